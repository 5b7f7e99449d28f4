package org.courseveil.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.courseveil.policy.DataCzars.DataCzar;
import org.courseveil.policy.Member.Recipient;
import org.courseveil.policy.Member.SecondLockFile;

/**
 * Reads the file of members. No course may have two owners, and no certificate two members: either
 * would give one member another's package.
 */
final class MembersReader {
  private final Problems problems;
  private final Optional<PolicyProfile> policy;
  private final LocalDate day;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private Optional<DataCzars> czars = Optional.empty();

  private MembersReader(Problems problems, Optional<PolicyProfile> policy, LocalDate day) {
    this.problems = problems;
    this.policy = policy;
    this.day = day;
  }

  /**
   * Reads a file of members; what is wrong with it is noted.
   *
   * @param policy whose roles and mechanisms of transfer they must have, if it could be read
   * @param day on which the mechanisms must be good
   */
  static List<Member> read(
      Path file, Optional<PolicyProfile> policy, LocalDate day, Problems problems) {
    Optional<YamlSection> root = YamlDocument.read(file, problems);
    return root.map(section -> new MembersReader(problems, policy, day).members(section))
        .orElse(List.of());
  }

  private List<Member> members(YamlSection root) {
    if (root.has("data-czars")) {
      czars = Optional.of(DataCzars.read(root.section("data-czars"), problems));
    }
    List<Member> members = root.sections("members").stream().map(this::member).toList();
    root.finish();
    return members;
  }

  private Member member(YamlSection section) {
    String id = section.value("id").text(Shape.ID);
    Integer earlier = ids.putIfAbsent(id, section.line());
    if (earlier != null) {
      section.problem("id", "The member '" + id + "' stands twice, first in line " + earlier + ".");
    }
    boolean imported = section.has("data-czar");
    if (imported) {
      for (String key : List.of("organizations", "certificates")) {
        section.refuse(key, "the data czar's file says it.");
      }
    }
    Optional<DataCzar> czar = imported ? czar(section.value("data-czar")) : Optional.empty();
    Optional<LocalDate> rsa2048Until =
        section.has("allow-rsa-2048-until")
            ? Optional.of(section.value("allow-rsa-2048-until").date())
            : Optional.empty();
    Member member =
        new Member(
            id,
            section.value("name").text(Shape.LINE),
            section.value("role").choice(RecipientRole.class),
            section.value("state").choice(RecipientState.class),
            imported
                ? czar.map(known -> owned(id, known.organizations(), section)).orElse(List.of())
                : organizations(id, section),
            section.value("country").country(),
            section.value("transfer").choice(TransferMechanism.class),
            imported
                ? czar.map(known -> imported(id, known, section, rsa2048Until)).orElse(List.of())
                : recipients(id, section, rsa2048Until));
    section.finish();
    policy.ifPresent(profile -> admit(section, member, profile));
    return member;
  }

  private void admit(YamlSection section, Member member, PolicyProfile profile) {
    Disclosure disclosure = profile.disclosure();
    if (section.has("role") && !disclosure.roles().contains(member.role())) {
      section.problem(
          "role",
          profile.id()
              + " has recipients of these roles: "
              + YamlScalar.named(disclosure.roles())
              + ". Provided value: "
              + YamlScalar.named(member.role()));
    }
    if (section.has("transfer") && !disclosure.permits(member.transfer(), member.country(), day)) {
      section.problem(
          "transfer",
          profile.id()
              + " permits these transfers: "
              + String.join("; ", disclosure.transfers().stream().map(Transfer::inWords).toList())
              + ". Provided value: "
              + YamlScalar.named(member.transfer())
              + " to "
              + member.country()
              + " on "
              + day);
    }
  }

  private List<String> organizations(String member, YamlSection section) {
    List<String> organizations = new ArrayList<>();
    for (YamlScalar item : section.values("organizations")) {
      String organization = item.text(Shape.ORGANIZATION);
      own(member, organization, item);
      organizations.add(organization);
    }
    return List.copyOf(organizations);
  }

  private Optional<DataCzar> czar(YamlScalar value) {
    if (czars.isEmpty()) {
      value.problem("needs the section 'data-czars', which names the data czars' file.");
    }
    return czars.flatMap(known -> known.of(value.text(Shape.ORGANIZATION), value));
  }

  private List<String> owned(String member, List<String> organizations, YamlSection section) {
    organizations.forEach(organization -> own(member, organization, section.value("data-czar")));
    return List.copyOf(organizations);
  }

  private void own(String member, String organization, YamlScalar value) {
    String owner = owners.putIfAbsent(organization.toLowerCase(Locale.ROOT), member);
    if (owner != null) {
      value.problem(
          "the organization "
              + organization
              + " is "
              + owner
              + "'s already (case aside). A course has one owner.");
    }
  }

  /** Certificates from the data czars' folder, each usable once somebody has confirmed it. */
  private List<Recipient> imported(
      String member, DataCzar czar, YamlSection section, Optional<LocalDate> rsa2048Until) {
    YamlScalar value = section.value("data-czar");
    List<Recipient> recipients = new ArrayList<>();
    for (String address : czar.addresses()) {
      DataCzars known = czars.orElseThrow();
      Path certificate = known.certificate(address, value);
      Optional<String> fingerprint = known.fingerprint(address, value);
      fingerprint.ifPresent(print -> hold(member, print, section, "data-czar"));
      recipients.add(
          new Recipient(certificate, fingerprint.orElse(""), Optional.empty(), rsa2048Until));
    }
    return List.copyOf(recipients);
  }

  private void hold(String member, String fingerprint, YamlSection section, String key) {
    String holder = holders.putIfAbsent(fingerprint, member);
    if (holder != null) {
      section.problem(key, "This certificate is listed already, for " + holder + ".");
    }
  }

  private List<Recipient> recipients(
      String member, YamlSection section, Optional<LocalDate> rsa2048Until) {
    return section.sections("certificates").stream()
        .map(certificate -> recipient(member, certificate, rsa2048Until))
        .toList();
  }

  private Recipient recipient(
      String member, YamlSection section, Optional<LocalDate> rsa2048Until) {
    Path file = section.value("file").file();
    boolean direct = section.has("fingerprint");
    if (direct == section.has("fingerprint-file")) {
      section.problem(
          direct ? "fingerprint" : "file",
          "A certificate is pinned by either fingerprint or fingerprint-file, confirmed out of"
              + " band.");
    }
    Optional<String> fingerprint = Optional.empty();
    if (direct) {
      fingerprint = fingerprint(section.value("fingerprint"));
    } else if (section.has("fingerprint-file")) {
      fingerprint = fingerprint(section.value("fingerprint-file").file());
    }
    Optional<SecondLockFile> secondLock = secondLock(section);
    section.finish();
    fingerprint.ifPresent(print -> hold(member, print, section, "file"));
    return new Recipient(file, fingerprint.orElse(""), secondLock, rsa2048Until);
  }

  private static Optional<SecondLockFile> secondLock(YamlSection section) {
    boolean pinned = section.has("second-lock-sha256");
    if (section.has("second-lock") != pinned) {
      section.problem(
          pinned ? "second-lock-sha256" : "second-lock",
          "A second lock is named by second-lock and pinned by second-lock-sha256, confirmed out of"
              + " band.");
    }
    return section.has("second-lock") && pinned
        ? Optional.of(
            new SecondLockFile(
                section.value("second-lock").file(),
                section.value("second-lock-sha256").text(Shape.DIGEST)))
        : Optional.empty();
  }

  private static Optional<String> fingerprint(YamlScalar value) {
    return normalized(value.text(Shape.FINGERPRINT));
  }

  /** Returns the one fingerprint of a reviewed file, in which lines after '#' are remarks. */
  private Optional<String> fingerprint(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      if (lines.size() == 1 && Shape.FINGERPRINT.fits(lines.get(0))) {
        return normalized(lines.get(0));
      }
      problems.add(file, 1, "The file must hold " + Shape.FINGERPRINT.description() + ".");
    } catch (IOException e) {
      problems.add(file, 0, "The file cannot be read as text: " + e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /** Returns a full fingerprint as it is kept: 40 hexadecimal digits in capitals. */
  static Optional<String> normalized(String fingerprint) {
    return Shape.FINGERPRINT.fits(fingerprint)
        ? Optional.of(fingerprint.replace(" ", "").toUpperCase(Locale.ROOT))
        : Optional.empty();
  }
}
