package org.courseveil.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.ingest.dialect.Moments;
import org.courseveil.ingest.stored.DamagedException;
import org.courseveil.ingest.stored.StoredReader;
import org.courseveil.policy.RefusedException;

/**
 * What the tables without learners say: how courses and their parts are called in the archive, when
 * courses began, who passed, and what surveys ask.
 *
 * <p>Coursera's keys of courses look like secrets, so a course is called by its address: {@code
 * course-v1:PARTNER+SLUG+on-demand}. The oldest export that has a course says which it is.
 */
final class CourseraContents implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String RUN = "+on-demand";

  private final Map<String, String> courses = new HashMap<>();
  private final Map<String, Long> launches = new HashMap<>();
  private final Map<String, String> partTypes = new HashMap<>();
  private final Map<String, String> typeNames = new HashMap<>();
  private final Map<String, String> assignments = new HashMap<>();
  private final Map<String, Set<String>> passed = new HashMap<>();
  private final Map<String, SurveyQuestions> surveys = new HashMap<>();

  private CourseraContents() {}

  static CourseraContents of(List<CourseraFile> files) {
    CourseraContents contents = new CourseraContents();
    List<CourseraFile> oldestFirst = new ArrayList<>(files);
    oldestFirst.sort(Comparator.comparing(file -> CourseraFile.export(file.relative())));
    try (StoredReader reader = StoredReader.toTheEnds()) {
      for (CourseraFile file : oldestFirst) {
        contents.add(file, reader);
      }
    } catch (DamagedException e) {
      throw new RefusedException(List.of(e.problem()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private void add(CourseraFile file, StoredReader reader) throws IOException {
    String export = CourseraFile.export(file.relative());
    switch (file.table().orElse("")) {
      case "courses" -> file.rows(reader, row -> addCourse(file.partner(), row));
      case "course_items" ->
          file.rows(
              reader,
              row ->
                  partTypes.putIfAbsent(
                      row.word("course_id") + " " + row.word("course_item_id"),
                      row.word("course_item_type_id")));
      case "course_item_types" ->
          file.rows(
              reader,
              row ->
                  typeNames.putIfAbsent(
                      row.word("course_item_type_id"), row.word("course_item_type_desc")));
      case "course_item_assessments" ->
          file.rows(reader, row -> addAssignment(row, "assessment_id"));
      case "course_item_peer_assignments" ->
          file.rows(reader, row -> addAssignment(row, "peer_assignment_id"));
      case "course_item_programming_assignments" ->
          file.rows(reader, row -> addAssignment(row, "programming_assignment_id"));
      case "course_passing_states" -> file.rows(reader, row -> addState(export, row));
      case "demographics_questions" -> file.rows(reader, row -> survey(export).addQuestion(row));
      case "demographics_choices" -> file.rows(reader, row -> survey(export).addChoice(row));
      default -> {}
    }
  }

  private void addCourse(String partner, CourseraLine row) {
    String key = "course-v1:" + partner + "+" + row.word("course_slug") + RUN;
    if (!CourseKey.isValid(key) || courses.containsKey(row.word("course_id"))) {
      return;
    }
    courses.put(row.word("course_id"), key);
    OptionalLong launch = Moments.parse(row.word("course_launch_ts"));
    if (launch.isPresent()) {
      launches.merge(key, launch.getAsLong(), Math::min);
    }
  }

  private void addAssignment(CourseraLine row, String key) {
    assignments.putIfAbsent(row.word(key), row.word("course_id"));
  }

  private void addState(String export, CourseraLine row) {
    String text = row.word("course_passing_state_desc").toLowerCase(Locale.ROOT);
    if (text.contains("pass") && !text.contains("not")) {
      passed
          .computeIfAbsent(export, any -> new HashSet<>())
          .add(row.word("course_passing_state_id"));
    }
  }

  private SurveyQuestions survey(String export) {
    return surveys.computeIfAbsent(export, any -> new SurveyQuestions());
  }

  /** Returns what a course is called in the archive. */
  Optional<String> course(String courseId) {
    return Optional.ofNullable(courses.get(courseId));
  }

  /** Returns the course of an assignment, as it is called in the archive. */
  Optional<String> courseOfAssignment(String key) {
    return Optional.ofNullable(assignments.get(key)).flatMap(this::course);
  }

  /** Returns all courses, as they are called in the archive. */
  Set<String> courses() {
    return Set.copyOf(courses.values());
  }

  /** Returns the moments at which courses began, as far as they are known. */
  Map<String, Long> launches() {
    return Map.copyOf(launches);
  }

  /** Returns the kind of a part of a course, in the words that the archive has for kinds. */
  String partType(String courseId, String itemId) {
    String type = partTypes.getOrDefault(courseId + " " + itemId, "");
    return PartType.of(typeNames.getOrDefault(type, "")).word();
  }

  /** Whether a state of an export is one of those that learners have who passed. */
  boolean isPassed(String export, String state) {
    return passed.getOrDefault(export, Set.of()).contains(state);
  }

  /** Returns what the survey of an export asks. */
  SurveyQuestions surveyOf(String export) {
    return surveys.getOrDefault(export, new SurveyQuestions());
  }

  /** The kinds of parts, by words in what Coursera calls them; the first that fits decides. */
  private enum PartType {
    VIDEO("lecture", "video"),
    OPENASSESSMENT("peer"),
    PROBLEM("quiz", "exam", "programming", "assessment", "graded", "notebook", "lab"),
    DISCUSSION("discussion"),
    LTI("lti", "plugin", "widget"),
    HTML("supplement", "reading"),
    OTHER;

    private final List<String> words;

    PartType(String... words) {
      this.words = List.of(words);
    }

    static PartType of(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      for (PartType type : values()) {
        if (type.words.stream().anyMatch(lower::contains)) {
          return type;
        }
      }
      return OTHER;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
