@NullMarked
package io.ascolto.command.privacy;

import org.jspecify.annotations.NullMarked;
