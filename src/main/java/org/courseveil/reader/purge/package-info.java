/**
 * The removal of learners from exports that a member received before, and the search for what is
 * left.
 */
@NullMarked
package org.courseveil.reader.purge;

import org.jspecify.annotations.NullMarked;
