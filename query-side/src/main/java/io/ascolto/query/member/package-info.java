@NullMarked
package io.ascolto.query.member;

import org.jspecify.annotations.NullMarked;
