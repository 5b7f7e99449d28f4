package org.courseveil.deidentify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The residual check's own notion of what the archive's cells may be.
 *
 * <p>A word of a closed list may equal somebody's name (a learner called "honor"), so members of
 * such lists are not searched for identifiers. It is written apart from the treatments on purpose:
 * a list that is wrong there is to be noticed here.
 */
final class CellRules implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Predicate<String> BOOLEAN = pattern("true|false");
  private static final Predicate<String> SCORE = pattern("[0-9]{1,5}(\\.[0-9]{1,2})?");
  private static final Predicate<String> WEEK = pattern("-1|[0-9]{1,2}|10[0-3]");
  private static final Predicate<String> RANDOM = pattern("[0-9a-f]{32}");
  private static final Predicate<String> MODE =
      pattern(
          "audit|honor|verified|(no-id-)?professional|credit|masters"
              + "|((un)?paid-)?executive-education|(un)?paid-bootcamp");
  private static final Predicate<String> TEXT_FATE =
      pattern("scrubbed|none|unnamed_in_course|too_long");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:(?<ccx>ccx-)?block-v1:(?<course>[^/]+)\\+type@|i4x://(?<old>[^@/]+/[^@/]+)/)"
              + "(?<type>[a-z0-9_-]+)(?:\\+block@|/)(?<name>[0-9a-f]{32})");

  private static final Map<String, Predicate<String>> RULES =
      Map.ofEntries(
          Map.entry("profile.country", pattern("[A-Z]{2}")),
          Map.entry("profile.birth_years", CellRules::isBandOfFive),
          Map.entry("profile.gender", pattern("[fmo]")),
          Map.entry("profile.education", pattern("p|m|b|a|hs|jhs|el|none|other")),
          Map.entry("enrolment.enrolment_month", pattern("20[0-9]{2}-(0[1-9]|1[0-2])")),
          Map.entry("enrolment.mode", MODE),
          Map.entry("enrolment.active", BOOLEAN),
          Map.entry("module_state.module_type", CellRules::isBlockType),
          Map.entry("module_state.earned", SCORE),
          Map.entry("module_state.possible", SCORE),
          Map.entry("module_state.first_week", WEEK),
          Map.entry("module_state.last_week", WEEK),
          Map.entry("course_grade.grade", pattern("0\\.[0-9]{1,2}|1\\.0")),
          Map.entry("course_grade.passed", BOOLEAN),
          Map.entry(
              "certificate.status",
              pattern(
                  "downloadable|generating|regenerating|requesting|restricted|notpassing"
                      + "|unavailable|unverified|error|deleted|deleting|invalidated|honor_passing"
                      + "|auditing|audit_passing|audit_notpassing")),
          Map.entry("certificate.mode", MODE),
          Map.entry("forum_post.kind", pattern("thread|comment")),
          Map.entry("forum_post.week", WEEK),
          Map.entry("forum_post.text_fate", TEXT_FATE),
          Map.entry("forum_post.post", RANDOM),
          Map.entry("forum_post.thread", RANDOM),
          Map.entry("response.kind", pattern("(criterion_)?feedback|reply|response")),
          Map.entry("response.text_fate", TEXT_FATE),
          Map.entry("response.response", RANDOM),
          Map.entry(
              "event.kind", pattern("video|problem|forum|navigation|enrolment|certificate|other")),
          Map.entry("event.source", pattern("browser|server|mobile|task")),
          Map.entry("event.week", WEEK),
          Map.entry("event.event_type", CellRules::isEventType),
          Map.entry("event.day", pattern("[0-9]{1,2}|[1-6][0-9]{2}|7[01][0-9]|72[0-7]")),
          Map.entry("event.outcome", pattern("(in)?correct")),
          Map.entry("event.attempts", pattern("1|2-4|5\\+")),
          Map.entry(
              "event.payload_form", pattern("object|json_text|form|list|cut|unreadable|none")),
          Map.entry("event.module_fate", pattern("known|unknown|none")));

  private static final Set<String> BLOCK_TYPES =
      Set.of(
          "other about annotatable chapter combinedopenended conditional course course_info"
              .concat(" crowdsource_hinter discussion done drag-and-drop-v2 edx_sga")
              .concat(" freetextresponse google-calendar google-document h5p html imageannotation")
              .concat(" imagemodal invideoquiz itembank library_content library_sourced lti")
              .concat(" lti_consumer openassessment peergrading poll poll_question problem")
              .concat(" problem-builder problemset qualtricssurvey randomize recommender scorm")
              .concat(" sequential split_test staffgradedxblock static_tab step-builder")
              .concat(" submit-and-compare survey textannotation timelimit ubcpi unit vertical")
              .concat(" video videoannotation videosequence word_cloud wrapper")
              .split(" "));

  private static final String EVENTS = "/courseveil/configs/catalog/openedx-events.tsv";
  private static final Set<String> TYPED = Set.of("video", "problem", "navigation");
  private static final Set<String> EVENT_TYPES = eventTypes();

  private final Set<String> courses;

  /** Takes the ids of the courses that the platform is known to have. */
  CellRules(Set<String> courses) {
    this.courses = Set.copyOf(courses);
  }

  /** A cell to be searched for identifiers, and whether it is outside its vocabulary. */
  record Suspect(String cell, boolean outside) {}

  /** Returns what is to be searched of a cell; nothing if the cell is a member of its list. */
  Optional<Suspect> suspect(String column, String cell) {
    if (column.endsWith(".course")) {
      return courses.contains(cell) ? Optional.empty() : Optional.of(new Suspect(cell, true));
    }
    if (column.endsWith(".module")) {
      return Optional.of(suspectModule(cell));
    }
    Predicate<String> rule = RULES.get(column);
    return rule != null && rule.test(cell)
        ? Optional.empty()
        : Optional.of(new Suspect(cell, true));
  }

  private Suspect suspectModule(String cell) {
    Matcher block = BLOCK.matcher(cell);
    return block.matches() && isBlockType(block.group("type")) && isCourse(block)
        ? new Suspect(block.group("name"), false)
        : new Suspect(cell, true);
  }

  private boolean isCourse(Matcher block) {
    String course = block.group("course");
    String old = block.group("old");
    return course != null
        ? courses.contains((block.group("ccx") == null ? "course-v1:" : "ccx-v1:") + course)
        : courses.stream().anyMatch(known -> known.startsWith(old + "/"));
  }

  private static boolean isBlockType(String cell) {
    return BLOCK_TYPES.contains(cell);
  }

  private static boolean isEventType(String cell) {
    return EVENT_TYPES.contains(cell);
  }

  private static Set<String> eventTypes() {
    try (InputStream file = CellRules.class.getResourceAsStream(EVENTS)) {
      return new String(Objects.requireNonNull(file, EVENTS).readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells.length > 1 && TYPED.contains(cells[1]))
          .map(cells -> cells[0])
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBandOfFive(String cell) {
    if (!cell.matches("(19|20)[0-9]{2}-(19|20)[0-9]{2}")) {
      return false;
    }
    int first = Integer.parseInt(cell.substring(0, 4));
    return first % 5 == 0 && Integer.parseInt(cell.substring(5)) == first + 4;
  }

  private static Predicate<String> pattern(String form) {
    return Pattern.compile(form).asMatchPredicate();
  }
}
