/** The encrypted archive of de-identified rows, and the ledger that knows its units. */
@NullMarked
package org.courseveil.archive;

import org.jspecify.annotations.NullMarked;
