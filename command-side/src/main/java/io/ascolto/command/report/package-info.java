@NullMarked
package io.ascolto.command.report;

import org.jspecify.annotations.NullMarked;
