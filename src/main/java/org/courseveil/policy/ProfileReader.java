package org.courseveil.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.courseveil.policy.Rule.Standing;

/** Reads the policies that the program brings along. */
public final class ProfileReader {
  private static final List<String> IDS = List.of("edx-2023");
  private static final String FOLDER = "courseveil/configs/policies/";
  private static final int MOST_DAYS = 3660;
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
    Problems problems = new Problems();
    Optional<YamlSection> root = YamlDocument.read(file, content, problems);
    Optional<PolicyProfile> profile = root.map(ProfileReader::profile);
    problems.refuseAny();
    return profile.orElseThrow();
  }

  private static PolicyProfile profile(YamlSection root) {
    YamlSection text = root.section("text");
    PolicyProfile profile =
        new PolicyProfile(
            root.value("id").text(Shape.ID),
            root.value("title").text(LINE),
            text.value("date").date(),
            text.value("sha256").text(Shape.DIGEST),
            rules(root.sections("rules")),
            deadline(root),
            root.value("minimum-age").integer(0, 21),
            root.value("quarantine-days").integer(1, MOST_DAYS),
            privacy(root.section("privacy")),
            root.texts("quasi-identifiers", Shape.COLUMN),
            FreeTextReader.read(root),
            byTier(root, "member-limits", (limits, tier) -> limits.value(tier).number(0, 0.5)),
            ladders(root),
            root.value("purpose").text(LINE),
            root.texts("forbidden-uses", LINE));
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

  private static List<Rule> rules(List<YamlSection> sections) {
    List<Rule> rules = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlSection section : sections) {
      Rule rule = rule(section);
      rules.add(rule);
      if (!seen.add(rule.id() + rule.tag())) {
        section.problem("id", rule.id() + " stands twice with the same tag: join the two.");
      }
    }
    return rules;
  }

  private static Rule rule(YamlSection section) {
    List<Standing> given =
        Arrays.stream(Standing.values()).filter(standing -> section.has(key(standing))).toList();
    if (given.size() != 1) {
      section.problem(
          "id", "A rule has one of measure, left-to-operator and not-applicable, with a sentence.");
    }
    Standing standing = given.isEmpty() ? Standing.KEPT : given.get(0);
    Rule rule =
        new Rule(
            section.value("id").text(Shape.RULE),
            section.value("citation").text(LINE),
            section.value("tag").choice(Tag.class),
            standing,
            given.isEmpty() ? "" : section.value(key(standing)).text(LINE));
    section.finish();
    return rule;
  }

  private static String key(Standing standing) {
    return standing == Standing.KEPT ? "measure" : YamlScalar.named(standing);
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
