package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ProfileReader;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of mooc-org-2013; the methods bear their ids. */
final class MoocOrg2013Test {
  private static final PolicyProfile POLICY = ProfileReader.read("mooc-org-2013");

  private static List<PolicySample> samples = List.of();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void archive(@TempDir Path elsewhere) throws IOException {
    SamplePlatform platform =
        PolicySample.naming(elsewhere, "policy: mooc-org-2013")
            .set("profile-demographics: generalise", "profile-demographics: drop")
            .set("forum: scrub", "forum: drop");
    samples = List.of(PolicySample.configured(platform, POLICY));
  }

  /** The archive is made unreadable: a job that read it would end otherwise. */
  @Test
  void m13_1_packageJob_isRefusedBeforeAnyDataIsRead() throws IOException {
    SamplePlatform platform = samples.get(0).platform().copy(directory);
    org.courseveil.quickstart.FileTree.remove(platform.at("run/archive"));
    Map<String, List<Byte>> before = platform.bytes("run");
    for (String job : List.of("package", "assess")) {
      SamplePlatform.Ended ended = platform.run(job);
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(ended.err())
          .contains("mooc-org-2013 lets aggregates leave alone, and a package holds rows");
    }
    assertThat(platform.bytes("run")).isEqualTo(before);
    assertThat(platform.at("run/packages")).doesNotExist();
  }

  @Test
  void m13_1_termsForRows_cannotBeMade() {
    assertThatThrownBy(() -> ReleaseTerms.of(POLICY, List.of(Tier.SUMMARY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mooc-org-2013 lets no rows leave");
  }

  @Test
  void m13_1_purposes_knowNoResearch() {
    assertThat(POLICY.disclosure().purposes())
        .singleElement()
        .satisfies(purpose -> assertThat(purpose.id()).isEqualTo("aggregates"));
  }

  @Test
  void m13_3_technicalData_areInNothingThatWasWritten() throws IOException {
    samples
        .get(0)
        .assertHasNoColumnFor(
            List.of("ip", "agent", "session", "host", "referer", "user_id", "username"));
    samples.get(0).assertNamesNobody();
  }

  @Test
  void m13_4_whatPeopleProvide_isNotArchived() {
    assertThat(samples.get(0).rows(CanonicalTable.PROFILE)).isEmpty();
    assertThat(POLICY.purpose().allows(CanonicalTable.PROFILE.tableName())).isFalse();
    assertThat(samples.get(0).rows(CanonicalTable.ENROLMENT)).isNotEmpty();
  }

  @Test
  void m13_5_requests_haveNoDeadline() throws IOException {
    assertThat(samples.get(0).report().at("/archive/requests").isNull()).isTrue();
    assertThat(samples.get(0).platform().run("status").out())
        .contains("the policy sets no deadline");
  }

  @Test
  void all_2_posts_areArchivedWithoutText() {
    assertThat(samples.get(0).rows(CanonicalTable.FORUM_POST))
        .isNotEmpty()
        .allMatch(post -> post.getAs("title") == null && post.getAs("body") == null);
  }
}
