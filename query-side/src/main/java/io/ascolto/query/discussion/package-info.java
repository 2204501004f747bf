@NullMarked
package io.ascolto.query.discussion;

import org.jspecify.annotations.NullMarked;
