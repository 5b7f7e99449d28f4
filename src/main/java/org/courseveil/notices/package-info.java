/**
 * Notices of deletions: each member that offered a course to a deleted learner is told who it was
 * (edx-2023, rule E23-2; coursera-2020, rule C20-4). They name learners, and so know nothing of
 * archived rows.
 */
@NullMarked
package org.courseveil.notices;

import org.jspecify.annotations.NullMarked;
