@NullMarked
package io.ascolto.command.discussion;

import org.jspecify.annotations.NullMarked;
