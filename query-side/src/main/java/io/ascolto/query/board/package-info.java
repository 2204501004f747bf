@NullMarked
package io.ascolto.query.board;

import org.jspecify.annotations.NullMarked;
