@NullMarked
package io.ascolto.events.member;

import org.jspecify.annotations.NullMarked;
