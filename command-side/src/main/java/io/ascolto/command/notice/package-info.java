/** How long something of people is kept, chosen by an owner and applied once a day. */
@NullMarked
package io.ascolto.command.notice;

import org.jspecify.annotations.NullMarked;
