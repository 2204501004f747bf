/** What notices say to those whom they are for. */
@NullMarked
package io.ascolto.query.notice;

import org.jspecify.annotations.NullMarked;
