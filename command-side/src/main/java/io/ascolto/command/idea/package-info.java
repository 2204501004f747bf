@NullMarked
package io.ascolto.command.idea;

import org.jspecify.annotations.NullMarked;
