package org.courseveil.deidentify;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.ingest.Subject;

/**
 * What every row's treatment asks: the archive id and standing of a subject, a course's start, and
 * what names people in texts.
 */
final class RunFacts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[][] archiveIds;
  private final String[] exclusions;
  private final Map<String, Long> courseStarts;
  private final TextRules textRules;

  private RunFacts(
      byte[][] archiveIds,
      String[] exclusions,
      Map<String, Long> courseStarts,
      TextRules textRules) {
    this.archiveIds = archiveIds;
    this.exclusions = exclusions;
    this.courseStarts = courseStarts;
    this.textRules = textRules;
  }

  static RunFacts of(
      List<Subject> subjects,
      Map<String, LocalDate> courseStarts,
      ArchiveIds ids,
      TextRules textRules) {
    byte[][] archiveIds = ids.bySubject();
    if (archiveIds.length != subjects.size()) {
      throw new IllegalArgumentException(
          "Archive ids are needed for "
              + subjects.size()
              + " subjects. Provided number: "
              + archiveIds.length);
    }
    String[] exclusions = new String[archiveIds.length];
    for (Subject subject : subjects) {
      exclusions[subject.index()] = subject.exclusion().map(Enum::name).orElse("");
    }
    Map<String, Long> starts = new HashMap<>();
    courseStarts.forEach(
        (course, start) ->
            starts.put(course, start.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
    return new RunFacts(archiveIds, exclusions, Map.copyOf(starts), textRules);
  }

  /** Returns the subject's archive id; empty for an account that has left the archive. */
  byte[] archiveId(int subject) {
    return archiveIds[subject];
  }

  /** Returns the rule by which the subject is left out; empty if there is none. */
  String exclusion(int subject) {
    return exclusions[subject];
  }

  TextRules textRules() {
    return textRules;
  }

  Optional<Long> courseStart(String course) {
    return Optional.ofNullable(courseStarts.get(course));
  }
}
