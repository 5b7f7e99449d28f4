package org.courseveil.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What released labels may stand for, as an attacker with the published hierarchies knows it.
 * Labels that it cannot make sense of are remembered: an attack that met some is too weak.
 */
public final class Labels {
  /** Whether a raw value may be behind a label. */
  enum Answer {
    YES,
    NO,
    NOT_UNDERSTOOD
  }

  private static final Set<String> ANYTHING = Set.of("*", "");
  private static final Set<String> MISSING = Set.of("unknown", "none", "missing");
  private static final Set<String> NUMBERS =
      Set.of(
          "birth_years",
          "forum_posts",
          "grade_band",
          "events",
          "active_weeks",
          "videos",
          "problems");
  private static final Pattern RANGE = Pattern.compile("(-?\\d+)-(-?\\d+)");
  private static final Pattern FROM = Pattern.compile("(?:>=)?(-?\\d+)\\+?");
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(?:Q(\\d)|H(\\d)|(\\d\\d)))?");

  private final Map<String, Map<String, Set<String>>> coveredCodes = new HashMap<>();
  private final Map<String, Optional<Span>> spans = new HashMap<>();
  private final Map<String, Answer> months = new HashMap<>();
  private final Set<String> notUnderstood = new HashSet<>();

  private record Span(int least, int most) {}

  /** Returns labels that have no hierarchies but those of numbers and months. */
  public static Labels plain() {
    return new Labels();
  }

  /** Reads hierarchies: a file a column, a line a value, its label at each level in turn. */
  public static Labels read(Path directory) throws IOException {
    Labels labels = new Labels();
    try (var files = Files.newDirectoryStream(directory, "*.csv")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".csv", "");
        labels.hierarchy(name, Files.readAllLines(file, StandardCharsets.UTF_8));
      }
    }
    return labels;
  }

  Labels hierarchy(String column, List<String> lines) {
    Map<String, Set<String>> covered = coveredCodes.computeIfAbsent(column, c -> new HashMap<>());
    for (String line : lines) {
      List<String> levels = List.of(line.split(";", -1));
      for (String label : levels) {
        covered.computeIfAbsent(label, l -> new HashSet<>()).add(levels.get(0));
      }
    }
    return this;
  }

  /** Returns the labels, with their columns, that no rule of this class explains. */
  public Set<String> notUnderstood() {
    return Set.copyOf(notUnderstood);
  }

  /** Returns whether what is known of a unit contradicts a label. */
  boolean contradicts(String column, String label, RawUnit unit) {
    if (ANYTHING.contains(label)) {
      return false;
    }
    Answer answer =
        isNumber(column)
            ? number(label, unit.numbers().get(column), column)
            : code(column, label, unit.codes().get(column));
    if (answer == Answer.NOT_UNDERSTOOD) {
      notUnderstood.add(column + "=" + label);
    }
    return answer == Answer.NO;
  }

  private static boolean isNumber(String column) {
    return NUMBERS.contains(column);
  }

  private Answer code(String column, String label, @Nullable String code) {
    if (MISSING.contains(label) && (code == null || !code.equals(label))) {
      return answer(code == null);
    }
    if (code == null) {
      return Answer.NO;
    }
    if (column.equals("enrolment_month")) {
      return month(label, code);
    }
    Set<String> covered = coveredCodes.getOrDefault(column, Map.of()).get(label);
    if (covered != null) {
      return answer(covered.contains(code));
    }
    return code.equals(label) || coveredCodes.getOrDefault(column, Map.of()).isEmpty()
        ? answer(code.equals(label))
        : Answer.NOT_UNDERSTOOD;
  }

  private Answer month(String label, String month) {
    return months.computeIfAbsent(label + ' ' + month, pair -> readMonth(label, month));
  }

  private static Answer readMonth(String label, String month) {
    Matcher period = PERIOD.matcher(label);
    if (!period.matches()) {
      return Answer.NOT_UNDERSTOOD;
    }
    int number = Integer.parseInt(month.substring(5));
    boolean fits = month.startsWith(period.group(1));
    if (period.group(2) != null) {
      fits &= (number + 2) / 3 == Integer.parseInt(period.group(2));
    }
    if (period.group(3) != null) {
      fits &= (number + 5) / 6 == Integer.parseInt(period.group(3));
    }
    if (period.group(4) != null) {
      fits &= number == Integer.parseInt(period.group(4));
    }
    return answer(fits);
  }

  /** Returns whether a number is within {@code 3}, {@code 1-4} or {@code 5+}. */
  Answer number(String label, @Nullable Integer number, String column) {
    if (MISSING.contains(label)) {
      return answer(number == null);
    }
    Optional<Span> span = spans.computeIfAbsent(label, Labels::readSpan);
    if (span.isEmpty()) {
      notUnderstood.add(column + "=" + label);
      return Answer.NOT_UNDERSTOOD;
    }
    return answer(number != null && number >= span.get().least() && number <= span.get().most());
  }

  private static Optional<Span> readSpan(String label) {
    Matcher range = RANGE.matcher(label);
    if (range.matches()) {
      return Optional.of(
          new Span(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
    }
    Matcher from = FROM.matcher(label);
    if (from.matches()) {
      int least = Integer.parseInt(from.group(1));
      boolean open = label.endsWith("+") || label.startsWith(">=");
      return Optional.of(new Span(least, open ? Integer.MAX_VALUE : least));
    }
    return Optional.empty();
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }
}
