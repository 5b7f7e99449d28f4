package org.courseveil.packaging;

import java.util.List;
import org.courseveil.packaging.format.Code;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PolicyStatement;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.policy.Member;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.Rule;

/** Under which policy and terms something leaves, as its manifest states it. */
final class Terms {
  private Terms() {}

  static PolicyStatement policy(PolicyProfile policy) {
    return new PolicyStatement(
        policy.id(), policy.textDate(), new Sha256(policy.textSha256()), rules(policy));
  }

  static PackageManifest.Terms of(PolicyProfile policy) {
    return new PackageManifest.Terms(
        policy.purpose().statement(), policy.disclosure().forbiddenUses());
  }

  static PackageManifest.Transfer transfer(Member member) {
    return new PackageManifest.Transfer(Code.of(member.transfer()), member.country());
  }

  private static List<PolicyStatement.Rule> rules(PolicyProfile policy) {
    return policy.rules().stream()
        .filter(rule -> rule.standing() == Rule.Standing.KEPT)
        .map(rule -> new PolicyStatement.Rule(rule.id(), rule.citation(), Code.of(rule.tag())))
        .toList();
  }
}
