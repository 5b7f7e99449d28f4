package org.courseveil.jobs;

import org.courseveil.policy.JobConfig;
import org.courseveil.policy.PolicyProfile;

/** A configuration under a policy that its file could not name. */
final class OtherPolicy {
  private OtherPolicy() {}

  static JobConfig of(JobConfig config, PolicyProfile policy) {
    return of(config, policy, config.packages());
  }

  static JobConfig of(JobConfig config, PolicyProfile policy, JobConfig.Packages packages) {
    return new JobConfig(
        config.file(),
        policy,
        config.profileDemographics(),
        config.asOf(),
        config.platform(),
        config.inputs(),
        config.deletions(),
        config.exclusions(),
        config.members(),
        config.archive(),
        packages,
        config.notices(),
        config.report());
  }
}
