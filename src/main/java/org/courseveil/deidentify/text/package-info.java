/** Free text without the people in it: identifiers found in any writing, replaced by tokens. */
@NullMarked
package org.courseveil.deidentify.text;

import org.jspecify.annotations.NullMarked;
