/** Hierarchies by rule, and where to find them; nothing here knows Spark. */
@NullMarked
package org.courseveil.anonymize.hierarchy;

import org.jspecify.annotations.NullMarked;
