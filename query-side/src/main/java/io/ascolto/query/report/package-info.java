@NullMarked
package io.ascolto.query.report;

import org.jspecify.annotations.NullMarked;
