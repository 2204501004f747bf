/** What lies in files, whatever wrote it and however it was packed. */
@NullMarked
package io.ascolto.disk;

import org.jspecify.annotations.NullMarked;
