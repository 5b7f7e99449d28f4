/** The way from archived units to the tables of a package, of which each step has its folder. */
@NullMarked
package org.courseveil.anonymize;

import org.jspecify.annotations.NullMarked;
