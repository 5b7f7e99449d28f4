package org.courseveil.notices;

import java.util.SortedMap;

/**
 * What a run told to whom, in counts.
 *
 * @param told how many learners each member was told of
 * @param unmapped how many learners took part in courses of organizations of which nobody has said
 *     who is told, by organization
 * @param unreachable how many learners members could not be told of, by member
 * @param onHold of how many learners nobody is told before their legal hold ends
 * @param unreadable how many enrolments could not be read
 * @param expired how many files of earlier notices were removed
 */
public record NoticeRun(
    SortedMap<String, Long> told,
    SortedMap<String, Long> unmapped,
    SortedMap<String, Long> unreachable,
    long onHold,
    long unreadable,
    int expired) {

  /** Whether somebody has to do something before everybody can be told who is to be. */
  public boolean needsAttention() {
    return !unmapped.isEmpty() || !unreachable.isEmpty() || unreadable > 0;
  }
}
