/** Who is told of what, where they see it, and by which mail. */
@NullMarked
package io.ascolto.command.notice;

import org.jspecify.annotations.NullMarked;
