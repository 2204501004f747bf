@NullMarked
package io.ascolto.command.picture;

import org.jspecify.annotations.NullMarked;
