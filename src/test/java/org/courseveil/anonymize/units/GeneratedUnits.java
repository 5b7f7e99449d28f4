package org.courseveil.anonymize.units;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seeded learners of three large courses and a small one, as skewed as those of real ones: half of
 * them from a few countries, a tenth to a fifth of every answer missing, few posts and
 * certificates, and activity that ends early.
 */
public final class GeneratedUnits {
  public static final List<String> COURSES =
      List.of(
          "course-v1:DelftX+WATER101+2025_T1",
          "course-v1:DelftX+SOLAR+2025_T2",
          "course-v1:EdinX+LOGIC+2025_T1",
          "course-v1:DelftX+TINY+2025_T2");

  /** One learner's part in one course; missing answers are null, a missing grade is negative. */
  public record Unit(
      int learner,
      String course,
      Profile profile,
      String enrolmentMonth,
      int posts,
      boolean certificate,
      double grade,
      boolean passed,
      int videos,
      int problems,
      Map<Integer, int[]> eventsByWeek) {
    /** The quasi-identifiers at the floors, in the order of the summary's columns. */
    public List<String> tuple() {
      return List.of(
          known(profile.country()),
          known(profile.birthYears()),
          known(profile.gender()),
          known(profile.education()),
          enrolmentMonth,
          posts == 0 ? "0" : posts < 5 ? "1-4" : "5+",
          certificate ? "yes" : "no");
    }

    private static String known(@Nullable String answer) {
      return answer == null ? "unknown" : answer;
    }
  }

  /** What a learner told about themselves. */
  public record Profile(
      @Nullable String country,
      @Nullable String birthYears,
      @Nullable String gender,
      @Nullable String education) {}

  private static final Object[][] COUNTRIES = {
    {"US", 270},
    {"IN", 130},
    {"GB", 50},
    {"BR", 45},
    {"CN", 38},
    {"CA", 36},
    {"DE", 30},
    {"ES", 26},
    {"MX", 28},
    {"FR", 20},
    {"AU", 19},
    {"CO", 18},
    {"NG", 18},
    {"EG", 17},
    {"PK", 17},
    {"PH", 16},
    {"RU", 15},
    {"NL", 14},
    {"IT", 14},
    {"TR", 12},
    {"PL", 11},
    {"GR", 10},
    {"JP", 10},
    {"SG", 9},
    {"PE", 9},
    {"AR", 9},
    {"UA", 9},
    {"ID", 9},
    {"VN", 8},
    {"KE", 8},
    {"ZA", 8},
    {"PT", 7},
    {"SE", 7},
    {"CH", 7},
    {"BE", 6},
    {"MA", 6},
    {"BD", 6},
    {"SA", 6},
    {"KR", 6},
    {"MY", 6},
    {"CL", 6},
    {"IE", 5},
    {"RO", 5},
    {"HK", 5},
    {"IL", 5},
    {"AE", 5},
    {"TH", 4},
    {"NZ", 4},
    {"GH", 4},
    {"ET", 4},
    {"EC", 4},
    {"NO", 3},
    {"DK", 3},
    {"FI", 3},
    {"HU", 3},
    {"CZ", 3},
    {"RS", 2},
    {"LK", 2},
    {"NP", 2},
    {"TN", 2},
    {"JO", 2},
    {"UG", 2},
    {"KZ", 1},
    {"BO", 1},
    {"IS", 1},
    {"FJ", 1},
    {"MT", 1},
    {"MG", 1},
    {"UY", 1}
  };
  private static final Object[][] BIRTH_YEARS = {
    {"1940-1944", 1},
    {"1945-1949", 3},
    {"1950-1954", 6},
    {"1955-1959", 11},
    {"1960-1964", 17},
    {"1965-1969", 25},
    {"1970-1974", 37},
    {"1975-1979", 57},
    {"1980-1984", 95},
    {"1985-1989", 160},
    {"1990-1994", 230},
    {"1995-1999", 200},
    {"2000-2004", 110},
    {"2005-2009", 25}
  };
  private static final Object[][] GENDERS = {{"m", 600}, {"f", 392}, {"o", 8}};
  private static final Object[][] EDUCATIONS = {
    {"b", 365},
    {"m", 240},
    {"hs", 225},
    {"a", 60},
    {"jhs", 35},
    {"p", 40},
    {"el", 6},
    {"none", 3},
    {"other", 26}
  };

  /** The first days of the courses. */
  public static final Map<String, LocalDate> STARTS =
      IntStream.range(0, COURSES.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(COURSES::get, GeneratedUnits::start));

  private GeneratedUnits() {}

  private static LocalDate start(int course) {
    return LocalDate.of(2025, course % 2 == 0 ? 3 : 9, 10);
  }

  public static List<Unit> of(long seed, int learners) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Unit> units = new ArrayList<>();
    for (int learner = 0; learner < learners; learner++) {
      Profile profile = profile(random);
      int first = random.nextInt(100);
      for (int course = 0; course < 3; course++) {
        boolean main = first < 36 ? course == 0 : first < 70 ? course == 1 : course == 2;
        if (main || random.nextInt(100) < 12) {
          units.add(unit(random, learner, profile, course));
        }
      }
      if (random.nextInt(100) < 2) {
        units.add(unit(random, learner, profile, 3));
      }
    }
    return units;
  }

  private static Profile profile(SplittableRandom random) {
    boolean silent = random.nextInt(100) < 8;
    return new Profile(
        silent || random.nextInt(100) < 4 ? null : pick(random, COUNTRIES),
        silent || random.nextInt(100) < 6 ? null : pick(random, BIRTH_YEARS),
        silent || random.nextInt(100) < 4 ? null : pick(random, GENDERS),
        silent || random.nextInt(100) < 6 ? null : pick(random, EDUCATIONS));
  }

  private static Unit unit(SplittableRandom random, int learner, Profile profile, int course) {
    int[] afterOpening = {-3, -2, -1, -1, 0, 0, 0, 0, 0, 1, 1, 2, 3, 5};
    LocalDate start = start(course);
    YearMonth enrolled =
        YearMonth.from(start).plusMonths(afterOpening[random.nextInt(afterOpening.length)]);
    int firstWeek = Math.max(0, (int) ChronoUnit.WEEKS.between(start, enrolled.atDay(1)) + 1);
    int effort = random.nextInt(100);
    int weeks = effort < 35 ? 0 : effort < 70 ? 1 + random.nextInt(2) : 2 + random.nextInt(9);
    Map<Integer, int[]> events = new TreeMap<>();
    int videos = 0;
    int problems = 0;
    for (int week = 0; week < weeks; week++) {
      int[] counts = {random.nextInt(5), random.nextInt(6), 1 + random.nextInt(12)};
      events.put(firstWeek + week + (effort % 3 == 0 ? 1 : 0), counts);
      videos += counts[0];
      problems += counts[1];
    }
    boolean passed = weeks > 5 && random.nextInt(100) < 65;
    double grade =
        passed
            ? 0.5 + random.nextInt(50) / 100.0
            : weeks == 0 || random.nextInt(100) < 55 ? 0 : random.nextInt(50) / 100.0;
    int posting = weeks == 0 ? 0 : random.nextInt(100);
    int posts = posting > 96 ? 5 + random.nextInt(20) : posting > 82 ? 1 + random.nextInt(4) : 0;
    boolean certificate = passed && random.nextInt(100) < 60;
    return new Unit(
        learner,
        COURSES.get(course),
        profile,
        enrolled.toString(),
        posts,
        certificate,
        weeks == 0 && random.nextInt(100) < 50 ? -1 : grade,
        passed,
        videos,
        problems,
        events);
  }

  private static String pick(SplittableRandom random, Object[][] weighted) {
    int total = 0;
    for (Object[] entry : weighted) {
      total += (Integer) entry[1];
    }
    int at = random.nextInt(total);
    for (Object[] entry : weighted) {
      at -= (Integer) entry[1];
      if (at < 0) {
        return (String) entry[0];
      }
    }
    throw new IllegalStateException("The weights have changed while being read.");
  }
}
