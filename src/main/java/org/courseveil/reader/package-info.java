/** The recipient's side: verify, unlock, open. */
@NullMarked
package org.courseveil.reader;

import org.jspecify.annotations.NullMarked;
