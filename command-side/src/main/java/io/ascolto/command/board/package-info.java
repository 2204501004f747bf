@NullMarked
package io.ascolto.command.board;

import org.jspecify.annotations.NullMarked;
