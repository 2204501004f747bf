@NullMarked
package io.ascolto.query;

import org.jspecify.annotations.NullMarked;
