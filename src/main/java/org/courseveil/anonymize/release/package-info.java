/** What a release is, to those who make, verify and publish it: its terms, form and tables. */
@NullMarked
package org.courseveil.anonymize.release;

import org.jspecify.annotations.NullMarked;
