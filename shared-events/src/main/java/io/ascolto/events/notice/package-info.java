/** What people are told of, and how. */
@NullMarked
package io.ascolto.events.notice;

import org.jspecify.annotations.NullMarked;
