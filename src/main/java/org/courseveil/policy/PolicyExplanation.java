package org.courseveil.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A policy as a lawyer reads it: what it is pinned to and what it sets, and its rules with what the
 * program does about each and which tests show it.
 *
 * @param settings a line each
 * @param rules the cells of {@link #HEADER} each
 */
public record PolicyExplanation(List<String> settings, List<List<String>> rules) {
  /** What the cells of a rule hold. */
  public static final List<String> HEADER =
      List.of("rule", "citation", "tag", "standing", "what the program does", "shown by");

  /** Returns the explanation of a policy. */
  public static PolicyExplanation of(PolicyProfile policy) {
    return new PolicyExplanation(
        settings(policy), policy.rules().stream().map(PolicyExplanation::cells).toList());
  }

  private static List<String> settings(PolicyProfile policy) {
    Disclosure disclosure = policy.disclosure();
    PrivacyRequirement privacy = policy.privacy();
    List<String> lines = new ArrayList<>();
    lines.add(policy.title() + " (" + policy.id() + ")");
    lines.add("Text of " + policy.textDate() + ", sha256 " + policy.textSha256());
    lines.add("Exports: " + YamlScalar.named(policy.exports()));
    lines.add(
        "Deadline: "
            + policy.deadlineDays().map(days -> days + " days from the request").orElse("none"));
    lines.add("Minimum age: " + policy.minimumAge());
    lines.add("Left out: " + YamlScalar.named(policy.exclusions()));
    lines.add("Classes: k = " + privacy.k() + ", l = " + privacy.l());
    lines.add("What leaves: " + YamlScalar.named(disclosure.kinds()));
    for (TextSource source : TextSource.values()) {
      lines.add(
          "Text that learners wrote, "
              + YamlScalar.named(source)
              + ": "
              + YamlScalar.named(policy.freeTexts().of(source))
              + " at most");
    }
    lines.add("Recipients: " + YamlScalar.named(disclosure.roles()));
    lines.add(
        "Transfers: "
            + String.join("; ", disclosure.transfers().stream().map(Transfer::inWords).toList()));
    disclosure.purposes().forEach(purpose -> purpose(purpose).forEach(lines::add));
    disclosure.forbiddenUses().forEach(use -> lines.add("Forbidden: " + use));
    return lines;
  }

  private static Stream<String> purpose(Purpose purpose) {
    return Stream.concat(
        Stream.of("Purpose " + purpose.id() + ": " + purpose.statement()),
        purpose.columns().entrySet().stream()
            .map(
                table ->
                    "  archived of "
                        + table.getKey()
                        + ": "
                        + String.join(", ", table.getValue())));
  }

  private static List<String> cells(Rule rule) {
    return List.of(
        rule.id(),
        rule.citation(),
        YamlScalar.named(rule.tag()),
        rule.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        rule.measure(),
        rule.shownBy().isEmpty() ? "-" : String.join(" ", rule.shownBy()));
  }
}
