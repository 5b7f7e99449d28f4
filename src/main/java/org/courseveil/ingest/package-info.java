/** A platform's export, read into canonical tables; platform names stop here. */
@NullMarked
package org.courseveil.ingest;

import org.jspecify.annotations.NullMarked;
