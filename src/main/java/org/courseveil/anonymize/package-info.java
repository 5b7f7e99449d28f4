/** Hierarchies, equivalence classes, the engine, the verifier, and the attacks. */
@NullMarked
package org.courseveil.anonymize;

import org.jspecify.annotations.NullMarked;
