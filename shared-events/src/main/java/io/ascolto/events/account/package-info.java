@NullMarked
package io.ascolto.events.account;

import org.jspecify.annotations.NullMarked;
