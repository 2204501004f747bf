@NullMarked
package io.ascolto.web;

import org.jspecify.annotations.NullMarked;
