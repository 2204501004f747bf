@NullMarked
package io.ascolto.query.account;

import org.jspecify.annotations.NullMarked;
