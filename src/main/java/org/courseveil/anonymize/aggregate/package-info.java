/** Tables of counts of learners: which cells may be published, and with which value. */
@org.jspecify.annotations.NullMarked
package org.courseveil.anonymize.aggregate;
