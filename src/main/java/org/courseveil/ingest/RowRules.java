package org.courseveil.ingest;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.JobConfig;

/**
 * The rules by which rows of deleted accounts are left out: all rows of an account, or those of one
 * of its courses.
 *
 * @param organizations the organizations whose courses belong to a member
 * @param ages what countries and courses set beside the policy
 */
record RowRules(Standings standings, Set<String> organizations, AgeLimits ages)
    implements Serializable {
  RowRules {
    organizations = Set.copyOf(organizations);
  }

  static RowRules of(JobConfig config, Standings standings) {
    Set<String> organizations = new HashSet<>();
    config.members().forEach(member -> organizations.addAll(member.organizations()));
    return new RowRules(standings, organizations, config.exclusions().ageLimits());
  }

  /** Counts a row out that its subject keeps out, and says whether it did. */
  boolean leavesOut(int subject, RowSink sink) {
    Optional<Exclusion> exclusion = standings.exclusion(subject);
    exclusion.ifPresent(sink::leaveOut);
    return exclusion.isPresent();
  }

  /**
   * Counts a row out that its course keeps out, and says whether it did; of its subject nothing may
   * stand against it.
   */
  boolean leavesOut(int subject, String course, RowSink sink) {
    if (!organizations.contains(CourseKey.organization(course))) {
      sink.leaveOut(LeftOut.COURSE_OF_NO_MEMBER);
      return true;
    }
    if (standings.age(subject).mayBeBelow(ages.ofCourse(course))) {
      sink.leaveOut(Exclusion.UNDER_AGE);
      return true;
    }
    return false;
  }

  @Override
  public String toString() {
    return "RowRules[redacted]";
  }
}
