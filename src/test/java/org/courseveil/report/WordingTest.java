package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.Exclusion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No name of the program's own reaches a reader of the page. */
final class WordingTest {
  static Stream<String> reasons() throws ClassNotFoundException {
    return Stream.concat(
            Stream.of(Class.forName("org.courseveil.ingest.LeftOut").getEnumConstants()),
            Stream.of(Exclusion.values()))
        .map(constant -> ((Enum<?>) constant).name());
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void page_reasonOfARow_isInWords(String reason) {
    RunReport report =
        Planted.archive(
            FilledReport.report(),
            section -> {
              var tallies = new ArrayList<>(section.rows().tallies());
              tallies.add(new RowTally("auth_user", RowFate.EXCLUDED, reason, 3));
              return new ArchiveSection(
                  new RowAccount(section.rows().read(), tallies),
                  section.accounts(),
                  section.requests(),
                  section.notRead(),
                  section.quarantine(),
                  section.residualCheck(),
                  section.segment(),
                  section.expired());
            });

    assertThat(ParsedPage.of(report).text())
        .contains(Wording.ofReason(reason))
        .doesNotContain(reason);
    assertThat(Wording.ofReason(reason)).matches("[A-Z][a-z].*");
  }

  @ParameterizedTest
  @EnumSource
  void of_adversary_saysWhatItKnows(Adversary adversary) {
    assertThat(Wording.of(adversary)).contains(", who ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the line has 3 fields", "", "Mixed_CASE"})
  void ofReason_wordsAlready_stay(String reason) {
    assertThat(Wording.ofReason(reason)).isEqualTo(reason);
  }
}
