package org.courseveil.anonymize.units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.api.java.UDF1;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.policy.Member;
import org.jspecify.annotations.Nullable;

/** The member that offers a course, by the organization part of the course's id. */
final class MemberOfCourse implements UDF1<String, @Nullable String> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> memberOf;

  MemberOfCourse(Map<String, String> memberOf) {
    this.memberOf = new HashMap<>(memberOf);
  }

  /** Returns the member of each organization. */
  static Map<String, String> byOrganization(List<Member> members) {
    Map<String, String> memberOf = new HashMap<>();
    for (Member member : members) {
      for (String organization : member.organizations()) {
        if (memberOf.put(organization, member.id()) != null) {
          throw new IllegalArgumentException(
              "Two members offer the courses of the organization " + organization + ".");
        }
      }
    }
    return memberOf;
  }

  @Override
  public @Nullable String call(String course) {
    return memberOf.get(CourseKey.organization(course));
  }
}
