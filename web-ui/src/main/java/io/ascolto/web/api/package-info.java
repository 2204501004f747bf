@NullMarked
package io.ascolto.web.api;

import org.jspecify.annotations.NullMarked;
