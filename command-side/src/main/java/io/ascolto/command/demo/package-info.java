@NullMarked
package io.ascolto.command.demo;

import org.jspecify.annotations.NullMarked;
