/**
 * What a run did, for the privacy office: records of counts and vocabulary, and one writer that
 * makes a page and a JSON file of them.
 */
@NullMarked
package org.courseveil.report;

import org.jspecify.annotations.NullMarked;
