package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ProfileReader;
import org.courseveil.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explain prints of a policy. */
final class ExplainPolicyTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @MethodSource("org.courseveil.policy.ProfileReader#ids")
  void explain_policy_printsEachRuleWithWhatIsDoneAndTheTestThatShowsIt(String id) {
    PolicyProfile policy = ProfileReader.read(id);

    assertThat(run("explain", "--policy", id, "--format", "tsv")).as(err.toString()).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("rule\tcitation\ttag\tstanding\twhat the program does\tshown by");
    assertThat(lines).hasSize(1 + policy.rules().size());
    for (int i = 0; i < policy.rules().size(); i++) {
      Rule rule = policy.rules().get(i);
      assertThat(lines.get(i + 1).split("\t", -1)).hasSize(6).contains(rule.id(), rule.measure());
      assertThat(lines.get(i + 1))
          .endsWith("\t" + (rule.shownBy().isEmpty() ? "-" : String.join(" ", rule.shownBy())));
    }

    run("explain", "--policy", id);
    assertThat(out.toString())
        .contains(policy.textSha256(), policy.textDate().toString(), "Minimum age: 13")
        .contains(policy.disclosure().forbiddenUses())
        .contains(policy.rules().stream().map(Rule::id).toList());
  }

  @Test
  void explain_policyAsText_keepsWordsWholeAndLinesShort() {
    run("explain", "--policy", "edx-2023");
    String text = out.toString();
    Set<String> words = new HashSet<>(List.of(text.split("\\s+")));

    for (Rule rule : ProfileReader.read("edx-2023").rules()) {
      assertThat(words).contains(rule.measure().split(" ", -1)).containsAll(rule.shownBy());
    }
    assertThat(text.lines().map(String::stripTrailing).toList()).isEqualTo(text.lines().toList());
  }

  @Test
  void explain_unknownPolicy_isRefusedWithTheKnown() {
    assertThat(run("explain", "--policy", "edx-1999")).isEqualTo(1);
    assertThat(err.toString()).contains("mooc-org-2013", "Provided: edx-1999");
  }

  private int run(String... arguments) {
    return Courseveil.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
