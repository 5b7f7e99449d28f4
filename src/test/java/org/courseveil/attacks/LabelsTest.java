package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelsTest {
  private static final RawUnit UNIT =
      new RawUnit(
          1,
          "c",
          Map.of("enrolment_month", "2025-09", "certificate", "no"),
          Map.of("birth_years", 1993, "forum_posts", 5, "grade_band", 0, "events", 12),
          Map.of(),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "enrolment_month, 2025-09, false",
    "enrolment_month, 2025-Q3, false",
    "enrolment_month, 2025-Q4, true",
    "enrolment_month, 2025-H2, false",
    "enrolment_month, 2025-H1, true",
    "enrolment_month, 2025, false",
    "enrolment_month, 2026, true",
    "enrolment_month, *, false",
    "birth_years, 1990-1994, false",
    "birth_years, 1995-1999, true",
    "birth_years, unknown, true",
    "forum_posts, 5+, false",
    "forum_posts, 1-4, true",
    "grade_band, 0, false",
    "grade_band, none, true",
    "grade_band, 1-49, true",
    "events, 10-49, false",
    "events, 12, false",
    "country, unknown, false",
    "country, US, true",
    "gender, unknown, false",
    "certificate, no, false",
    "certificate, yes, true"
  })
  void contradicts_label_asItsMeaningHasIt(String column, String label, boolean expected) {
    Labels labels = Labels.plain();

    assertThat(labels.contradicts(column, label, UNIT)).isEqualTo(expected);
    assertThat(labels.notUnderstood()).isEmpty();
  }
}
