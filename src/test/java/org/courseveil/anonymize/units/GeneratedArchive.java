package org.courseveil.anonymize.units;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.ArchivedTables;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.spark.SharedSpark;
import org.jspecify.annotations.Nullable;

/** Rows of the archive's tables, collected by table. */
public final class GeneratedArchive {
  private final Map<CanonicalTable, List<Row>> rows = new EnumMap<>(CanonicalTable.class);

  public GeneratedArchive() {
    for (CanonicalTable table : CanonicalTable.values()) {
      rows.put(table, new ArrayList<>());
    }
  }

  /** Returns the archive of generated units. */
  public static GeneratedArchive of(List<GeneratedUnits.Unit> units) {
    GeneratedArchive archive = new GeneratedArchive();
    int last = -1;
    for (GeneratedUnits.Unit unit : units) {
      if (unit.learner() != last) {
        last = unit.learner();
        GeneratedUnits.Profile profile = unit.profile();
        archive.add(
            CanonicalTable.PROFILE,
            last,
            profile.country(),
            profile.birthYears(),
            profile.gender(),
            profile.education());
      }
      archive.add(unit);
    }
    return archive;
  }

  private void add(GeneratedUnits.Unit unit) {
    int learner = unit.learner();
    String course = unit.course();
    add(CanonicalTable.ENROLMENT, learner, course, unit.enrolmentMonth(), "audit", true);
    if (unit.grade() >= 0) {
      add(CanonicalTable.COURSE_GRADE, learner, course, unit.grade(), unit.passed());
    }
    add(
        CanonicalTable.CERTIFICATE,
        learner,
        course,
        unit.certificate() ? "downloadable" : "notpassing",
        "verified");
    for (int i = 0; i < unit.posts(); i++) {
      String post = HexFormat.of().formatHex(archiveId(Objects.hash(course, learner, i)));
      String thread = HexFormat.of().formatHex(archiveId(course.hashCode()));
      add(
          CanonicalTable.FORUM_POST,
          learner,
          course,
          "comment",
          1,
          "scrubbed",
          post,
          thread,
          null,
          text(learner));
      add(CanonicalTable.EVENT, learner, course, "forum", "server", 1);
      add(
          CanonicalTable.RESPONSE,
          learner,
          course,
          i == 0 ? "response" : "feedback",
          "scrubbed",
          HexFormat.of().formatHex(archiveId(Objects.hash("response", course, learner, i))),
          text(learner));
    }
    add(CanonicalTable.EVENT, learner, course, "enrolment", "server", -1);
    for (int i = 0; i < unit.videos(); i++) {
      addModule(learner, course, "video", i);
    }
    for (int i = 0; i < unit.problems(); i++) {
      addModule(learner, course, "problem", i);
    }
    for (GeneratedEvent event : GeneratedEvent.of(unit)) {
      boolean answer = event.attempt() > 0;
      add(
          CanonicalTable.EVENT,
          learner,
          course,
          event.kind(),
          "browser",
          event.week(),
          event.type(),
          event.day(),
          event.module(),
          answer ? event.outcome() : null,
          answer ? event.attempt() == 1 ? "1" : "2-4" : null,
          "object",
          "known");
    }
  }

  /** Returns words that many write, and one that nobody else does. */
  public static String text(int learner) {
    StringBuilder rare = new StringBuilder("zz");
    for (int rest = learner; rest > 0; rest /= 10) {
      rare.append((char) ('a' + rest % 10));
    }
    return "Thanks <<FULLNAME>>, it isn't easy: " + rare + (learner % 2 == 0 ? " Again" : "");
  }

  private void addModule(int learner, String course, String type, int number) {
    add(CanonicalTable.MODULE_STATE, learner, course, type, type + number, null, null, 0, 0);
  }

  /** Adds a row, given what follows archive id and tag; what is not given is missing. */
  public void add(CanonicalTable table, int learner, @Nullable Object... values) {
    @Nullable Object[] row = new @Nullable Object[ArchiveSchema.of(table).size()];
    row[0] = archiveId(learner);
    row[1] = new byte[] {1};
    System.arraycopy(values, 0, row, 2, values.length);
    rows.getOrDefault(table, List.of()).add(RowFactory.create(row));
  }

  public static byte[] archiveId(int learner) {
    SplittableRandom random = new SplittableRandom(learner);
    return ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
  }

  /** Returns the tables as the archive's reader hands them over. */
  public List<ArchivedTable> tables() {
    SparkSession spark = SharedSpark.session();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<ArchivedTable> tables = new ArrayList<>();
    rows.forEach(
        (table, ofTable) ->
            tables.add(
                ArchivedTables.of(
                    table,
                    spark.createDataFrame(
                        context.parallelize(ofTable, 2), ArchiveSchema.of(table)))));
    return tables;
  }
}
