@NullMarked
package io.ascolto.query.idea;

import org.jspecify.annotations.NullMarked;
