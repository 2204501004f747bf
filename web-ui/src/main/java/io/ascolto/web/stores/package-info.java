@NullMarked
package io.ascolto.web.stores;

import org.jspecify.annotations.NullMarked;
