package org.courseveil.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the policies that the program brings along. */
public final class ProfileReader {
  private static final List<String> IDS =
      List.of("edx-2023", "edx-2014", "mooc-org-2013", "coursera-2025", "coursera-2020");
  private static final String FOLDER = "courseveil/configs/policies/";
  private static final int MOST_DAYS = 3660;
  private static final List<String> ROW_SETTINGS =
      List.of("quasi-identifiers", "free-text", "member-limits", "ladders");
  private static final Shape LINE = Shape.LINE;

  private ProfileReader() {}

  /** Returns the ids of all policies, as configurations choose them. */
  public static List<String> ids() {
    return IDS;
  }

  /** Reads the policy of an id. */
  public static PolicyProfile read(String id) {
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException(
          "The policy must be one of " + String.join(", ", IDS) + ". Provided value: " + id);
    }
    String place = FOLDER + id + ".yaml";
    try (InputStream in = ProfileReader.class.getClassLoader().getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + place + ": build it again.");
      }
      return read(Path.of(place), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The jar's " + place + " cannot be read: build it again.", e);
    }
  }

  /** Reads what a profile's file holds. */
  static PolicyProfile read(Path file, byte[] content) {
    return read(file, content, RuleList.shipped());
  }

  /** Reads what a profile's file holds, against another list of rules than the program's. */
  static PolicyProfile read(Path file, byte[] content, RuleList known) {
    Problems problems = new Problems();
    Optional<YamlSection> root = YamlDocument.read(file, content, problems);
    Optional<PolicyProfile> profile = root.map(section -> profile(section, known));
    problems.refuseAny();
    return profile.orElseThrow();
  }

  private static PolicyProfile profile(YamlSection root, RuleList known) {
    YamlSection text = root.section("text");
    String id = root.value("id").text(Shape.ID);
    List<ReleaseKind> kinds = root.choices("release-kinds", List.of(ReleaseKind.values()));
    boolean rows = kinds.contains(ReleaseKind.ROWS);
    if (!rows) {
      ROW_SETTINGS.forEach(
          key -> root.refuse(key, "the policy lets no rows leave (release-kinds)."));
    }
    LocalDate date = text.value("date").date();
    PolicyProfile profile =
        new PolicyProfile(
            id,
            root.value("title").text(LINE),
            date,
            text.value("sha256").text(Shape.DIGEST),
            root.value("exports").choice(ExportForm.class),
            new RulesReader(root, known).read(id),
            deadline(root),
            root.value("minimum-age").integer(0, 21),
            root.value("quarantine-days").integer(1, MOST_DAYS),
            exclusions(root),
            privacy(root.section("privacy")),
            rows ? root.texts("quasi-identifiers", Shape.COLUMN) : List.of(),
            rows ? FreeTextReader.read(root) : FreeTexts.dropped(),
            rows
                ? byTier(root, "member-limits", (limits, tier) -> limits.value(tier).number(0, 0.5))
                : Map.of(),
            rows ? ladders(root) : Map.of(),
            DisclosureReader.read(root, kinds),
            date);
    if (!profile.memberLimits().keySet().equals(profile.ladders().keySet())) {
      root.problem("ladders", "'ladders' and 'member-limits' must name the same tiers.");
    }
    text.finish();
    root.finish();
    return profile;
  }

  private static Optional<Integer> deadline(YamlSection root) {
    return root.has("deadline-days")
        ? Optional.of(root.value("deadline-days").integer(1, MOST_DAYS))
        : Optional.empty();
  }

  private static Set<Exclusion> exclusions(YamlSection root) {
    List<Exclusion> named = root.choices("exclusions", List.of(Exclusion.values()));
    Arrays.stream(Exclusion.values())
        .filter(exclusion -> exclusion.isUniversal() && !named.contains(exclusion))
        .forEach(
            exclusion ->
                root.problem(
                    "exclusions",
                    "'exclusions' must hold "
                        + YamlScalar.named(exclusion)
                        + ", which no policy lets in."));
    return Set.copyOf(named);
  }

  private static PrivacyRequirement privacy(YamlSection section) {
    PrivacyRequirement requirement =
        new PrivacyRequirement(
            section.value("k").integer(2, 1000),
            section.value("l").integer(2, 1000),
            section.value("suppression-limit").number(0, 0.5),
            ScopeReader.read(section, PseudonymScope.course()),
            section.value("recoding", "full-domain").choice(RecodingModel.class));
    section.finish();
    return requirement;
  }

  private static Map<Tier, List<CoarseningStep>> ladders(YamlSection root) {
    return byTier(root, "ladders", (ladders, tier) -> ladders.choices(tier, stepsOf(tier)));
  }

  private static List<CoarseningStep> stepsOf(String tier) {
    return Arrays.stream(CoarseningStep.values())
        .filter(step -> YamlScalar.named(step.tier()).equals(tier))
        .toList();
  }

  private static <T> Map<Tier, T> byTier(
      YamlSection root, String key, BiFunction<YamlSection, String, T> read) {
    YamlSection section = root.section(key);
    Map<Tier, T> values = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      String name = YamlScalar.named(tier);
      if (!tier.isOptional() || section.has(name)) {
        values.put(tier, read.apply(section, name));
      }
    }
    section.finish();
    return values;
  }
}
