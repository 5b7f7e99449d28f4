package org.courseveil.policy;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where notices of deletions go, and who is told.
 *
 * @param path one folder a member
 * @param expiry after which the platform's own copy of a notice is removed
 * @param partners by organization, the ids of the members that are told of learners of its courses
 * @param strangers by organization, who else is to be told and is no member
 * @param untold organizations of which nobody is told, as somebody has decided
 */
public record NoticeSettings(
    Path path,
    Period expiry,
    Map<String, List<String>> partners,
    Map<String, List<String>> strangers,
    Set<String> untold) {
  public NoticeSettings {
    partners = Map.copyOf(partners);
    strangers = Map.copyOf(strangers);
    untold = Set.copyOf(untold);
  }

  /** Returns the members that are told of learners of an organization's courses. */
  public List<String> partnersOf(String organization) {
    return partners.getOrDefault(organization, List.of());
  }

  /** Returns whether everybody is known who is to be told of an organization's learners. */
  public boolean isMapped(String organization) {
    return untold.contains(organization)
        || (partners.containsKey(organization) && !strangers.containsKey(organization));
  }
}
