/** The lists of ideas and the ballots behind them, in two Lucene indexes on each query node. */
@NullMarked
package io.ascolto.query.platform.lists;

import org.jspecify.annotations.NullMarked;
