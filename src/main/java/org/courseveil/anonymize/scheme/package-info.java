/** The choice of how far each quasi-identifier is generalized, for all members and releases. */
@NullMarked
package org.courseveil.anonymize.scheme;

import org.jspecify.annotations.NullMarked;
