package org.courseveil.anonymize.hierarchy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import org.courseveil.policy.Shape;
import org.courseveil.policy.YamlDocument;
import org.courseveil.policy.YamlSection;

/** A YAML file with the rule of a hierarchy. */
final class RuleFile {
  private static final Shape NUMBER =
      Shape.of("^-?[0-9]+([.][0-9]+)?$", "a number such as 20 or 0.5");
  private static final Shape DATE =
      Shape.of(
          "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
          "a day, a month or a year, such as 2025-09-01, 2025-09 or 2025");
  private static final Shape TEXT =
      Shape.of("^[^;\\p{Cntrl}]*[^;\\p{Cntrl} ][^;\\p{Cntrl}]*$", "one line without ';'");
  private static final Shape MASK = Shape.of("^[^;\\p{Cntrl} ]?$", "one character, or nothing");
  private static final Shape WHOLE = Shape.of("^[1-9][0-9]{0,5}$", "a whole number above 0");

  private static final String MISSING = "missing";
  private static final List<String> RULES =
      List.of("intervals", "dates", "prefixes", "groups", "shipped");

  /** A rule before it is made, which is only done if nothing is wrong with its settings. */
  private record Reading(int line, Supplier<HierarchyRule> rule) {}

  private RuleFile() {}

  /** Reads the hierarchy of a column from a file. */
  static Hierarchy read(String column, Path file) {
    return made(column, file, YamlDocument.read(file, RuleFile::reading));
  }

  /** Reads a hierarchy that lies on the class path. */
  static Hierarchy shipped(String column, String resource) {
    Path file = Path.of(resource);
    try (InputStream in = RuleFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + resource + ": build it again.");
      }
      return made(column, file, YamlDocument.read(file, in.readAllBytes(), RuleFile::reading));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hierarchy made(String column, Path file, Optional<Reading> reading) {
    try {
      return reading.orElseThrow().rule().get().hierarchy(column);
    } catch (IllegalArgumentException e) {
      int line = reading.map(Reading::line).orElse(0);
      throw new RefusedException(List.of(new Problem(file, line, String.valueOf(e.getMessage()))));
    }
  }

  private static Optional<Reading> reading(YamlSection root) {
    List<String> given = RULES.stream().filter(root::has).toList();
    if (given.size() != 1) {
      root.problem(
          given.isEmpty() ? "" : given.get(1),
          "A hierarchy has one rule, one of "
              + String.join(", ", RULES)
              + ". Provided: "
              + (given.isEmpty() ? "none" : String.join(", ", given)));
      return Optional.empty();
    }
    String rule = given.get(0);
    if (rule.equals("shipped")) {
      Optional<String> name = root.value(rule).oneOf(Shipped.names());
      return Optional.of(new Reading(root.line(), () -> new Shipped(name.orElseThrow())));
    }
    YamlSection section = root.section(rule);
    Supplier<HierarchyRule> made =
        switch (rule) {
          case "intervals" -> intervals(section);
          case "dates" -> dates(section);
          case "prefixes" -> prefixes(section);
          default -> groups(section);
        };
    section.finish();
    return Optional.of(new Reading(section.line(), made));
  }

  private static Supplier<HierarchyRule> intervals(YamlSection section) {
    String from = section.value("from").written(NUMBER);
    String to = section.value("to").written(NUMBER);
    String step = section.value("step", "1").written(NUMBER);
    String origin = section.value("origin", "0").written(NUMBER);
    List<String> widths = section.written("widths", NUMBER);
    Optional<String> bottom = coding(section, "bottom");
    Optional<String> top = coding(section, "top");
    boolean missing = missing(section);
    return () ->
        new Intervals(
            new BigDecimal(from),
            new BigDecimal(to),
            new BigDecimal(step),
            new BigDecimal(origin),
            widths.stream().map(BigDecimal::new).toList(),
            bottom.map(BigDecimal::new),
            top.map(BigDecimal::new),
            missing);
  }

  private static Optional<String> coding(YamlSection section, String key) {
    return section.has(key) ? Optional.of(section.value(key).written(NUMBER)) : Optional.empty();
  }

  private static Supplier<HierarchyRule> dates(YamlSection section) {
    String from = section.value("from").written(DATE);
    String to = section.value("to").written(DATE);
    List<DatePart> levels = section.choices("levels", Arrays.asList(DatePart.values()));
    boolean missing = missing(section);
    return () -> new Dates(from, to, levels, missing);
  }

  private static Supplier<HierarchyRule> prefixes(YamlSection section) {
    boolean digits = section.has("digits");
    if (digits == section.has("values")) {
      section.problem("digits", "The domain of prefixes is told by either digits or values.");
    }
    List<String> lengths = section.written("lengths", WHOLE);
    String mask = section.value("mask", "*").written(MASK);
    boolean missing = missing(section);
    if (digits) {
      int count = section.value("digits").integer(1, 6);
      return () -> Prefixes.ofDigits(count, numbers(lengths), mask, missing);
    }
    List<String> values = section.written("values", TEXT);
    return () -> new Prefixes(values, numbers(lengths), mask, missing);
  }

  private static List<Integer> numbers(List<String> written) {
    return written.stream().map(Integer::valueOf).toList();
  }

  private static Supplier<HierarchyRule> groups(YamlSection section) {
    List<Map<String, List<String>>> levels = new ArrayList<>();
    for (YamlSection level : section.sections("levels")) {
      Map<String, List<String>> groups = new LinkedHashMap<>();
      level.names().forEach(group -> groups.put(group, level.written(group, TEXT)));
      levels.add(groups);
    }
    boolean missing = missing(section);
    return () -> new Groups(levels, missing);
  }

  private static boolean missing(YamlSection section) {
    return section.value(MISSING, "false").flag();
  }
}
