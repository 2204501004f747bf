@NullMarked
package io.ascolto.query.roadmap;

import org.jspecify.annotations.NullMarked;
