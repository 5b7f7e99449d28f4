package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import org.courseveil.parquet.DataKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CourseKeysTest {
  private static final String COURSE = "course-v1:DelftX+CS101+2025";
  private static final String DRAWN = "00112233445566778899aabbccddeeff";

  private final DataKey key = DataKey.random();
  private final PseudonymKey tags = PseudonymKey.of(key);

  @ParameterizedTest
  @ValueSource(strings = {COURSE, "MITx/6.002x/2014", "course-v1:edX+Demo-X_1.~+2014_T1"})
  void isCourse_aFormThatThePlatformGivesOut_isOne(String course) {
    assertThat(CourseKeys.isCourse(course)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ana Silva",
        "ana@mail.example",
        "course-v1:edX+Demo",
        "course-v1:edX+Demo+2014+ana",
        "course-v1:edX+De mo+2014",
        "edX/Demo/2014/ana",
        "library-v1:edX+Lib"
      })
  void isCourse_anythingElse_isNone(String course) {
    assertThat(CourseKeys.isCourse(course)).isFalse();
    assertThat(CourseKeys.isCourse(null)).isFalse();
    assertThat(CourseKeys.isCourse("course-v1:a+b+" + "c".repeat(300))).isFalse();
  }

  @Test
  void module_drawnName_staysAsItIs() {
    String usage = "block-v1:DelftX+CS101+2025+type@problem+block@" + DRAWN;
    assertThat(CourseKeys.module(usage, COURSE, tags)).contains(usage);
  }

  @Test
  void module_nameAnAuthorChose_becomesATagOfTheSameForm() {
    String usage = "block-v1:DelftX+CS101+2025+type@problem+block@Ana_Silva_explains";
    String module = CourseKeys.module(usage, COURSE, tags).orElseThrow();
    assertThat(module)
        .matches("block-v1:DelftX\\+CS101\\+2025\\+type@problem\\+block@[0-9a-f]{32}");
    assertThat(CourseKeys.module(usage, COURSE, tags)).contains(module);
    assertThat(CourseKeys.module(usage + "2", COURSE, tags).orElseThrow()).isNotEqualTo(module);
    try (DataKey another = DataKey.random()) {
      assertThat(CourseKeys.module(usage, COURSE, PseudonymKey.of(another)).orElseThrow())
          .isNotEqualTo(module);
    }
  }

  @Test
  void module_unknownBlockType_isOther() {
    assertThat(
            CourseKeys.module(
                "block-v1:DelftX+CS101+2025+type@ana_block+block@" + DRAWN, COURSE, tags))
        .contains("block-v1:DelftX+CS101+2025+type@other+block@" + DRAWN);
  }

  @Test
  void module_oldForm_isBoundToOrganizationAndCourse() {
    String usage = "i4x://MITx/6.002x/problem/" + DRAWN;
    assertThat(CourseKeys.module(usage, "MITx/6.002x/2014", tags)).contains(usage);
    assertThat(CourseKeys.module(usage, "MITx/8.01/2014", tags)).isEmpty();
    assertThat(CourseKeys.module(usage, COURSE, tags)).isEmpty();
  }

  @Test
  void module_anotherCoursesOrNone_isNothing() {
    assertThat(
            CourseKeys.module(
                "block-v1:DelftX+CS102+2025+type@problem+block@" + DRAWN, COURSE, tags))
        .isEmpty();
    assertThat(CourseKeys.module("Ana Silva", COURSE, tags)).isEmpty();
    assertThat(CourseKeys.module(null, COURSE, tags)).isEmpty();
  }
}
