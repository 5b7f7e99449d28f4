package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ALL-1: of two policies the stricter holds, in each setting by itself. */
final class JoinedPoliciesTest {
  private static final PolicyProfile NOW = ProfileReader.read("edx-2023");

  @Test
  void strictest_ofEachSetting_isTheStricterWhicheverPolicyHasIt() throws IOException {
    PolicyProfile strict =
        earlier(
            "k: 12", "k: 20",
            "l: 2", "l: 3",
            "suppression-limit: 0.10", "suppression-limit: 0.05",
            "minimum-age: 13", "minimum-age: 16",
            "quarantine-days: 30", "quarantine-days: 10",
            "forum: scrub", "forum: bag-of-words",
            "summary: 0.10", "summary: 0.02");
    for (PolicyProfile joined :
        List.of(JoinedPolicies.strictest(NOW, strict), JoinedPolicies.strictest(strict, NOW))) {
      assertThat(joined.privacy()).isEqualTo(new PrivacyRequirement(20, 3, 0.05));
      assertThat(joined.minimumAge()).isEqualTo(16);
      assertThat(joined.quarantineDays()).isEqualTo(10);
      assertThat(joined.freeTexts().of(TextSource.FORUM)).isEqualTo(FreeText.BAG_OF_WORDS);
      assertThat(joined.memberLimits()).containsEntry(Tier.SUMMARY, 0.02);
      assertThat(joined.memberLimits()).containsEntry(Tier.WEEKLY, 0.30);
      assertThat(joined.deadlineDays()).isEqualTo(Optional.of(30));
      assertThat(joined.inForceFrom()).isEqualTo(LocalDate.of(2014, 10, 22));
      assertThat(joined.disclosure().forbiddenUses())
          .containsAll(NOW.disclosure().forbiddenUses())
          .containsAll(strict.disclosure().forbiddenUses());
    }
    assertThat(JoinedPolicies.strictest(NOW, strict).id()).isEqualTo("edx-2023");
  }

  @Test
  void strictest_whatMayLeave_isWhatBothPermit() throws IOException {
    Disclosure joined =
        JoinedPolicies.strictest(
                NOW,
                earlier(
                    "profile: [country, birth_years, gender, education]", "profile: [country]",
                    "      course_grade: [course, grade, passed]\n", ""))
            .disclosure();
    assertThat(joined.purposes()).extracting(Purpose::id).containsExactly("research");
    Purpose research = joined.purpose();
    assertThat(research.allows("profile", "country")).isTrue();
    assertThat(research.allows("profile", "gender")).isFalse();
    assertThat(research.allows("course_grade")).isFalse();
    assertThat(research.allows("event", "week")).isTrue();
    assertThat(joined.transfers())
        .extracting(Transfer::mechanism)
        .containsExactly(
            TransferMechanism.ADEQUACY_DECISION, TransferMechanism.STANDARD_CONTRACTUAL_CLAUSES);
  }

  @Test
  void strictest_exclusionOfEitherPolicy_holds() {
    PolicyProfile now = ProfileReader.read("coursera-2025");
    PolicyProfile earlier = ProfileReader.read("coursera-2020");
    assertThat(earlier.exclusions()).doesNotContain(Exclusion.FOR_CREDIT);
    assertThat(JoinedPolicies.strictest(earlier, now).exclusions()).contains(Exclusion.FOR_CREDIT);
    assertThat(JoinedPolicies.strictest(now, earlier).disclosure().roles())
        .containsExactly(RecipientRole.CONTENT_PROVIDER);
  }

  /** Returns the policy of edX of 2014 with some of its settings exchanged. */
  private static PolicyProfile earlier(String... exchanged) throws IOException {
    String text = Files.readString(Path.of("configs", "policies", "edx-2014.yaml"));
    for (int i = 0; i < exchanged.length; i += 2) {
      assertThat(text).contains(exchanged[i]);
      text = text.replace(exchanged[i], exchanged[i + 1]);
    }
    return ProfileReader.read(Path.of("earlier.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }
}
