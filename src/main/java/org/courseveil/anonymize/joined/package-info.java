/** What of the units leaves where the courses of a learner have one pseudonym. */
@NullMarked
package org.courseveil.anonymize.joined;

import org.jspecify.annotations.NullMarked;
