/** Encrypted Parquet, written and read; nothing here writes without a key. */
@NullMarked
package org.courseveil.parquet;

import org.jspecify.annotations.NullMarked;
