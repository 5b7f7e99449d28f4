package org.courseveil.ingest;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** An export of made-up learners, the same for the same seed, as ingest would hand it over. */
public final class SeededExport {
  public static final Map<String, LocalDate> COURSES =
      Map.of(
          "course-v1:DelftX+CS101+2025", LocalDate.parse("2025-03-03"),
          "course-v1:EPFLx+Bio+2025_T2", LocalDate.parse("2025-08-01"),
          "MITx/6.002x/2014", LocalDate.parse("2014-02-01"));

  private static final List<String> COURSE_IDS = COURSES.keySet().stream().sorted().toList();
  private static final StructType LINES =
      new StructType()
          .add("source", StringType)
          .add("file", StringType)
          .add("reason", StringType)
          .add("line", StringType);

  private final Map<CanonicalTable, List<Row>> rows = new EnumMap<>(CanonicalTable.class);
  private final List<Subject> subjects = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();

  private SeededExport() {
    for (CanonicalTable table : CanonicalTable.values()) {
      rows.put(table, new ArrayList<>());
    }
  }

  /** Returns the start of a course. */
  public static long start(String course) {
    return COURSES
        .getOrDefault(course, LocalDate.EPOCH)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .toEpochMilli();
  }

  /** Returns an export without rows, of the same subjects in the same order. */
  public SeededExport withoutRows() {
    SeededExport empty = new SeededExport();
    empty.subjects.addAll(subjects);
    empty.identifiers.addAll(identifiers);
    return empty;
  }

  public static SeededExport of(long seed, int learners) {
    SeededExport export = new SeededExport();
    Random random = new Random(seed);
    for (int i = 0; i < learners; i++) {
      export.addLearner(i, random);
    }
    return export;
  }

  public static String username(int learner) {
    return "veiled_learner_" + learner;
  }

  public static long userId(int learner) {
    return 7_310_000L + 13L * learner;
  }

  private void addLearner(int learner, Random random) {
    subjects.add(
        new Subject(
            learner,
            Long.toString(userId(learner)),
            Instant.parse("2026-10-01T00:00:00Z"),
            Optional.empty()));
    identifiers.addAll(
        List.of(
            username(learner),
            username(learner) + "@mail.example",
            "Veiled Learner No" + learner,
            Long.toString(userId(learner))));
    add(
        CanonicalTable.PROFILE,
        learner,
        pick(random, "NL", "CH", "us", "Atlantis", null),
        1960 + random.nextInt(50),
        pick(random, "f", "m", "o", "secret", null),
        pick(random, "b", "m", "p_se", "hs", "", null));
    int first = random.nextInt(COURSE_IDS.size());
    int courses = 1 + random.nextInt(COURSE_IDS.size());
    for (int c = 0; c < courses; c++) {
      addCourse(learner, COURSE_IDS.get((first + c) % COURSE_IDS.size()), random);
    }
  }

  private void addCourse(int learner, String course, Random random) {
    long start = start(course);
    add(
        CanonicalTable.ENROLMENT,
        learner,
        course,
        start + random.nextInt(60) * 86_400_000L,
        pick(random, "audit", "verified", "honor"),
        random.nextBoolean());
    for (int block = 0; block < 1 + random.nextInt(4); block++) {
      add(
          CanonicalTable.MODULE_STATE,
          learner,
          course,
          pick(random, "problem", "video", "acme_block"),
          usageKey(course, block),
          random.nextInt(3) / 3.0,
          1.0,
          start + random.nextInt(100) * 86_400_000L,
          start + (100 + random.nextInt(100)) * 86_400_000L);
    }
    add(
        CanonicalTable.COURSE_GRADE,
        learner,
        course,
        random.nextDouble(),
        random.nextBoolean() ? start + 1 : null);
    add(CanonicalTable.CERTIFICATE, learner, course, "downloadable", "honor", start + 2);
    for (int post = 0; post < random.nextInt(3); post++) {
      add(
          CanonicalTable.FORUM_POST,
          learner,
          course,
          pick(random, "thread", "comment"),
          start + random.nextInt(100) * 86_400_000L,
          null,
          null,
          null,
          null);
    }
    add(
        CanonicalTable.RESPONSE,
        learner,
        course,
        "response",
        "submission " + rows(CanonicalTable.RESPONSE).size(),
        null);
    for (int event = 0; event < 3 + random.nextInt(5); event++) {
      add(
          CanonicalTable.EVENT,
          learner,
          course,
          pick(random, "video", "problem", "navigation"),
          pick(random, "browser", "server"),
          start + random.nextInt(100_000) * 100_000L);
    }
  }

  public static String usageKey(String course, int block) {
    String name = block == 0 ? "Week_1_Quiz" : "00112233445566778899aabbccddee" + (10 + block);
    return course.startsWith("course-v1:")
        ? "block-v1:" + course.substring(10) + "+type@problem+block@" + name
        : "i4x://" + course.substring(0, course.lastIndexOf('/')) + "/problem/" + name;
  }

  /**
   * Adds a row of a learner; its line names the learner and is like no other. What is not given is
   * missing.
   */
  public void add(CanonicalTable table, int learner, @Nullable Object... content) {
    @Nullable Object[] row = new @Nullable Object[table.exported().size()];
    row[0] = learner;
    row[1] =
        String.join(
            "\t",
            Integer.toString(rows(table).size()),
            Long.toString(userId(learner)),
            username(learner),
            Arrays.toString(content));
    System.arraycopy(content, 0, row, 2, content.length);
    rows(table).add(RowFactory.create(row));
  }

  public List<Row> rows(CanonicalTable table) {
    return rows.computeIfAbsent(table, any -> new ArrayList<>());
  }

  public List<String> identifiers() {
    return identifiers;
  }

  public List<Subject> subjects() {
    return subjects;
  }

  /** Returns an export of some of the rows, of the same subjects. */
  public SeededExport filter(Predicate<Row> kept) {
    SeededExport some = withoutRows();
    rows.forEach((table, all) -> some.rows(table).addAll(all.stream().filter(kept).toList()));
    return some;
  }

  /** Returns how many rows the export has. */
  public long rowCount() {
    return rows.values().stream().mapToLong(List::size).sum();
  }

  /** Returns the same rows in another order. */
  public SeededExport shuffled(long seed) {
    SeededExport other = filter(row -> true);
    other.rows.values().forEach(all -> Collections.shuffle(all, new Random(seed)));
    return other;
  }

  public static String source(CanonicalTable table) {
    return "source_of_" + table.tableName();
  }

  public Export export(SparkSession session) {
    List<ExportedTable> tables = new ArrayList<>();
    Map<String, Long> read = new HashMap<>();
    rows.forEach(
        (table, all) -> {
          tables.add(
              new ExportedTable(
                  table,
                  source(table),
                  session.createDataFrame(
                      all.stream().map(SeededExport::digested).toList(), table.exported())));
          read.put(source(table), (long) all.size());
        });
    return new Export(
        tables,
        read,
        List.of(),
        session.createDataFrame(List.of(), LINES),
        subjects,
        COURSES,
        session.createDataFrame(
            identifiers.stream().map(identifier -> RowFactory.create(identifier)).toList(),
            new StructType().add("identifier", StringType)),
        session.createDataFrame(
            List.of(),
            new StructType().add(People.NAMING, StringType).add(People.TEXT, StringType)),
        Set.of(),
        List.of(),
        List.of(),
        0,
        0);
  }

  private static Row digested(Row row) {
    @Nullable Object[] values = new @Nullable Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[1] = new LineDigest().of(row.getString(1).getBytes(StandardCharsets.UTF_8));
    return RowFactory.create(values);
  }

  private static @Nullable String pick(Random random, @Nullable String... values) {
    return values[random.nextInt(values.length)];
  }
}
