@NullMarked
package io.ascolto.command.ballot;

import org.jspecify.annotations.NullMarked;
