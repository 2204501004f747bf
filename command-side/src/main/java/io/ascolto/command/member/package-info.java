@NullMarked
package io.ascolto.command.member;

import org.jspecify.annotations.NullMarked;
