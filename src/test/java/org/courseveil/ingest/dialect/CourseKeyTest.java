package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CourseKeyTest {
  @ParameterizedTest
  @CsvSource({
    "course-v1:edX+DemoX+Demo_Course, edX",
    "ccx-v1:MITx+6.00x+2025+ccx@12, MITx",
    "HarvardX/CS50x/2012, HarvardX",
    "course-v1:A~b.c-d+x+1T2025, A~b.c-d"
  })
  void organization_ofEveryForm_isItsFirstPart(String course, String organization) {
    assertThat(CourseKey.isValid(course)).isTrue();
    assertThat(CourseKey.organization(course)).isEqualTo(organization);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "course",
        "course-v1:",
        "course-v1:a+b",
        "course-v1:a+b+c+d",
        "course-v1:a++c",
        "a/b",
        "a/b/c/d",
        "/a/b",
        "a/b/",
        "course-v1:a+b+c d",
        "course-v1:a@b.org+x+y",
        "ccx-v1:a+b+c",
        "ccx-v1:a+b+c+ccx@",
        "ccx-v1:a+b+c+ccx@x",
        "library-v1:a+b",
        "course-v1:ü+b+c"
      })
  void isValid_ofAnythingElse_isFalse(String text) {
    assertThat(CourseKey.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/courses/course-v1:edX+D+R/courseware/x/, course-v1:edX+D+R",
    "https://h/courses/course-v1%3AedX%2BD%2BR/info?next=/courses/a/b/c, course-v1:edX+D+R",
    "http://h/courses/edX/Open_DemoX/edx_demo_course/info#top, edX/Open_DemoX/edx_demo_course",
    "/courses/edX/Open_DemoX/edx_demo_course, edX/Open_DemoX/edx_demo_course"
  })
  void inAddress_ofAPageOfACourse_isTheCourse(String address, String course) {
    assertThat(CourseKey.inAddress(address)).hasValue(course);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dashboard", "/courses/", "/courses/x", "/courses/%zz/a/b", "x_module"})
  void inAddress_ofAnotherPage_isNone(String address) {
    assertThat(CourseKey.inAddress(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block-v1:edX+DemoX+Demo_Course+type@problem+block@932e6f2ce8274072",
        "ccx-block-v1:MITx+6.00x+2025+ccx@12+type@video+block@intro_1",
        "i4x://edX/Open_DemoX/problem/Sample_Algebraic_Problem"
      })
  void usageKey_ofEveryForm_isValid(String key) {
    assertThat(UsageKey.isValid(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "problem",
        "block-v1:edX+D+R",
        "block-v1:edX+D+type@x+block@y",
        "i4x://a/b/c",
        "block-v1:edX+D+R+type@x+block@",
        "block-v1:edX+D+R+type@x+block@y z",
        "block-v1:edX+D+R+type@+block@y",
        "ccx-block-v1:edX+D+R+type@x+block@y"
      })
  void usageKey_ofAnythingElse_isNotValid(String key) {
    assertThat(UsageKey.isValid(key)).isFalse();
  }

  @Test
  void isValid_ofAnOverlongId_isFalse() {
    assertThat(CourseKey.isValid("course-v1:a+b+" + "c".repeat(255))).isFalse();
  }
}
