/** The archive's rows as units, with the finest columns that the tiers of a package are made of. */
@NullMarked
package org.courseveil.anonymize.units;

import org.jspecify.annotations.NullMarked;
