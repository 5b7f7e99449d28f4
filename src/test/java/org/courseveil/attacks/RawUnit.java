package org.courseveil.attacks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an attacker knows of a learner in a course, before any coarsening.
 *
 * @param codes values that are words, by column; no entry where nothing is known
 * @param numbers values that are numbers, by column; no entry where there is none
 * @param weeks how many events of each kind fell into each week
 */
public record RawUnit(
    long userId,
    String course,
    Map<String, String> codes,
    Map<String, Integer> numbers,
    Map<GroundTruth.Cell, Integer> weeks) {

  /** The kinds of events that count as activity in a release; posts have a column of their own. */
  private static final Set<String> COUNTED = Set.of("video", "problem", "navigation", "other");

  public RawUnit {
    codes = Map.copyOf(codes);
    numbers = Map.copyOf(numbers);
    weeks = Map.copyOf(weeks);
  }

  /** Returns the knowledge of a member: all learners of its courses who may be in a package. */
  public static List<RawUnit> of(GroundTruth truth, String member) {
    Map<Long, GroundTruth.Account> accounts = truth.accountsById();
    return truth.releasable(member).stream()
        .map(
            unit ->
                of(
                    unit,
                    Optional.ofNullable(accounts.get(unit.userId())).orElseThrow().demographics()))
        .toList();
  }

  private static RawUnit of(GroundTruth.Unit unit, Map<String, String> told) {
    Map<String, String> codes = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    copy(told, "country", codes);
    copy(told, "gender", codes);
    copy(told, "education", codes);
    codes.computeIfPresent("education", (name, code) -> code.startsWith("p_") ? "p" : code);
    if (told.containsKey("birth_year")) {
      numbers.put("birth_years", Integer.valueOf(told.getOrDefault("birth_year", "")));
    }
    codes.put("enrolment_month", unit.enrolledAt().toString().substring(0, 7));
    codes.put("certificate", unit.certificate() ? "yes" : "no");
    codes.put("completed", unit.percent().orElse(0) >= 60 ? "yes" : "no");
    numbers.put("forum_posts", unit.posts());
    unit.percent().ifPresent(percent -> numbers.put("grade_band", percent));
    numbers.put("events", COUNTED.stream().mapToInt(kind -> unit.count(Optional.of(kind))).sum());
    numbers.put("active_weeks", unit.activeWeeks(COUNTED));
    Map<GroundTruth.Cell, Integer> weeks = new HashMap<>(unit.events());
    weeks.keySet().removeIf(cell -> !COUNTED.contains(cell.kind()));
    return new RawUnit(unit.userId(), unit.course(), codes, numbers, weeks);
  }

  private static void copy(Map<String, String> from, String column, Map<String, String> to) {
    String value = from.get(column);
    if (value != null) {
      to.put(column, value);
    }
  }
}
