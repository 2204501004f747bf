/** Letters to people, as text and as HTML, and how they are sent. Knows no slice. */
@NullMarked
package io.ascolto.command.mail;

import org.jspecify.annotations.NullMarked;
