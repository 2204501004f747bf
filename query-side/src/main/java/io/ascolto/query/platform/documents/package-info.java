@NullMarked
package io.ascolto.query.platform.documents;

import org.jspecify.annotations.NullMarked;
