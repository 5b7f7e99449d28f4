package org.courseveil.samples;

import java.time.LocalDate;
import java.util.List;

/**
 * A partner of the sample, whose name stands in its folder and in the columns of ids.
 *
 * @param courses the courses that it offers
 */
record CourseraPartner(String slug, List<Course> courses) {
  /** The partners; the last is nobody's. */
  static final List<CourseraPartner> ALL =
      List.of(
          new CourseraPartner(
              "northbridge",
              List.of(
                  new Course("Kq3wTzV7EeWx0a9Pd_mR1g", "field-ecology", LocalDate.of(2025, 9, 1)),
                  new Course("b-81Zs4LEeaN2gq7cYtHnQ", "plant-names", LocalDate.of(2018, 2, 5)))),
          new CourseraPartner(
              "lakeside",
              List.of(
                  new Course(
                      "Xw2mJf90EeS5bgo4LrUe8A", "bridge-design", LocalDate.of(2026, 1, 12)))),
          new CourseraPartner(
              "elsewhere",
              List.of(
                  new Course("pT6nCk1yEemd7w2HsVj3Rg", "harbour-law", LocalDate.of(2025, 3, 3)))));

  /** The parts of each course: a key, and the number of its type. */
  static final List<Item> ITEMS =
      List.of(
          new Item("aB3dE", 1),
          new Item("fG5hJ", 1),
          new Item("kL7mN", 1),
          new Item("pQ9rS", 3),
          new Item("tU2vW", 6),
          new Item("xY4zA", 6),
          new Item("bC6dF", 7));

  record Course(String id, String slug, LocalDate launch) {}

  record Item(String id, int type) {
    boolean isGraded() {
      return type > 3;
    }
  }
}
