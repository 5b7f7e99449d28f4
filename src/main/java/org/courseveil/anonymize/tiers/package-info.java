/** What of the units leaves in each tier: classes, shapes after coarsening, and their limits. */
@NullMarked
package org.courseveil.anonymize.tiers;

import org.jspecify.annotations.NullMarked;
