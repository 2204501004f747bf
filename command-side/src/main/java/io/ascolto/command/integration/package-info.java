@NullMarked
package io.ascolto.command.integration;

import org.jspecify.annotations.NullMarked;
