package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which events spell a part of a course. */
final class BlockSpellingTest {
  private static final String COURSE = "course-v1:OrgA+C1+R1";
  private static final String OLD = "OrgA/C1/R1";

  @ParameterizedTest
  @CsvSource({
    "course-v1:OrgA+C1+R1, block-v1:OrgA+C1+R1+type@video+block@v1, block-v1:OrgA+C1+R1+type@video+block@v1",
    "course-v1:OrgA+C1+R1, v1, block-v1:OrgA+C1+R1+type@problem+block@v1",
    "ccx-v1:OrgA+C1+R1+ccx@3, v1, ccx-block-v1:OrgA+C1+R1+ccx@3+type@problem+block@v1",
    "OrgA/C1/R1, i4x://OrgA/C1/video/v1, i4x://OrgA/C1/video/v1",
    "OrgA/C1/R1, i4x:;_;_OrgA;_C1;_video;_v1, i4x://OrgA/C1/video/v1",
    "OrgA/C1/R1, i4x-OrgA-C1-video-v1, i4x://OrgA/C1/video/v1",
    "OrgA/C1/R1, v1, i4x://OrgA/C1/problem/v1"
  })
  void inText_everySpelling_isTheUsageKey(String course, String text, String key) {
    assertThat(BlockSpelling.inText(text, course, "problem")).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block-v1:OrgA+C1+R2+type@video+block@v1",
        "block-v1:OrgA+C1+R1+type@video+block@v 1",
        "i4x://OrgA/C1/video/v1",
        "Ana Silva",
        "ana@example.org",
        "ana,block-v1:OrgA+C1+R1+type@video+block@v1",
        ""
      })
  void inText_anythingElse_isNone(String text) {
    assertThat(BlockSpelling.inText(text, COURSE, "problem")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/courses/course-v1:OrgA+C1+R1/xblock/block-v1:OrgA+C1+R1+type@problem+block@p1/handler/x, problem+block@p1",
    "/courses/course-v1%3AOrgA%2BC1%2BR1/xblock/block-v1%3AOrgA%2BC1%2BR1%2Btype%40problem%2Bblock%40p1/handler/x, problem+block@p1",
    "https://x.org/courses/course-v1:OrgA+C1+R1/jump_to/block-v1:OrgA+C1+R1+type@html+block@h1, html+block@h1",
    "https://x.org/a?activate=block-v1%3AOrgA%2BC1%2BR1%2Btype%40html%2Bblock%40h1&who=ana, html+block@h1",
    "https://x.org/a#block-v1:OrgA+C1+R1+type@html+block@h1, html+block@h1"
  })
  void inAddress_keyInPathQueryOrFragment_isFound(String address, String end) {
    assertThat(BlockSpelling.inAddress(address, COURSE))
        .containsExactly("block-v1:OrgA+C1+R1+type@" + end);
  }

  @Test
  void inAddress_ofTheNewerPages_isTheInnermostFirst() {
    assertThat(
            BlockSpelling.inAddress(
                "https://x.org/learning/course/course-v1:OrgA+C1+R1/block-v1:OrgA+C1+R1+type@sequential+block@s1/block-v1:OrgA+C1+R1+type@vertical+block@u1",
                COURSE))
        .containsExactly(
            "block-v1:OrgA+C1+R1+type@vertical+block@u1",
            "block-v1:OrgA+C1+R1+type@sequential+block@s1");
  }

  @Test
  void inAddress_ofCourseware_isTheSequenceAndThenTheChapter() {
    assertThat(
            BlockSpelling.inAddress(
                "https://x.org/courses/course-v1:OrgA+C1+R1/courseware/c1/s1/?child=first", COURSE))
        .containsExactly(
            "block-v1:OrgA+C1+R1+type@sequential+block@s1",
            "block-v1:OrgA+C1+R1+type@chapter+block@c1");
    assertThat(BlockSpelling.inAddress("/courses/OrgA/C1/R1/courseware/c1/", OLD))
        .containsExactly("i4x://OrgA/C1/chapter/c1");
    assertThat(BlockSpelling.inAddress("/courses/OrgA/C1/R1/jump_to/i4x://OrgA/C1/video/v1", OLD))
        .containsExactly("i4x://OrgA/C1/video/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.org/courses/course-v1:OrgA+C1+R1/progress/ana",
        "https://x.org/u/ana?next=%2Fdashboard#top",
        "https://x.org/xblock/block-v1:OrgB+C1+R1+type@html+block@h1",
        "/courses/course-v1:OrgA+C1+R1/courseware/Ana Silva/",
        "%zz",
        "#",
        "?",
        ""
      })
  void inAddress_thatNamesNoPart_isNone(String address) {
    assertThat(BlockSpelling.inAddress(address, COURSE)).isEmpty();
  }
}
