/** Takes backups of a hub with embedded stores, and puts them back. */
@NullMarked
package io.ascolto.web.backup;

import org.jspecify.annotations.NullMarked;
