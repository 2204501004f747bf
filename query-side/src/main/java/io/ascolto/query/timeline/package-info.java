@NullMarked
package io.ascolto.query.timeline;

import org.jspecify.annotations.NullMarked;
