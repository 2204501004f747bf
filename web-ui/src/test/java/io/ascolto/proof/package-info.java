/** What must hold of the whole hub however it is treated, and how fast it is. */
@NullMarked
package io.ascolto.proof;

import org.jspecify.annotations.NullMarked;
