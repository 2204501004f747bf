@NullMarked
package io.ascolto.command;

import org.jspecify.annotations.NullMarked;
