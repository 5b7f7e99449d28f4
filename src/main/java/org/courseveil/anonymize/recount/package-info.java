/** The check of published counts: counted again from the archive's rows, by other code. */
@NullMarked
package org.courseveil.anonymize.recount;

import org.jspecify.annotations.NullMarked;
