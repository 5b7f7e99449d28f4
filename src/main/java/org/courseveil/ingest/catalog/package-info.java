/** What each column and event field of an export holds, and what becomes of it. */
@NullMarked
package org.courseveil.ingest.catalog;

import org.jspecify.annotations.NullMarked;
