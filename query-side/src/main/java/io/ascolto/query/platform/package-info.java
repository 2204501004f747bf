@NullMarked
package io.ascolto.query.platform;

import org.jspecify.annotations.NullMarked;
