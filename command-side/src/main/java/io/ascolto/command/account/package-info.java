@NullMarked
package io.ascolto.command.account;

import org.jspecify.annotations.NullMarked;
