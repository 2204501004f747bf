@NullMarked
package io.ascolto.web.security;

import org.jspecify.annotations.NullMarked;
