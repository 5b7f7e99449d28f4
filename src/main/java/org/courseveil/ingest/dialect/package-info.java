/** The line formats of exports: tables, tracking logs, forum documents. */
@NullMarked
package org.courseveil.ingest.dialect;

import org.jspecify.annotations.NullMarked;
