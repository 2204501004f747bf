@NullMarked
package io.ascolto.command.platform;

import org.jspecify.annotations.NullMarked;
