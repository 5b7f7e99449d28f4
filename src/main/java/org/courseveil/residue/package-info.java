/**
 * The forms by which identifiers show when no list of them exists any more. Knows no other package,
 * least of all those whose work it checks.
 */
@NullMarked
package org.courseveil.residue;

import org.jspecify.annotations.NullMarked;
