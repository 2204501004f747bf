@NullMarked
package io.ascolto.query.view;

import org.jspecify.annotations.NullMarked;
