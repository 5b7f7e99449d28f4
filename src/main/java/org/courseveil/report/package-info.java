/** What a run did, for the privacy office. */
@NullMarked
package org.courseveil.report;

import org.jspecify.annotations.NullMarked;
