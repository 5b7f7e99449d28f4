package org.courseveil.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The policy of a run as its configuration chooses it: with the earlier ones under which data were
 * collected, for one purpose, and with or without demographics.
 *
 * @param policy nothing if there is none of that id
 */
record PolicyChoice(Optional<PolicyProfile> policy, ProfileDemographics demographics) {
  private static final String PURPOSE = "purpose";
  private static final String EARLIER = "earlier-policies";

  /** The archive's table of demographics. */
  private static final String PROFILE_TABLE = "profile";

  /** Reads the choice; what is wrong with it is noted. */
  static PolicyChoice read(YamlSection root, Function<String, PolicyProfile> policies) {
    YamlScalar id = root.value("policy");
    root.has(PURPOSE);
    root.has(EARLIER);
    Optional<PolicyProfile> policy =
        id.oneOf(ProfileReader.ids())
            .map(policies)
            .map(chosen -> withEarlier(root, chosen, policies))
            .map(joined -> withPurpose(root, joined));
    return new PolicyChoice(policy, demographics(root.value("profile-demographics"), policy));
  }

  /** Data are held to the policies under which they were collected, too (ALL-1). */
  private static PolicyProfile withEarlier(
      YamlSection root, PolicyProfile policy, Function<String, PolicyProfile> policies) {
    if (!root.has(EARLIER)) {
      return policy;
    }
    PolicyProfile joined = policy;
    for (String id : root.texts(EARLIER, Shape.ID)) {
      if (ProfileReader.ids().contains(id)) {
        joined = joined(root, joined, policies.apply(id));
      } else {
        root.problem(
            EARLIER,
            "'"
                + EARLIER
                + "' must name some of "
                + String.join(", ", ProfileReader.ids())
                + ". Provided value: "
                + id);
      }
    }
    return joined;
  }

  private static PolicyProfile joined(
      YamlSection root, PolicyProfile policy, PolicyProfile earlier) {
    if (!earlier.textDate().isBefore(policy.textDate()) || earlier.exports() != policy.exports()) {
      root.problem(
          EARLIER,
          "An earlier policy is about the same exports as "
              + policy.id()
              + " and older. Provided value: "
              + earlier.id());
      return policy;
    }
    PolicyProfile joined = JoinedPolicies.strictest(policy, earlier);
    Disclosure left = joined.disclosure();
    if (!left.releases() || left.purposes().isEmpty() || left.roles().isEmpty()) {
      root.problem(
          EARLIER,
          policy.id()
              + " and "
              + earlier.id()
              + " have no form of release, purpose or role of recipients in common, so that nothing"
              + " may be done with data of both. Run them apart.");
      return policy;
    }
    return joined;
  }

  /** A run is for one purpose; where the policy has several, somebody has to say which. */
  private static PolicyProfile withPurpose(YamlSection root, PolicyProfile policy) {
    Disclosure disclosure = policy.disclosure();
    List<String> ids = disclosure.purposes().stream().map(Purpose::id).toList();
    YamlScalar value = ids.size() == 1 ? root.value(PURPOSE, ids.get(0)) : root.value(PURPOSE);
    return value.oneOf(ids).flatMap(disclosure::purpose).map(policy::withPurpose).orElse(policy);
  }

  private static ProfileDemographics demographics(
      YamlScalar value, Optional<PolicyProfile> policy) {
    ProfileDemographics demographics = value.choice(ProfileDemographics.class);
    if (demographics == ProfileDemographics.GENERALISE) {
      policy
          .filter(
              profile ->
                  profile.disclosure().purposes().stream()
                      .noneMatch(purpose -> purpose.allows(PROFILE_TABLE)))
          .ifPresent(
              profile ->
                  value.problem(
                      profile.id()
                          + " does not let the profile's demographics be archived. Say drop."));
    }
    return demographics;
  }
}
