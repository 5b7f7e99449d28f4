package org.courseveil.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample's course runs: a large one a member, small ones, an empty one, a stranger's. */
final class Courses {
  static final String NORTHBRIDGE = "NorthbridgeX";
  static final String LAKESIDE = "LakesideX";
  static final String HARBORVIEW = "HarborviewX";
  static final String LABS = "HVLabs";
  static final String ELSEWHERE = "ElsewhereX";
  static final List<String> ORGS = List.of(NORTHBRIDGE, LAKESIDE, HARBORVIEW, LABS, ELSEWHERE);

  private static final int LARGE = -1;

  private final SampleSize size;
  private final List<Course> courses = new ArrayList<>();

  private Courses(SampleSize size) {
    this.size = size;
  }

  static List<Course> of(SampleSize size) {
    Courses made = new Courses(size);
    made.add(NORTHBRIDGE, "CS101x", "2025_T3", LocalDate.of(2025, 9, 1), LARGE);
    made.add(NORTHBRIDGE, "STAT20x", "2025_T4", LocalDate.of(2025, 9, 15), 45);
    made.add(NORTHBRIDGE, "ML-Intro", "2026-Spring", LocalDate.of(2026, 2, 2), 18);
    made.add(NORTHBRIDGE, "HIST7x", "2026_T1", LocalDate.of(2026, 1, 26), 9);
    made.add(NORTHBRIDGE, "EMPTY1x", "2026_T2", LocalDate.of(2026, 5, 4), 0);
    made.add(LAKESIDE, "BIO110x", "1T2026", LocalDate.of(2026, 2, 9), LARGE);
    made.add(LAKESIDE, "CHEM3x", "1T2026", LocalDate.of(2026, 1, 26), 14);
    made.add(LAKESIDE, "ECON5x", "1T2026", LocalDate.of(2026, 3, 2), 17);
    made.add(LAKESIDE, "ART2x", "1T2026", LocalDate.of(2026, 3, 11), 6);
    made.add(HARBORVIEW, "DATA1x", "R1_2026", LocalDate.of(2026, 3, 9), LARGE);
    made.add(HARBORVIEW, "LAW9x", "R1_2026", LocalDate.of(2026, 2, 23), 16);
    made.add(HARBORVIEW, "ENG.12", "2026", LocalDate.of(2026, 5, 6), 13);
    made.add(LABS, "RB100x", "2025_Fall", LocalDate.of(2025, 9, 15), 19);
    made.add(LABS, "RB200x", "2025_A", LocalDate.of(2025, 9, 29), 5);
    made.add(ELSEWHERE, "OUT1x", "2026_T1", LocalDate.of(2026, 1, 5), 20);
    return List.copyOf(made.courses);
  }

  private void add(String org, String number, String run, LocalDate start, int learners) {
    int deleted =
        learners == LARGE
            ? size.largeCourseLearners()
            : learners == 0 ? 0 : Math.max(3, learners * size.smallCoursePercent() / 100);
    boolean old = number.equals("RB100x");
    boolean structured = !number.equals("ART2x");
    int weeks = learners == LARGE ? 8 : 5;
    int living = deleted;
    courses.add(
        new Course(
            courses.size(),
            org,
            number,
            run,
            old,
            member(org),
            start,
            weeks,
            deleted,
            living,
            structured));
  }

  private static String member(String org) {
    return switch (org) {
      case NORTHBRIDGE -> "northbridge";
      case LAKESIDE -> "lakeside";
      case HARBORVIEW, LABS -> "harborview";
      default -> "";
    };
  }
}
