/** Publishing a verified package to a member, exactly once. */
@NullMarked
package org.courseveil.packaging;

import org.jspecify.annotations.NullMarked;
