@NullMarked
package io.ascolto.query.ballot;

import org.jspecify.annotations.NullMarked;
