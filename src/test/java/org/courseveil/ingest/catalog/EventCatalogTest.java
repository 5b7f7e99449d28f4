package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventCatalogTest {
  private static final String COURSE = "/courses/course-v1:edX+D+R";

  @ParameterizedTest
  @CsvSource({
    "play_video, VIDEO",
    "edx.video.played, VIDEO",
    "problem_check, PROBLEM",
    "textbook.pdf.zoom.menu.changed, NAVIGATION",
    "edx.forum.thread.viewed, FORUM",
    "edx.course.enrollment.upgrade.clicked, ENROLMENT",
    "edx.certificate.created, CERTIFICATE",
    "edx.grades.course.grade_calculated, OTHER",
    "/courses/course-v1:edX+D+R/courseware/a/b/?child=first, NAVIGATION",
    "/courses/edX/D/R/courseware, NAVIGATION",
    "/courses/edX/D/R/, NAVIGATION",
    "/courses/edX/D/R, NAVIGATION",
    "/courses/course-v1%3AedX%2BD%2BR/info, NAVIGATION",
    "/courses/edX/D/R/xblock/i4x:;_;_edX;_D;_problem;_p/handler/xmodule_handler/problem_check, PROBLEM",
    "/courses/edX/D/R/xblock/i4x://edX/D/problem/p/handler/xmodule_handler/problem_check, PROBLEM",
    "/courses/course-v1:edX+D+R/xblock/block-v1:x/handler/transcript/translation/en, VIDEO",
    "/courses/course-v1:edX+D+R/discussion/forum/x/inline, FORUM",
    "/courses/course-v1:edX+D+R/0123456789abcdef/, NAVIGATION"
  })
  void rule_ofAKnownType_isItsKind(String type, EventKind kind) {
    assertThat(EventCatalog.openEdx().rule(type))
        .hasValueSatisfying(rule -> assertThat(rule.kind()).hasValue(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edx.special_exam.proctored.attempt.started",
        "edx.bi.course.upgrade",
        "list-students",
        "/dashboard",
        "/",
        "/api/user/v1/accounts/someone",
        COURSE + "/submission_history/ann/x",
        COURSE + "/instructor/api/list_students",
        COURSE + "/progress/17/",
        "segment.identify"
      })
  void rule_ofATypeThatIsNoActivity_isKnownWithoutAKind(String type) {
    assertThat(EventCatalog.openEdx().rule(type))
        .hasValueSatisfying(rule -> assertThat(rule.kind()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "invented",
        "edx.invented.thing",
        "play_video.x",
        "/invented/path",
        "Played Video",
        COURSE + "/xblock/m/other/x",
        "edx",
        "edx.video",
        ".",
        "..",
        "a."
      })
  void rule_ofAnUnknownType_isNone(String type) {
    assertThat(EventCatalog.openEdx().rule(type)).isEmpty();
  }

  @Test
  void reportedName_ofDottedWords_isTheNameAsFarAsItsWordsAreTheCatalogs() {
    assertThat(EventCatalog.reportedName("edx.forum.video_done")).isEqualTo("edx.forum.video_done");
    assertThat(EventCatalog.reportedName("edx.invented.thing_done")).isEqualTo("edx.*.*_done");
    assertThat(EventCatalog.reportedName("edx.forum.zoltan_quisby")).isEqualTo("edx.forum.*_*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/courses/x/ann",
        "ann",
        "Ann.Lee.Smith",
        "ann.lee",
        "zoltan.van.quisby",
        "ann@example.org",
        "a.b.c1",
        "a..b.c",
        ".a.b.c",
        "a.b.",
        "edx.b c.d",
        ""
      })
  void reportedName_ofWhatMightNameAPerson_isNotTheName(String type) {
    assertThat(EventCatalog.reportedName(type)).isEqualTo(EventCatalog.WITHOUT_PATTERN);
  }

  @Test
  void read_faults_nameLineAndRule() {
    assertThatThrownBy(() -> read("a\tdance\tcourse-data\tx\n"))
        .hasMessageContaining("e.tsv:2: The kind must be");
    assertThatThrownBy(() -> read("a\tvideo\tcourses\tx\n"))
        .hasMessageContaining("e.tsv:2: The category must be");
    assertThatThrownBy(() -> read("a\tvideo\tcourse-data\t\n"))
        .hasMessageContaining("e.tsv:2: A line must have a reason");
    assertThatThrownBy(() -> read("a\tvideo\tcourse-data\tx\n".repeat(2)))
        .hasMessageContaining("e.tsv:3: An event type must be listed once");
  }

  private static EventCatalog read(String lines) throws Exception {
    return EventCatalog.read(
        new BufferedReader(new StringReader("type\tkind\tcategory\treason\n" + lines)), "e.tsv");
  }
}
