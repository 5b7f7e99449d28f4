/** Synthetic exports of any size, with the ground truth of what was planted. */
@NullMarked
package org.courseveil.samples;

import org.jspecify.annotations.NullMarked;
