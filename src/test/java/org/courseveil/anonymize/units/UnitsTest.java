package org.courseveil.anonymize.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.Unit;
import org.courseveil.ingest.CanonicalTable;
import org.junit.jupiter.api.Test;

final class UnitsTest {
  private static final String COURSE = "course-v1:DelftX+WATER101+2025_T1";
  private static final String OLD_FORM = "EdinX/LOGIC/2014";

  private final GeneratedArchive archive = new GeneratedArchive();

  @Test
  void summary_learnerWithEverything_hasFloorLabelsAndBands() {
    archive.add(CanonicalTable.PROFILE, 1, "NL", "1990-1994", "f", "m");
    archive.add(CanonicalTable.ENROLMENT, 1, COURSE, "2025-09", "audit", true);
    archive.add(CanonicalTable.COURSE_GRADE, 1, COURSE, 0.72, true);
    archive.add(CanonicalTable.CERTIFICATE, 1, COURSE, "downloadable", "verified");
    archive.add(CanonicalTable.FORUM_POST, 1, COURSE, "thread", 2);
    IntStream.range(0, 12)
        .forEach(i -> archive.add(CanonicalTable.EVENT, 1, COURSE, "video", "browser", i / 6));
    archive.add(CanonicalTable.MODULE_STATE, 1, COURSE, "video", "a", null, null, 0, 1);
    archive.add(CanonicalTable.MODULE_STATE, 1, COURSE, "sequential", "b", null, null, 0, 1);
    assertThat(summary())
        .containsExactly(
            row(
                COURSE,
                "delftx",
                "NL",
                "1990-1994",
                "f",
                "m",
                "2025-09",
                "1-4",
                "yes",
                "70-84",
                "yes",
                "10-99",
                "2-4",
                "1-9",
                "0"));
  }

  @Test
  void summary_learnerWithNothing_hasMissingLabels() {
    archive.add(CanonicalTable.ENROLMENT, 1, OLD_FORM, null, "audit", true);
    assertThat(summary())
        .containsExactly(
            row(
                OLD_FORM, "edinx", "unknown", "unknown", "unknown", "unknown", "unknown", "0", "no",
                "none", "no", "0", "0", "0", "0"));
  }

  @Test
  void summary_valueOutsideItsVocabulary_isMissing() {
    archive.add(CanonicalTable.PROFILE, 1, "Utopia", "1492", "x", "phd");
    archive.add(CanonicalTable.ENROLMENT, 1, COURSE, "1999-01", "audit", true);
    assertThat(summary()).singleElement().asString().doesNotContain("Utopia", "1492", "1999-01");
  }

  @Test
  void summary_passedWithoutCertificate_isCompletedAllTheSame() {
    archive.add(CanonicalTable.ENROLMENT, 1, COURSE, "2025-09", "audit", true);
    archive.add(CanonicalTable.COURSE_GRADE, 1, COURSE, 0.5, true);
    archive.add(CanonicalTable.CERTIFICATE, 1, COURSE, "notpassing", "audit");
    assertThat(summary()).singleElement().asString().contains("no,50-69,yes");
  }

  @Test
  void summary_courseOfNoMember_isCountedAndInNoPackage() {
    archive.add(CanonicalTable.ENROLMENT, 1, "course-v1:OtherX+A+1", "2025-09", "audit", true);
    archive.add(CanonicalTable.ENROLMENT, 1, COURSE, "2025-09", "audit", true);
    try (Units units = units()) {
      assertThat(Unit.of(units.all())).hasSize(2);
      assertThat(units.summary().select("member", "course").collectAsList())
          .extracting(Row::toString)
          .containsExactlyInAnyOrder("[null,course-v1:OtherX+A+1]", "[delftx," + COURSE + "]");
    }
  }

  @Test
  void summary_customCourse_isTheMembersThatOffersTheCourse() {
    String custom = "ccx-v1:DelftX+WATER101+2025_T1+ccx@7";
    archive.add(CanonicalTable.ENROLMENT, 1, custom, "2025-09", "audit", true);
    assertThat(summary()).singleElement().asString().startsWith("[" + custom + ",delftx,");
  }

  @Test
  void summary_activeWeeks_areCountedOnceEachFromBeforeTheStartToTheLast() {
    archive.add(CanonicalTable.ENROLMENT, 1, COURSE, "2025-09", "audit", true);
    int[] weeks = {-1, 0, 5, 62, 63, 64, 90, 103};
    for (int active = 1; active <= weeks.length; active++) {
      archive.add(CanonicalTable.EVENT, 1, COURSE, "video", "browser", weeks[active - 1]);
      archive.add(CanonicalTable.EVENT, 1, COURSE, "problem", "browser", weeks[active - 1]);
      archive.add(CanonicalTable.EVENT, 1, COURSE, "other", "browser", null);
      try (Units units = units()) {
        assertThat(units.summary().select("active_weeks").first().getString(0))
            .isEqualTo(Bands.ACTIVE_WEEKS.of(active));
      }
    }
    archive.add(CanonicalTable.EVENT, 1, COURSE, "video", "browser", 102);
    assertThat(summary()).singleElement().asString().contains(",9+,");
  }

  @Test
  void summary_learnerWhoNeverEnrolled_isNoUnit() {
    archive.add(CanonicalTable.COURSE_GRADE, 1, COURSE, 0.72, true);
    archive.add(CanonicalTable.EVENT, 1, COURSE, "video", "browser", 0);
    assertThat(summary()).isEmpty();
  }

  @Test
  void weekly_postsCertificatesAndEnrolment_areLeftOut() {
    archive.add(CanonicalTable.ENROLMENT, 1, COURSE, "2025-09", "audit", true);
    for (String kind :
        List.of("forum", "certificate", "enrolment", "video", "navigation", "problem", "other")) {
      archive.add(CanonicalTable.EVENT, 1, COURSE, kind, "server", 3);
      archive.add(CanonicalTable.EVENT, 1, COURSE, kind, "browser", 3);
    }
    try (Units units = units()) {
      assertThat(units.weekly().select("kind", "week", "events").collectAsList())
          .extracting(Row::toString)
          .containsExactlyInAnyOrder(
              "[video,3,2]", "[navigation,3,2]", "[problem,3,2]", "[other,3,2]");
      assertThat(units.summary().select("events", "active_weeks").first()).hasToString("[1-9,1]");
    }
  }

  @Test
  void of_tableMissingOrTwice_isRefused() {
    List<ArchivedTable> tables = archive.tables();
    Hierarchies hierarchies = Hierarchies.shipped();
    List<ArchivedTable> fewer = tables.subList(1, tables.size());
    List<ArchivedTable> twice = new java.util.ArrayList<>(tables);
    twice.add(tables.get(0));
    for (List<ArchivedTable> given : List.of(fewer, twice)) {
      assertThatThrownBy(() -> Units.of(given, GeneratedUnits.STARTS, TestMembers.ALL, hierarchies))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(tables.get(0).table().tableName());
    }
  }

  private Units units() {
    return Units.of(
        archive.tables(), GeneratedUnits.STARTS, TestMembers.ALL, Hierarchies.shipped());
  }

  private List<String> summary() {
    try (Units units = units()) {
      return units.summary().drop("archive_id").collectAsList().stream()
          .map(Row::toString)
          .toList();
    }
  }

  private static String row(String... values) {
    return "[" + String.join(",", values) + "]";
  }
}
