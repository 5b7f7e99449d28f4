/** courseveil: research packages from the course activity of deleted accounts. */
@NullMarked
package org.courseveil;

import org.jspecify.annotations.NullMarked;
