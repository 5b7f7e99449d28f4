/** Where the platform's own symmetric keys are sealed and opened, whoever keeps what opens them. */
@NullMarked
package org.courseveil.sealing;

import org.jspecify.annotations.NullMarked;
