/** Attacks on what leaves the platform, played with the truth about a sample; no code is shared. */
@NullMarked
package org.courseveil.attacks;

import org.jspecify.annotations.NullMarked;
