package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The readers of lists that lie beside an export: csv, retirements, course structures. */
final class SmallFilesTest {
  private static final String RETIREMENT =
      "{\"user_id\": 17, \"original_username\": \"Ann\", \"original_email\": \"a@x\","
          + " \"original_name\": \"A\", \"retired_username\": \"retired__user_1\","
          + " \"retirement_request_date\": \"2018-10-18 20:35:52.349757\"}";

  @Test
  void csv_withQuotesAndEitherLineEnding_isItsCells() throws Exception {
    String text = "\uFEFFuser_id,name\r\n1,\"a,\"\"b\"\"\nc\"\n\n2,\r\n3,\"\"";
    assertThat(csv(text))
        .containsExactly("1:[user_id, name]", "2:[1, a,\"b\"\nc]", "5:[2, ]", "6:[3, ]");
  }

  @Test
  void retirement_onALine_isRead() throws Exception {
    RetirementRecord record = new RetirementArchiveLines().read(RETIREMENT);
    assertThat(record.userId()).isEqualTo(17);
    assertThat(record.username()).hasValue("Ann");
    assertThat(record.retiredEmail()).isEmpty();
    assertThat(record.requestedAt()).isEqualTo(1_539_894_952_349L);
    assertThat(record.toString()).doesNotContain("Ann");
  }

  @Test
  void retirement_thatIsBroken_saysWhy() {
    RetirementArchiveLines lines = new RetirementArchiveLines();
    assertThatThrownBy(() -> lines.read(RETIREMENT.replace("17", "\"Ann\"")))
        .hasMessage("NO_ACCOUNT user_id");
    assertThatThrownBy(() -> lines.read(RETIREMENT.replace("2018-", "")))
        .hasMessage("NOT_A_TIME retirement_request_date");
    assertThatThrownBy(() -> lines.read(RETIREMENT.substring(0, 40))).hasMessage("CUT");
    assertThatThrownBy(() -> lines.read("[1]")).hasMessage("NOT_JSON");
  }

  @Test
  void structure_ofEitherForm_isTheCourseAndItsStart() throws Exception {
    assertThat(
            structure(
                """
                {"block-v1:O+C+R+type@html+block@x": {"category": "html", "metadata": {"start": 1}},
                 "block-v1:O+C+R+type@course+block@course": {"category": "course",
                 "children": [], "metadata": {"start": "2025-09-01T00:00:00Z"}}}"""))
        .hasValueSatisfying(
            course -> {
              assertThat(course.courseId()).isEqualTo("course-v1:O+C+R");
              assertThat(course.start()).hasValue(1_756_684_800_000L);
            });
    assertThat(
            structure(
                "{\"i4x://O/C/course/R\": {\"metadata\": {\"start\": \"\\\"2025-09-01T00:00:00Z\\\"\"},"
                    + " \"category\": \"course\"}}"))
        .hasValueSatisfying(course -> assertThat(course.courseId()).isEqualTo("O/C/R"));
    assertThat(structure("{}")).isEmpty();
    assertThat(structure("[]")).isEmpty();
  }

  private static Optional<CourseStructure> structure(String json) throws IOException {
    return CourseStructure.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> csv(String text) throws IOException {
    List<String> records = new ArrayList<>();
    try (CsvReader reader = new CsvReader(new BufferedReader(new StringReader(text)))) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get().line() + ":" + next.get().cells());
      }
    }
    return records;
  }
}
