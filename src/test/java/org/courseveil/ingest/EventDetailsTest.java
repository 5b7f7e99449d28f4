package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.EventCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is rebuilt of an event, of what its course and the catalog have. */
final class EventDetailsTest {
  private static final String COURSE = "course-v1:OrgA+C1+R1";
  private static final String BLOCK = "block-v1:OrgA+C1+R1+type@";
  private static final KnownBlocks KNOWN =
      KnownBlocks.of(
          Stream.of(
              BLOCK + "video+block@v1", BLOCK + "problem+block@p1", BLOCK + "chapter+block@c1"));

  @Test
  void of_problem_hasModuleOutcomeAndAttempts() {
    assertThat(
            of(
                "problem_check",
                "{\"event\": {\"problem_id\": \"%sproblem+block@p1\", \"success\": \"incorrect\","
                    + " \"attempts\": 3, \"answers\": {\"p1_2_1\": \"ana\"}}}"))
        .containsExactly(
            "problem_check", BLOCK + "problem+block@p1", "incorrect", 3, "object", "known");
  }

  @Test
  void of_videoThatIsNamedByItsLastPart_isTheCoursesVideo() {
    assertThat(of("play_video", "{\"event\": \"{\\\"id\\\": \\\"v1\\\"}\"}"))
        .containsExactly("play_video", BLOCK + "video+block@v1", null, null, "json_text", "known");
  }

  @Test
  void of_partThatTheCourseDoesNotHave_isUnknownUnlessAnotherIsNamed() {
    String event =
        "{\"event\": {\"id\": \"v2\"}, \"page\": \"https://x/courses/%s/courseware/c1/s9/\"}";
    assertThat(of("play_video", event.replace("%s/", COURSE + "/")))
        .containsExactly("play_video", BLOCK + "chapter+block@c1", null, null, "object", "known");
    assertThat(of("play_video", "{\"event\": {\"id\": \"v2\"}}"))
        .containsExactly("play_video", null, null, null, "object", "unknown");
    assertThat(of("play_video", "{\"event\": {}}"))
        .containsExactly("play_video", null, null, null, "object", "none");
  }

  @Test
  void of_request_hasTheCatalogsPatternAndThePartInItsPath() {
    String path =
        "/courses/"
            + COURSE
            + "/xblock/"
            + BLOCK
            + "problem+block@p1/handler/xmodule_handler/problem_get";
    assertThat(of(path, "{\"event\": \"{\\\"POST\\\": {\\\"attempts\\\": [\\\"1\\\"], \\\"na\"}"))
        .containsExactly(
            "/courses/{course}/xblock/{module}/handler/xmodule_handler/problem_get",
            BLOCK + "problem+block@p1",
            null,
            null,
            "cut",
            "known");
  }

  @Test
  void of_wordsAndNumbersOutsideTheirLists_areMissing() {
    for (String value : new String[] {"\"Ana\"", "73190455", "-1", "1.5", "true", "\"\""}) {
      @Nullable Object[] cells = of("problem_check", "{\"event\": {\"attempts\": " + value + "}}");
      assertThat(cells[3]).as(value).isNull();
    }
    assertThat(of("problem_check", "{\"event\": {\"success\": \"Ana\"}}")[2]).isNull();
  }

  @Test
  void of_kindsThatTellResultsOrGroups_areNotLookedAt() {
    for (String type :
        new String[] {
          "edx.forum.thread.viewed", "edx.cohort.user_added", "edx.course.grade.now_passed"
        }) {
      assertThat(of(type, "{\"event\": {\"id\": \"v1\"}}")).containsOnlyNulls();
    }
  }

  @Test
  void of_eventsThatAreNotWanted_areNotLookedAt() {
    assertThat(of(KnownBlocks.unwanted(), "play_video", "{\"event\": {\"id\": \"v1\"}}"))
        .containsOnlyNulls();
  }

  private static @Nullable Object[] of(String type, String line) {
    return of(KNOWN, type, line.replace("%s", BLOCK));
  }

  private static @Nullable Object[] of(KnownBlocks blocks, String type, String line) {
    return new EventDetails(blocks)
        .of(
            line.getBytes(StandardCharsets.UTF_8),
            EventCatalog.openEdx().rule(type).orElseThrow(),
            type,
            COURSE);
  }
}
