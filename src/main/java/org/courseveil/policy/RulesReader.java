package org.courseveil.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courseveil.policy.Rule.Standing;

/**
 * Reads the rules of a profile: each with one standing, and of every rule of the policy's text at
 * least one.
 */
final class RulesReader {
  private final YamlSection root;
  private final RuleList known;
  private final Set<String> seen = new HashSet<>();

  RulesReader(YamlSection root, RuleList known) {
    this.root = root;
    this.known = known;
  }

  /** Reads the rules of the profile of an id. */
  List<Rule> read(String policy) {
    Optional<Set<String>> asked = known.of(policy);
    List<Rule> rules = new ArrayList<>();
    for (YamlSection section : root.sections("rules")) {
      Rule rule = rule(section);
      rules.add(rule);
      if (asked.isPresent() && !asked.get().contains(rule.id())) {
        section.problem("id", rule.id() + " is no rule of " + policy + ": remove it.");
      }
    }
    Set<String> missing = new LinkedHashSet<>(asked.orElse(Set.of()));
    rules.forEach(rule -> missing.remove(rule.id()));
    if (!missing.isEmpty()) {
      root.problem(
          "rules",
          "'rules' lacks rules of the text: "
              + String.join(", ", missing)
              + ". Name each, with not-applicable and the reason if it has no object.");
    }
    return rules;
  }

  private Rule rule(YamlSection section) {
    List<Standing> given =
        Arrays.stream(Standing.values()).filter(standing -> section.has(key(standing))).toList();
    if (given.size() != 1) {
      section.problem(
          "id", "A rule has one of measure, left-to-operator and not-applicable, with a sentence.");
    }
    Standing standing = given.isEmpty() ? Standing.KEPT : given.get(0);
    Rule rule =
        new Rule(
            section.value("id").text(Shape.RULE),
            section.value("citation").text(Shape.LINE),
            section.value("tag").choice(Tag.class),
            standing,
            given.isEmpty() ? "" : section.value(key(standing)).text(Shape.LINE),
            tests(section, standing));
    if (!seen.add(rule.id() + rule.tag())) {
      section.problem("id", rule.id() + " stands twice with the same tag: join the two.");
    }
    section.finish();
    return rule;
  }

  /** A measure that no test shows is a claim without proof. */
  private static List<String> tests(YamlSection section, Standing standing) {
    if (standing == Standing.KEPT) {
      return section.texts("shown-by", Shape.TEST);
    }
    section.refuse(
        "shown-by", "a test shows what the program does, and it leaves this rule alone.");
    return List.of();
  }

  private static String key(Standing standing) {
    return standing == Standing.KEPT ? "measure" : YamlScalar.named(standing);
  }
}
