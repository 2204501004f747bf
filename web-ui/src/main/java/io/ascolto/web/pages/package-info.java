@NullMarked
package io.ascolto.web.pages;

import org.jspecify.annotations.NullMarked;
