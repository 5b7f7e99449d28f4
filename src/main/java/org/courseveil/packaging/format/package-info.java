/** The research package, format 1: manifest, bag, envelope, and reading them back. */
@NullMarked
package org.courseveil.packaging.format;

import org.jspecify.annotations.NullMarked;
