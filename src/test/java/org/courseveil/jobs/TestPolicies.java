package org.courseveil.jobs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.ingest.TestConfig;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Disclosure;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;

/** Configurations under policies that permit more than the shipped ones. */
final class TestPolicies {
  private TestPolicies() {}

  /** Returns a configuration under a policy with another requirement. */
  static JobConfig requiring(JobConfig config, UnaryOperator<PrivacyRequirement> change) {
    PolicyProfile policy = config.policy();
    return with(
        config,
        with(
            policy,
            change.apply(policy.privacy()),
            policy.memberLimits(),
            policy.ladders(),
            policy.disclosure()),
        config.packages().tiers());
  }

  /** Returns a configuration that asks for events under a policy that permits them. */
  static JobConfig permittingEvents(JobConfig config, double limit) {
    PolicyProfile policy = config.policy();
    Map<Tier, Double> limits = new TreeMap<>(policy.memberLimits());
    limits.put(Tier.EVENTS, limit);
    Map<Tier, List<CoarseningStep>> ladders = new TreeMap<>(policy.ladders());
    ladders.put(Tier.EVENTS, TestMembers.EVENTS_LADDER);
    return with(
        config,
        with(policy, policy.privacy(), limits, ladders, needingEverything(policy.disclosure())),
        List.of(Tier.SUMMARY, Tier.WEEKLY, Tier.EVENTS));
  }

  private static Disclosure needingEverything(Disclosure disclosure) {
    return new Disclosure(
        disclosure.kinds(),
        disclosure.roles(),
        disclosure.transfers(),
        List.of(TestConfig.everything()),
        disclosure.forbiddenUses(),
        disclosure.cells());
  }

  private static PolicyProfile with(
      PolicyProfile policy,
      PrivacyRequirement privacy,
      Map<Tier, Double> limits,
      Map<Tier, List<CoarseningStep>> ladders,
      Disclosure disclosure) {
    return new PolicyProfile(
        policy.id(),
        policy.title(),
        policy.textDate(),
        policy.textSha256(),
        policy.exports(),
        policy.rules(),
        policy.deadlineDays(),
        policy.minimumAge(),
        policy.quarantineDays(),
        policy.exclusions(),
        privacy,
        policy.quasiIdentifiers(),
        policy.freeTexts(),
        limits,
        ladders,
        disclosure,
        policy.inForceFrom());
  }

  private static JobConfig with(JobConfig config, PolicyProfile policy, List<Tier> tiers) {
    JobConfig.Packages packages = config.packages();
    return OtherPolicy.of(
        config,
        policy,
        new JobConfig.Packages(
            packages.path(),
            packages.cycle(),
            tiers,
            packages.engine(),
            packages.expiry(),
            packages.publicBags()));
  }
}
