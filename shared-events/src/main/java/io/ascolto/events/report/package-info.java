@NullMarked
package io.ascolto.events.report;

import org.jspecify.annotations.NullMarked;
