@NullMarked
package io.ascolto.query.markdown;

import org.jspecify.annotations.NullMarked;
