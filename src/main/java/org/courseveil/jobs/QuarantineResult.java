package org.courseveil.jobs;

/** What went into quarantine in this run, and what left it. */
record QuarantineResult(long lines, int filesAdded, int filesExpired) {}
