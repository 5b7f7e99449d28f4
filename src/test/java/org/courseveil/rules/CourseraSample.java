package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ProfileReader;
import org.courseveil.policy.TextSource;

/**
 * The sample of Open edX under a policy of Coursera: what comes after reading is the same for every
 * platform's exports, and the rules of both texts ask the same of it.
 *
 * @param forCredit a learner whom the sample enrolled for credit
 */
record CourseraSample(PolicySample sample, long forCredit) {
  /** What no list of what may be archived may hold: the sensitive data of the texts. */
  private static final List<String> SENSITIVE =
      List.of("race", "ethnicity", "orientation", "politics", "religion", "union", "health");

  static CourseraSample of(Path directory, String policy) throws IOException {
    SamplePlatform platform = SampleStage.made(directory);
    long learner =
        platform.truth().releasable(SamplePlatform.MEMBER).stream()
            .mapToLong(GroundTruth.Unit::userId)
            .filter(id -> isArchived(id))
            .min()
            .orElseThrow();
    enrolForCredit(platform, learner);
    return new CourseraSample(PolicySample.under(platform, profile(policy)), learner);
  }

  /** Returns a policy as if it were about the exports that the sample is of. */
  static PolicyProfile profile(String policy) {
    PolicyProfile shipped =
        ProfileReader.read(policy)
            .withFreeTexts(new FreeTexts(Map.of(TextSource.FORUM, FreeText.SCRUB)));
    return new PolicyProfile(
        shipped.id(),
        shipped.title(),
        shipped.textDate(),
        shipped.textSha256(),
        ExportForm.OPEN_EDX,
        shipped.rules(),
        shipped.deadlineDays(),
        shipped.minimumAge(),
        shipped.quarantineDays(),
        shipped.exclusions(),
        shipped.privacy(),
        shipped.quasiIdentifiers(),
        shipped.freeTexts(),
        shipped.memberLimits(),
        shipped.ladders(),
        shipped.disclosure(),
        shipped.inForceFrom());
  }

  private static boolean isArchived(long userId) {
    try {
      return SampleStage.archived().platform().archived(userId);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void enrolForCredit(SamplePlatform platform, long userId) throws IOException {
    int[] columns = {0, 0};
    platform.change(
        "-student_courseenrollment-",
        line -> {
          List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
          if (cells.contains("user_id")) {
            columns[0] = cells.indexOf("user_id");
            columns[1] = cells.indexOf("mode");
          } else if (cells.size() > Math.max(columns[0], columns[1])
              && cells.get(columns[0]).equals("" + userId)) {
            cells.set(columns[1], "masters");
          }
          return String.join("\t", cells);
        });
  }

  void assertArchivesCourseDataAlone() {
    Set<String> tables = sample.policy().purpose().columns().keySet();
    assertThat(tables)
        .containsExactlyInAnyOrder(
            "enrolment", "module_state", "course_grade", "certificate", "forum_post", "event");
    assertThat(sample.policy().purpose().statement()).contains("online education");
    assertThat(sample.rows(CanonicalTable.MODULE_STATE)).isNotEmpty();
    assertThat(sample.rows(CanonicalTable.EVENT)).isNotEmpty();
  }

  void assertLeavesDemographicsOfAccountsOut() {
    assertThat(sample.rows(CanonicalTable.PROFILE)).isEmpty();
    assertThat(sample.rowsLeftOut("NOT_FOR_THE_PURPOSE")).isPositive();
  }

  void assertHasNoWayForSensitiveColumns() {
    sample.assertHasNoColumnFor(SENSITIVE);
    sample
        .policy()
        .purpose()
        .columns()
        .values()
        .forEach(
            columns ->
                assertThat(columns)
                    .doesNotContainAnyElementsOf(SENSITIVE)
                    .doesNotContain("gender", "country"));
  }
}
