@NullMarked
package io.ascolto.query.picture;

import org.jspecify.annotations.NullMarked;
