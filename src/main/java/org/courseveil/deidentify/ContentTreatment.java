package org.courseveil.deidentify;

import java.util.Optional;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.ingest.dialect.CourseKey;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the content of a table's rows, column by column as {@link ColumnClasses} says.
 */
final class ContentTreatment {
  private final CanonicalTable table;
  private final RunFacts facts;
  private final PseudonymKey key;
  private final Optional<TextTreatment> texts;

  ContentTreatment(CanonicalTable table, RunFacts facts, PseudonymKey key) {
    this.table = table;
    this.facts = facts;
    this.key = key;
    this.texts = table.texts().map(columns -> new TextTreatment(columns, facts.textRules(), key));
  }

  Treated of(Row row) {
    if (table == CanonicalTable.PROFILE) {
      return profile(row);
    }
    String course = row.getAs(CanonicalTable.COURSE);
    if (course == null || !CourseKey.isValid(course)) {
      return Treated.leftOut(LeftOut.COURSE_OF_NO_FORM);
    }
    Optional<Long> start = facts.courseStart(course);
    if (start.isEmpty()) {
      return Treated.leftOut(LeftOut.COURSE_WITHOUT_START);
    }
    return switch (table) {
      case PROFILE -> throw new IllegalStateException("A profile has no course.");
      case ENROLMENT -> enrolment(row, course);
      case MODULE_STATE -> module(row, course, start.get());
      case COURSE_GRADE -> grade(row, course);
      case CERTIFICATE -> certificate(row, course);
      case FORUM_POST -> post(row, course, start.get());
      case RESPONSE -> written(row, course, Vocabulary.RESPONSE_KINDS.code(row.getAs("kind")));
      case EVENT -> event(row, course, start.get());
    };
  }

  private static Treated profile(Row row) {
    return Treated.kept(
        Vocabulary.COUNTRIES.code(row.getAs("country")),
        Coarse.fiveYears(row.getAs("birth_year")),
        Vocabulary.GENDERS.code(row.getAs("gender")),
        Vocabulary.EDUCATION.code(row.getAs("education")));
  }

  private static Treated enrolment(Row row, String course) {
    return Treated.kept(
        course,
        Coarse.month(row.getAs("enrolled_at")),
        Vocabulary.MODES.code(row.getAs("mode")),
        row.<@Nullable Boolean>getAs("active"));
  }

  private Treated module(Row row, String course, long start) {
    Optional<String> module = BlockKeys.archived(row.getAs("module"), course, key);
    if (module.isEmpty()) {
      return Treated.leftOut(LeftOut.MODULE_OF_NO_FORM);
    }
    return Treated.kept(
        course,
        BlockTypes.code(row.getAs("module_type")),
        module.get(),
        Coarse.score(row.getAs("earned")),
        Coarse.score(row.getAs("possible")),
        Coarse.week(row.getAs("created_at"), start),
        Coarse.week(row.getAs("modified_at"), start));
  }

  private static Treated grade(Row row, String course) {
    return Treated.kept(course, Coarse.share(row.getAs("grade")), row.getAs("passed_at") != null);
  }

  private static Treated certificate(Row row, String course) {
    return Treated.kept(
        course,
        Vocabulary.CERTIFICATE_STATUSES.code(row.getAs("status")),
        Vocabulary.MODES.code(row.getAs("mode")));
  }

  private Treated post(Row row, String course, long start) {
    Integer week = Coarse.week(row.getAs("created_at"), start);
    if (week == null) {
      return Treated.leftOut(LeftOut.NO_MOMENT);
    }
    return written(row, course, Vocabulary.POST_KINDS.code(row.getAs("kind")), week);
  }

  /** Puts what becomes of a row's texts behind its other content. */
  private Treated written(Row row, String course, @Nullable Object... others) {
    @Nullable Object[] text = texts.orElseThrow().of(row, course);
    @Nullable Object[] content = new @Nullable Object[1 + others.length + text.length];
    content[0] = course;
    System.arraycopy(others, 0, content, 1, others.length);
    System.arraycopy(text, 0, content, 1 + others.length, text.length);
    return Treated.kept(content);
  }

  private Treated event(Row row, String course, long start) {
    Integer week = Coarse.week(row.getAs("occurred_at"), start);
    if (week == null) {
      return Treated.leftOut(LeftOut.NO_MOMENT);
    }
    @Nullable Object[] single = single(row, course, start);
    @Nullable Object[] content = new @Nullable Object[4 + single.length];
    content[0] = course;
    content[1] = Vocabulary.EVENT_KINDS.code(row.getAs("kind"));
    content[2] = Vocabulary.EVENT_SOURCES.code(row.getAs("source"));
    content[3] = week;
    System.arraycopy(single, 0, content, 4, single.length);
    return Treated.kept(content);
  }

  /** What the archive has of a single event, all missing unless it is wanted and in the course. */
  private @Nullable Object[] single(Row row, String course, long start) {
    String type = Vocabulary.EVENT_TYPES.code(row.getAs(CanonicalTable.EVENT_TYPE));
    Integer day = Coarse.day(row.getAs("occurred_at"), start);
    if (type == null || day == null) {
      return new @Nullable Object[7];
    }
    return new @Nullable Object[] {
      type,
      day,
      BlockKeys.archived(row.getAs(CanonicalTable.MODULE), course, key).orElse(null),
      Vocabulary.OUTCOMES.code(row.getAs(CanonicalTable.OUTCOME)),
      Coarse.attempts(row.getAs(CanonicalTable.ATTEMPTS)),
      row.<@Nullable String>getAs(CanonicalTable.PAYLOAD_FORM),
      row.<@Nullable String>getAs(CanonicalTable.MODULE_FATE)
    };
  }
}
