package org.courseveil.anonymize.recount;

import java.util.List;
import org.courseveil.policy.CellRequirement;

/**
 * What a reader of one course's tables can infer of counts that are not published, as intervals.
 *
 * <p>The tables of a course share nothing but its margin. So the bounds of each table follow from
 * its published cells and the margin's interval, and no more follows from all of them together.
 *
 * @param margin the course's published count
 */
record Inference(CellRequirement required, long margin) {
  /**
   * Returns how wide the interval is that follows of an unpublished count.
   *
   * @param published the published counts of the same split
   * @param hidden how many counts of the split are not published, at least one
   */
  long width(List<Long> published, int hidden) {
    long slack = required.roundingBase() - 1L;
    long least = Math.max(margin - slack, required.minimumLearners());
    long most = margin + slack;
    long left = margin;
    for (long value : published) {
      least -= value + slack;
      most -= Math.max(value - slack, required.minimumCell());
      left -= value;
    }
    long highest = Math.min(most, left + slack);
    long lowest = hidden == 1 ? left - slack : least - left - (hidden - 1L) * slack;
    if (hidden == 1) {
      lowest = Math.max(lowest, least);
    }
    return highest - Math.max(lowest, 0);
  }
}
