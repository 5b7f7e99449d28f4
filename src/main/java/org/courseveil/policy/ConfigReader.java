package org.courseveil.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.courseveil.policy.JobConfig.ArchivePlace;
import org.courseveil.policy.JobConfig.ChosenSealer;
import org.courseveil.policy.JobConfig.Deletions;
import org.courseveil.policy.JobConfig.Deletions.CompleteFrom;
import org.courseveil.policy.JobConfig.Deletions.Form;
import org.courseveil.policy.JobConfig.Exclusions;
import org.courseveil.policy.JobConfig.Inputs;
import org.courseveil.policy.JobConfig.Packages;
import org.courseveil.policy.JobConfig.Platform;

/**
 * Reads a run's configuration with the policy and the members that it names. Every problem of all
 * three is found before the run is refused; whether certificates and keys are usable is left to the
 * caller.
 */
public final class ConfigReader {
  private static final int MOST_DAYS = 366;
  private static final int LARGEST_K = 1000;

  private final Path file;
  private final YamlSection root;
  private final Problems problems;
  private final Places places;
  private final Function<String, PolicyProfile> policies;

  private ConfigReader(
      Path file, YamlSection root, Problems problems, Function<String, PolicyProfile> policies) {
    this.file = file;
    this.root = root;
    this.problems = problems;
    this.policies = policies;
    this.places = new Places(file);
  }

  /**
   * Reads a configuration whole.
   *
   * @throws RefusedException with every problem, each with its file and line
   */
  public static JobConfig read(Path file) {
    return read(file, ProfileReader::read);
  }

  /**
   * Reads a file of members alone.
   *
   * @throws RefusedException with every problem, each with its file and line
   */
  public static List<Member> readMembers(Path file) {
    Problems problems = new Problems();
    List<Member> members =
        MembersReader.read(
            file.toAbsolutePath().normalize(),
            Optional.empty(),
            LocalDate.now(ZoneOffset.UTC),
            problems);
    problems.refuseAny();
    return members;
  }

  /**
   * Returns how to confirm a recipient of the data czars that a file of members names.
   *
   * @throws RefusedException if the file names no data czars, or they do not know the address
   */
  public static Confirmation confirmation(Path file, String address) {
    Path absolute = file.toAbsolutePath().normalize();
    Problems problems = new Problems();
    Optional<DataCzars> czars =
        YamlDocument.read(absolute, problems)
            .map(root -> DataCzars.read(root.section("data-czars"), problems));
    problems.refuseAny();
    Optional<Confirmation> confirmation = czars.flatMap(known -> known.confirmation(address));
    if (confirmation.isEmpty()) {
      problems.add(
          absolute,
          0,
          "The data czars' file has no recipient of this address. Provided value: " + address);
      problems.refuseAny();
    }
    return confirmation.orElseThrow();
  }

  /** Reads a configuration under policies that need not be those of the program. */
  static JobConfig read(Path file, Function<String, PolicyProfile> policies) {
    Path absolute = file.toAbsolutePath().normalize();
    Problems problems = new Problems();
    Optional<YamlSection> root = YamlDocument.read(absolute, problems);
    if (root.isEmpty()) {
      problems.refuseAny();
    }
    return new ConfigReader(absolute, root.orElseThrow(), problems, policies).config();
  }

  private JobConfig config() {
    PolicyChoice choice = PolicyChoice.read(root, policies);
    Optional<PolicyProfile> policy = policy(choice);
    Optional<Instant> asOf =
        root.has("as-of") ? Optional.of(root.value("as-of").instant()) : Optional.empty();
    Platform platform = platform(root.section("platform"));
    Inputs inputs = inputs(root.section("inputs"));
    Deletions deletions = deletions(root.section("deletions"), policy);
    Exclusions exclusions = exclusions(root.section("exclusions"), policy);
    List<Member> members =
        members(policy, LocalDate.ofInstant(asOf.orElseGet(Instant::now), ZoneOffset.UTC));
    ArchivePlace archive = archive(root.section("archive"));
    Packages packages = packages(root.section("packages"), policy);
    Optional<NoticeSettings> notices =
        new NoticeReader(members, places, problems).read(root, policy);
    Path report = places.output(root.value("report"));
    root.finish();
    places.check();
    problems.refuseAny();
    return new JobConfig(
        file,
        policy.orElseThrow(),
        choice.demographics(),
        asOf,
        platform,
        inputs,
        deletions,
        exclusions,
        members,
        archive,
        packages,
        notices,
        report);
  }

  private Optional<PolicyProfile> policy(PolicyChoice choice) {
    return CellsReader.narrowed(
        FreeTextReader.narrowed(ScopeReader.narrowed(withClasses(choice.policy()), root), root),
        root);
  }

  private Optional<PolicyProfile> withClasses(Optional<PolicyProfile> policy) {
    if (!root.has("k-at-least")) {
      return policy;
    }
    YamlScalar value = root.value("k-at-least");
    int k = value.integer(2, LARGEST_K);
    if (policy.isPresent() && k < policy.orElseThrow().privacy().k()) {
      value.problem(
          "k may only be raised: "
              + policy.orElseThrow().id()
              + " asks for "
              + policy.orElseThrow().privacy().k()
              + ". Provided value: "
              + k);
      return policy;
    }
    return policy.map(profile -> profile.withKAtLeast(k));
  }

  private Platform platform(YamlSection section) {
    Platform platform =
        new Platform(
            section.value("id").text(Shape.ID),
            section.value("name").text(Shape.LINE),
            section.value("contact").text(Shape.LINE),
            section.value("certificate").file(),
            places.key(section.value("secret-key")),
            section.has("key-sealer")
                ? Optional.of(sealer(section.section("key-sealer")))
                : Optional.empty());
    section.finish();
    return platform;
  }

  private ChosenSealer sealer(YamlSection section) {
    ChosenSealer sealer =
        new ChosenSealer(
            section.value("name").text(Shape.ID),
            section.has("settings")
                ? Optional.of(places.key(section.value("settings")))
                : Optional.empty());
    section.finish();
    return sealer;
  }

  private Inputs inputs(YamlSection section) {
    Inputs inputs =
        new Inputs(
            places.input(section.value("root")),
            section.has("secret-key")
                ? Optional.of(places.key(section.value("secret-key")))
                : Optional.empty(),
            section.value("maximum-bad-share", "0.01").number(0, 1),
            section.value("strict", "false").flag());
    section.finish();
    return inputs;
  }

  private static Deletions deletions(YamlSection section, Optional<PolicyProfile> policy) {
    Form form = section.value("form").choice(Form.class);
    if (form != Form.CSV
        && policy.filter(profile -> profile.exports() != ExportForm.OPEN_EDX).isPresent()) {
      section.problem(
          "form",
          "must be csv: the other forms are lists of Open edX, and "
              + policy.orElseThrow().id()
              + " is about other exports. Provided value: "
              + YamlScalar.named(form));
    }
    CompleteFrom completeFrom = CompleteFrom.COMPLETE;
    if (form == Form.RETIREMENT_STATUS) {
      completeFrom = section.value("complete-from", "complete").choice(CompleteFrom.class);
    } else {
      section.refuse("complete-from", "it chooses among the states of form retirement-status.");
    }
    Deletions deletions =
        new Deletions(
            form == Form.RETIREMENT_ARCHIVE
                ? section.value("source").fileOrFolder()
                : section.value("source").file(),
            form,
            completeFrom,
            proofs(section),
            section.value("cool-off-days").integer(0, MOST_DAYS),
            section.value("snapshot-interval-days").integer(0, MOST_DAYS),
            section.value("cadence-days").integer(0, MOST_DAYS),
            section.value("soon-days", "5").integer(0, MOST_DAYS));
    section.finish();
    return deletions;
  }

  /** Somebody has to say who looked at the requests: the platform, or whoever keeps a list. */
  private static Optional<Path> proofs(YamlSection section) {
    boolean listed =
        section
            .value("proof")
            .oneOf(List.of("platform", "listed"))
            .filter("listed"::equals)
            .isPresent();
    if (listed) {
      return Optional.of(section.value("proofs").file());
    }
    section.refuse("proofs", "it is the list that proof: listed asks for.");
    return Optional.empty();
  }

  private static Exclusions exclusions(YamlSection section, Optional<PolicyProfile> policy) {
    Exclusions exclusions =
        new Exclusions(
            section.value("objections").file(),
            section.value("legal-holds").file(),
            section.value("countries").file(),
            section.value("unknown-birth-year", "keep").choice(UnknownBirthYear.class),
            AgeLimitReader.read(section, policy));
    section.finish();
    return exclusions;
  }

  private List<Member> members(Optional<PolicyProfile> policy, LocalDate day) {
    Path membersFile = root.value("members").file();
    return Files.isRegularFile(membersFile) && !membersFile.equals(file)
        ? MembersReader.read(membersFile, policy, day, problems)
        : List.of();
  }

  private ArchivePlace archive(YamlSection section) {
    YamlScalar longestHold = section.value("longest-hold");
    ArchivePlace archive =
        new ArchivePlace(
            places.output(section.value("path")),
            places.output(section.value("ledger")),
            places.key(section.value("ledger-key")),
            places.output(section.value("quarantine")),
            section.value("retention").period(),
            longestHold.period());
    if (days(archive.longestHold()) > days(archive.retention()) && days(archive.retention()) > 0) {
      longestHold.problem(
          "must not exceed archive.retention, which ends every hold. Provided values: "
              + archive.longestHold()
              + ", "
              + archive.retention());
    }
    section.finish();
    return archive;
  }

  private static long days(Period period) {
    return LocalDate.EPOCH.plus(period).toEpochDay();
  }

  private Packages packages(YamlSection section, Optional<PolicyProfile> policy) {
    Packages packages =
        new Packages(
            places.output(section.value("path")),
            section.value("cycle").choice(Packages.Cycle.class),
            tiers(section, policy),
            section.value("engine", "native").choice(EngineChoice.class),
            section.value("expiry").period(),
            publicBags(section, policy));
    section.finish();
    return packages;
  }

  private Optional<Path> publicBags(YamlSection section, Optional<PolicyProfile> policy) {
    if (policy.filter(profile -> profile.permits(ReleaseKind.AGGREGATES)).isEmpty()) {
      section.refuse("public", "counts alone leave for the public (release: aggregates).");
      return Optional.empty();
    }
    return section.has("public")
        ? Optional.of(places.output(section.value("public")))
        : Optional.empty();
  }

  private static List<Tier> tiers(YamlSection section, Optional<PolicyProfile> policy) {
    if (policy.filter(profile -> !profile.permits(ReleaseKind.ROWS)).isPresent()) {
      section.refuse("tiers", "no rows leave (release).");
      section.refuse("engine", "no rows leave (release).");
      return List.of();
    }
    List<Tier> tiers = section.choices("tiers", List.of(Tier.values()));
    for (Tier tier : tiers) {
      if (policy.isPresent() && !policy.get().permits(tier)) {
        section.problem(
            "tiers",
            policy.get().id()
                + " does not permit the tier "
                + YamlScalar.named(tier)
                + ": it has no limit for what a member may link of it. Leave the tier out.");
      }
    }
    if (!tiers.isEmpty() && !tiers.contains(Tier.SUMMARY)) {
      section.problem(
          "tiers", "'packages.tiers' must hold summary: it says whose rows the other tiers are.");
    }
    return tiers;
  }
}
