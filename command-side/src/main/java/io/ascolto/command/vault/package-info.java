@NullMarked
package io.ascolto.command.vault;

import org.jspecify.annotations.NullMarked;
