package org.courseveil.policy;

import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the settings of notices. Who is told of an organization's learners, the file of members
 * says, or the mapping of an Open edX platform's own retirement pipeline, read as it is.
 */
final class NoticeReader {
  private static final String SECTION = "notices";
  private static final String MAPPING = "org_partner_mapping";

  private final List<Member> members;
  private final Places places;
  private final Problems problems;
  private final Map<String, List<String>> partners = new HashMap<>();
  private final Map<String, List<String>> strangers = new HashMap<>();

  NoticeReader(List<Member> members, Places places, Problems problems) {
    this.members = members;
    this.places = places;
    this.problems = problems;
  }

  Optional<NoticeSettings> read(YamlSection root, Optional<PolicyProfile> policy) {
    if (!root.has(SECTION)) {
      return Optional.empty();
    }
    policy
        .filter(profile -> !profile.permits(ReleaseKind.NOTICES))
        .ifPresent(
            profile ->
                root.problem(
                    SECTION,
                    profile.id()
                        + " knows no notices of deletions: it would tell a member names that no"
                        + " text permits. Remove the section."));
    YamlSection section = root.section(SECTION);
    Path path = places.output(section.value("path"));
    Period expiry = section.value("expiry").period();
    if (section.has("partners")) {
      readMapping(section.value("partners").file());
    } else {
      readMembers();
    }
    Set<String> untold =
        section.has("untold") ? Set.copyOf(section.texts("untold", Shape.ORGANIZATION)) : Set.of();
    section.finish();
    return Optional.of(new NoticeSettings(path, expiry, partners, strangers, untold));
  }

  private void readMembers() {
    for (Member member : members) {
      member.organizations().forEach(each -> partners.put(each, List.of(member.id())));
    }
  }

  /** The pipeline's file holds much else, secrets among it, that is not looked at. */
  private void readMapping(Path file) {
    YamlDocument.read(file, problems)
        .map(root -> root.section(MAPPING))
        .ifPresent(
            mapping ->
                mapping
                    .names()
                    .forEach(
                        organization ->
                            add(organization, mapping.texts(organization, Shape.LINE))));
  }

  private void add(String organization, List<String> named) {
    List<String> ids = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String partner : named) {
      members.stream()
          .filter(member -> isMeant(member, partner))
          .findFirst()
          .ifPresentOrElse(member -> ids.add(member.id()), () -> unknown.add(partner));
    }
    partners.put(organization, ids.stream().distinct().toList());
    if (!unknown.isEmpty()) {
      strangers.put(organization, unknown);
    }
  }

  private static boolean isMeant(Member member, String partner) {
    return member.id().equals(partner.toLowerCase(Locale.ROOT))
        || member.name().equals(partner)
        || member.organizations().contains(partner);
  }
}
