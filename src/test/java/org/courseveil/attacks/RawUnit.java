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
 * @param singleEvents events one by one, as far as they are known so
 */
public record RawUnit(
    long userId,
    String course,
    Map<String, String> codes,
    Map<String, Integer> numbers,
    Map<GroundTruth.Cell, Integer> weeks,
    List<RawEvent> singleEvents) {

  /** The kinds of activity that a package counts; all others would tell a quasi-identifier. */
  private static final Set<String> RELEASED_KINDS =
      Set.of("video", "problem", "navigation", "other");

  public RawUnit {
    codes = Map.copyOf(codes);
    numbers = Map.copyOf(numbers);
    weeks = Map.copyOf(weeks);
    singleEvents = List.copyOf(singleEvents);
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
    boolean completed = unit.certificate() || unit.percent().orElse(0) >= 60;
    codes.put("completed", completed ? "yes" : "no");
    numbers.put("forum_posts", unit.posts());
    unit.percent().ifPresent(percent -> numbers.put("grade_band", percent));
    Map<GroundTruth.Cell, Integer> weeks = new HashMap<>(unit.events());
    weeks.keySet().removeIf(cell -> !RELEASED_KINDS.contains(cell.kind()));
    numbers.put("events", weeks.values().stream().mapToInt(Integer::intValue).sum());
    numbers.put(
        "active_weeks",
        (int) weeks.keySet().stream().map(GroundTruth.Cell::week).distinct().count());
    numbers.put("videos", unit.videos());
    numbers.put("problems", unit.problems());
    return new RawUnit(unit.userId(), unit.course(), codes, numbers, weeks, List.of());
  }

  private static void copy(Map<String, String> from, String column, Map<String, String> to) {
    String value = from.get(column);
    if (value != null) {
      to.put(column, value);
    }
  }
}
