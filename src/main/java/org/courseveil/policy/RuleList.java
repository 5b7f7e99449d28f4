package org.courseveil.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of the rules that each policy's text has, kept apart from the profiles: a profile that
 * forgot a rule would look complete by itself.
 */
final class RuleList {
  private static final String PLACE = "courseveil/policies/rules.tsv";

  private final Map<String, Set<String>> rulesByPolicy;

  private RuleList(Map<String, Set<String>> rulesByPolicy) {
    this.rulesByPolicy = rulesByPolicy;
  }

  /** Returns a list that knows no policy, and so asks nothing of any. */
  static RuleList empty() {
    return new RuleList(Map.of());
  }

  /** Returns the program's own list. */
  static RuleList shipped() {
    try (InputStream in = RuleList.class.getClassLoader().getResourceAsStream(PLACE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + PLACE + ": build it again.");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The jar's " + PLACE + " cannot be read: build it again.", e);
    }
  }

  private static RuleList read(BufferedReader lines) {
    Map<String, Set<String>> rules = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(
            cells -> {
              for (String policy : cells[1].split(" ", -1)) {
                rules.computeIfAbsent(policy, any -> new LinkedHashSet<>()).add(cells[0]);
              }
            });
    return new RuleList(rules);
  }

  /** Returns the policies that it knows. */
  Set<String> policies() {
    return rulesByPolicy.keySet();
  }

  /** Returns the rules of a policy's text, in their order; nothing of a policy that it lacks. */
  Optional<Set<String>> of(String policy) {
    return Optional.ofNullable(rulesByPolicy.get(policy));
  }
}
