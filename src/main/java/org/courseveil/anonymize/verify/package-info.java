/** The second opinion on a package: what stands in its tables, counted by other means. */
@NullMarked
package org.courseveil.anonymize.verify;

import org.jspecify.annotations.NullMarked;
