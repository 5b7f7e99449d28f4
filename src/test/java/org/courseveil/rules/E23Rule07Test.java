package org.courseveil.rules;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.anonymize.verify.Breach;
import org.courseveil.anonymize.verify.Verification;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Unit;
import org.courseveil.archive.UnitState;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-7: a member gets data of the courses that it offers, only. */
final class E23Rule07Test {
  private static final Set<String> ORGANIZATIONS = Set.of("HarborviewX", "HVLabs");

  @TempDir Path directory = Path.of("");

  @Test
  void package_ofAMember_holdsItsCoursesAlone() throws IOException {
    SamplePlatform platform = SampleStage.packaged().platform();
    Set<String> own = courses(platform.truth(), SamplePlatform.MEMBER);
    Set<String> released =
        platform.released("summary").stream()
            .map(row -> row.getOrDefault("course", ""))
            .collect(Collectors.toSet());

    assertThat(courses(platform.truth(), "northbridge"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(own);
    assertThat(own).containsAll(released);
    assertThat(released).isNotEmpty();
  }

  @Test
  void archive_ofUnits_holdsNoCourseThatNobodyHereOffers() throws IOException {
    LedgerState ledger = SampleStage.packaged().platform().ledger();
    for (UnitState state : UnitState.values()) {
      assertThat(ledger.unitsIn(state)).extracting(Unit::organization).isSubsetOf(ORGANIZATIONS);
    }
  }

  @Test
  void verify_courseOfAnotherMemberInTheRelease_isRefused() throws IOException {
    CandidateRelease release = CandidateRelease.ofTheSample();
    String others =
        courses(SampleStage.packaged().platform().truth(), "northbridge").stream()
            .sorted()
            .findFirst()
            .orElseThrow();

    assertThat(release.verify()).isInstanceOf(Verification.Verified.class);
    assertThat(release.brokenBy(summary -> summary.withColumn("course", lit(others))))
        .contains(Breach.Rule.COURSES_ARE_THE_MEMBERS);
  }

  @Test
  void archive_organizationOfTwoMembers_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    Path members = platform.at("members.yaml");
    String one = Files.readString(members);
    String entry = one.substring(one.indexOf("  - id:"));
    Files.writeString(members, one + entry.replace("id: harborview", "id: lakeside"));
    Map<String, List<Byte>> before = platform.bytes("run");

    SamplePlatform.Ended ended = platform.run("archive");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("members.yaml:", "HarborviewX");
    assertThat(platform.bytes("run")).isEqualTo(before);
  }

  private static Set<String> courses(GroundTruth truth, String member) {
    return truth.units().stream()
        .filter(unit -> unit.member().equals(member))
        .map(GroundTruth.Unit::course)
        .collect(Collectors.toSet());
  }
}
