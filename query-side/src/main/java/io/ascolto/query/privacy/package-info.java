@NullMarked
package io.ascolto.query.privacy;

import org.jspecify.annotations.NullMarked;
