/** Identifiers leave here: dropping, keyed tags, coarsening, and the residual check. */
@NullMarked
package org.courseveil.deidentify;

import org.jspecify.annotations.NullMarked;
