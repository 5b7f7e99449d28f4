package org.courseveil.anonymize.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.courseveil.ingest.TestConfig;
import org.junit.jupiter.api.Test;

final class MemberOfCourseTest {
  @Test
  void call_courseOfAnOrganization_isItsMembersAndNobodysOfAnyOther() {
    MemberOfCourse memberOf =
        new MemberOfCourse(
            MemberOfCourse.byOrganization(
                List.of(
                    TestConfig.member("delft", "DelftX", "DelftLabs"),
                    TestConfig.member("edin", "EdinX"))));
    assertThat(memberOf.call("course-v1:DelftX+WATER101+2025_T1")).isEqualTo("delft");
    assertThat(memberOf.call("ccx-v1:DelftLabs+WATER101+2025_T1+ccx@7")).isEqualTo("delft");
    assertThat(memberOf.call("EdinX/LOGIC/2014")).isEqualTo("edin");
    for (String course :
        List.of(
            "course-v1:DelftXPro+DelftX+DelftX",
            "course-v1:Delft+WATER101+2025_T1",
            "course-v1:delftx+WATER101+2025_T1",
            "OtherX/DelftX/2014")) {
      assertThat(memberOf.call(course)).as(course).isNull();
    }
  }

  @Test
  void byOrganization_thatTwoMembersHave_isRefused() {
    assertThatThrownBy(
            () ->
                MemberOfCourse.byOrganization(
                    List.of(
                        TestConfig.member("delft", "DelftX"), TestConfig.member("edin", "DelftX"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
