/** Votes that the team sets aside, because they were not honest. */
@NullMarked
package io.ascolto.events.aside;

import org.jspecify.annotations.NullMarked;
