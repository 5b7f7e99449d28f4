/** The search for the best generalization of a table of counts; nothing here knows Spark. */
@NullMarked
package org.courseveil.anonymize.engine;

import org.jspecify.annotations.NullMarked;
