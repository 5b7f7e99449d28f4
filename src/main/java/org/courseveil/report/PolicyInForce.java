package org.courseveil.report;

import java.time.LocalDate;
import java.util.List;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.Rule;

/** The policy under which a run was made, pinned to its text, with the rules it was held to. */
public record PolicyInForce(
    String id, String title, LocalDate textDate, String textSha256, List<Rule> rules) {
  public PolicyInForce {
    rules = List.copyOf(rules);
  }

  public static PolicyInForce of(PolicyProfile profile) {
    return new PolicyInForce(
        profile.id(), profile.title(), profile.textDate(), profile.textSha256(), profile.rules());
  }
}
