package org.courseveil.anonymize.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.release.ReleasedTable.Rows;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.Scheme.Column;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A package of 24 units in two classes that keeps every rule at k = 3 and l = 2, and that tests
 * break in one place. Rows are sorted when they become tables, unless they are left as they are.
 */
final class SmallPackage {
  static final String COURSE = "course-v1:DelftX+WATER101+2025_T1";

  static final String MODULE =
      "block-v1:DelftX+WATER101+2025_T1+type@problem+block@00112233445566778899aabbccddeeff";

  private static final ReleasedTable EVENTS =
      new ReleasedTable(
          "events",
          Rows.CHILDREN,
          List.of(
              text("pseudonym", Role.PSEUDONYM),
              text("course", Role.COURSE),
              new ReleasedColumn("day", TableSchema.Type.INT, Role.KEPT, Set.of()),
              text("type", Role.KEPT, "problem_check", "play_video"),
              text("module", Role.MODULE),
              text("outcome", Role.KEPT, "none", "correct", "incorrect"),
              text("attempts", Role.KEPT, "none", "1", "2-4"),
              text("events", Role.KEPT, "1-9", "10-49")));

  private static final ReleasedTable REPORT =
      new ReleasedTable(
          "report",
          Rows.FIGURES,
          List.of(
              text("measure", Role.FIGURE),
              new ReleasedColumn("value", TableSchema.Type.LONG, Role.FIGURE, Set.of())));

  final List<@Nullable Object[]> summary = new ArrayList<>();
  final List<@Nullable Object[]> weekly = new ArrayList<>();
  final List<@Nullable Object[]> events = new ArrayList<>();
  final List<@Nullable Object[]> forum = new ArrayList<>();
  final List<ReleasedColumn> summaryColumns = new ArrayList<>();
  List<ReleasedColumn> weeklyColumns = new ArrayList<>();
  final List<ReleasedColumn> forumColumns = new ArrayList<>();
  final List<@Nullable Object[]> responses = new ArrayList<>();
  final List<ReleasedColumn> responseColumns =
      new ArrayList<>(
          List.of(
              text("row", Role.ROW),
              text("course", Role.COURSE),
              text("kind", Role.KEPT, "response", "feedback"),
              text("body", Role.TEXT)));
  boolean sorted = true;
  double researcherRate = 0.1;
  double memberLimit = 0.3;
  double eventsLimit = 0.5;
  PseudonymScope scope = PseudonymScope.course();
  final Map<String, LocalDate> starts = new HashMap<>(Map.of(COURSE, LocalDate.of(2025, 1, 20)));
  List<CoarseningStep> weeklySteps = List.of();
  RecodingTree tree = new RecodingTree.Leaf(List.of(2, 0));
  RecodingModel recoding = RecodingModel.FULL_DOMAIN;

  private final Hierarchies hierarchies = Hierarchies.shipped();

  SmallPackage() {
    for (int i = 0; i < 24; i++) {
      boolean first = i % 2 == 0;
      boolean passed = i % 4 < 2;
      summary.add(
          new Object[] {
            pseudonym(i),
            COURSE,
            first ? "Europe" : "Asia",
            first ? "f" : "m",
            passed ? "70-84" : "0",
            passed ? "yes" : "no",
            passed ? "10-99" : "0"
          });
      if (passed) {
        weekly.add(new Object[] {pseudonym(i), COURSE, 0, "video", "1-9"});
        weekly.add(new Object[] {pseudonym(i), COURSE, 1, "problem", "10-49"});
      }
    }
    summaryColumns.add(text("pseudonym", Role.PSEUDONYM));
    summaryColumns.add(text("course", Role.COURSE));
    summaryColumns.add(text("country", Role.QUASI_IDENTIFIER));
    summaryColumns.add(text("gender", Role.QUASI_IDENTIFIER));
    summaryColumns.add(
        text("grade_band", Role.SENSITIVE, "none", "0", "1-49", "50-69", "70-84", "85-100"));
    summaryColumns.add(text("completed", Role.SENSITIVE, "yes", "no"));
    summaryColumns.add(text("events", Role.KEPT, "0", "1-9", "10-99", "100-999", "1000+"));
    weeklyColumns.add(text("pseudonym", Role.PSEUDONYM));
    weeklyColumns.add(text("course", Role.COURSE));
    weeklyColumns.add(new ReleasedColumn("week", TableSchema.Type.INT, Role.KEPT, Set.of()));
    weeklyColumns.add(text("kind", Role.KEPT, "video", "problem"));
    weeklyColumns.add(text("events", Role.KEPT, "1-9", "10-49", "50+"));
  }

  /** Adds posts of one thread with their texts, or with their words. */
  void addPosts(int posts, String... texts) {
    forumColumns.clear();
    forumColumns.add(text("row", Role.ROW));
    forumColumns.add(text("course", Role.COURSE));
    forumColumns.add(text("thread", Role.ROW));
    forumColumns.add(text("kind", Role.KEPT, "thread", "comment"));
    if (texts.length == 1) {
      forumColumns.add(text("words", Role.WORDS));
    } else {
      forumColumns.add(text("title", Role.TEXT));
      forumColumns.add(text("body", Role.TEXT));
    }
    for (int i = 0; i < posts; i++) {
      @Nullable Object[] row = new @Nullable Object[4 + texts.length];
      row[0] = pseudonym(1000 + i);
      row[1] = COURSE;
      row[2] = pseudonym(1000);
      row[3] = i == 0 ? "thread" : "comment";
      System.arraycopy(texts, 0, row, 4, texts.length);
      forum.add(row);
    }
  }

  /** Adds the month of enrolment, which is told by the year; the course begins in January. */
  void addMonths() {
    summary.replaceAll(
        row -> {
          @Nullable Object[] more = Arrays.copyOf(row, row.length + 1);
          more[row.length] = "2025";
          return more;
        });
    summaryColumns.add(text("enrolment_month", Role.QUASI_IDENTIFIER, "2025"));
    tree = new RecodingTree.Leaf(List.of(2, 0, 3));
  }

  /** Adds a table of events: six learners at one place each day. */
  void addEvents() {
    addEvents(0, 0, 2, 4, 6, 8, 10);
    addEvents(1, 1, 3, 5, 7, 9, 11);
  }

  /** Adds what some units did on a day. */
  void addEvents(int day, int... units) {
    for (int unit : units) {
      events.add(
          new Object[] {
            pseudonym(unit), COURSE, day, "problem_check", MODULE, "correct", "1", "1-9"
          });
    }
  }

  /** Adds what stands in assessments, of one kind. */
  void addResponses(int texts, String kind) {
    for (int i = 0; i < texts; i++) {
      responses.add(new Object[] {pseudonym(2000 + responses.size()), COURSE, kind, "a text"});
    }
  }

  /** Gives a learner of the package a unit in another course as well, with the same answers. */
  void join(int learner, String course) {
    @Nullable Object[] unit = summary.get(learner).clone();
    unit[1] = course;
    summary.add(unit);
  }

  static String pseudonym(int number) {
    byte[] tag = new byte[16];
    new SplittableRandom(number).nextBytes(tag);
    return HexFormat.of().formatHex(tag);
  }

  static ReleasedColumn text(String name, Role role, String... labels) {
    return new ReleasedColumn(name, TableSchema.Type.STRING, role, Set.of(labels));
  }

  /** Makes a value missing. */
  static void erase(@Nullable Object[] row, int column) {
    row[column] = null;
  }

  ReleaseDescription description() {
    return description(hierarchies.of("gender").sha256());
  }

  ReleaseDescription description(String genderDigest) {
    Scheme scheme =
        new Scheme(
            1,
            columns(genderDigest),
            tree,
            "some-engine",
            "1",
            0.2,
            new Scheme.Guard(3, 6, 0.1, 0.2));
    return new ReleaseDescription(
        "delftx",
        Set.of("DelftX"),
        scheme,
        hierarchies,
        starts,
        new PrivacyRequirement(3, 2, 0.1).with(scope).with(recoding),
        Map.of(Tier.SUMMARY, memberLimit, Tier.WEEKLY, 0.5, Tier.EVENTS, eventsLimit),
        released(),
        Map.of(Tier.WEEKLY, weeklySteps),
        Map.of(),
        List.of(new HeldTexts("forum", 2, 1)),
        new LinkRate(Adversary.RESEARCHER, Tier.SUMMARY, researcherRate, 0.2, 1.0 / 3));
  }

  private List<Column> columns(String genderDigest) {
    return summaryColumns.stream()
        .filter(column -> column.role() == Role.QUASI_IDENTIFIER)
        .map(ReleasedColumn::name)
        .map(
            name ->
                new Column(
                    name, name.equals("gender") ? genderDigest : hierarchies.of(name).sha256()))
        .toList();
  }

  private List<ReleasedTable> released() {
    List<ReleasedTable> released = new ArrayList<>();
    released.add(new ReleasedTable("summary", Rows.UNITS, summaryColumns));
    released.add(new ReleasedTable("weekly", Rows.CHILDREN, weeklyColumns));
    if (!events.isEmpty()) {
      released.add(EVENTS);
    }
    if (!forum.isEmpty()) {
      released.add(new ReleasedTable("forum", Rows.TEXTS, forumColumns));
    }
    if (!responses.isEmpty()) {
      released.add(new ReleasedTable("responses", Rows.TEXTS, responseColumns));
    }
    released.add(REPORT);
    return released;
  }

  Map<String, ReleasedRows> tables() {
    Map<String, ReleasedRows> tables = new LinkedHashMap<>();
    tables.put("summary", new ListedRows(schema(summaryColumns), inOrder(summary)));
    tables.put("weekly", new ListedRows(schema(weeklyColumns), inOrder(weekly)));
    if (!events.isEmpty()) {
      tables.put("events", new ListedRows(EVENTS.schema(), inOrder(events)));
    }
    if (!forum.isEmpty()) {
      tables.put("forum", new ListedRows(schema(forumColumns), inOrder(forum)));
    }
    if (!responses.isEmpty()) {
      tables.put("responses", new ListedRows(schema(responseColumns), inOrder(responses)));
    }
    tables.put("report", new ListedRows(REPORT.schema(), figures()));
    return tables;
  }

  /** Returns one table's rows; they may be changed. */
  ReleasedRows rows(String table) {
    return Optional.ofNullable(tables().get(table)).orElseThrow();
  }

  Verification verify() {
    return Verifier.verify(tables(), description());
  }

  /** Returns the counts of the rows, by the text of package-format: rounded down to threes. */
  List<@Nullable Object[]> figures() {
    Map<String, Long> counts = new TreeMap<>(Map.of("units", 0L, "weekly rows", 0L));
    for (@Nullable Object[] row : summary) {
      String ofCourse = "units of " + row[1];
      for (String measure : List.of("units", ofCourse, ofCourse + " with completed " + row[5])) {
        counts.merge(measure, 1L, Long::sum);
      }
    }
    counts.put("weekly rows", (long) weekly.size());
    if (!events.isEmpty()) {
      counts.put("events rows", (long) events.size());
    }
    if (!forum.isEmpty()) {
      counts.put("forum rows", (long) forum.size());
    }
    if (!responses.isEmpty()) {
      counts.put("responses rows", (long) responses.size());
    }
    List<@Nullable Object[]> figures = new ArrayList<>();
    counts.forEach((measure, count) -> figures.add(new Object[] {measure, count / 3 * 3}));
    return figures;
  }

  private List<@Nullable Object[]> inOrder(List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> inOrder = new ArrayList<>(rows);
    if (sorted) {
      inOrder.sort(SmallPackage::compare);
    }
    return inOrder;
  }

  private static TableSchema schema(List<ReleasedColumn> columns) {
    return new TableSchema(
        columns.stream()
            .map(column -> new TableSchema.Column(column.name(), column.type()))
            .toList());
  }

  /** Compares value by value, missing ones first. */
  private static int compare(@Nullable Object[] one, @Nullable Object[] other) {
    Comparator<@Nullable String> missingFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    for (int i = 0; i < one.length; i++) {
      int order =
          one[i] instanceof Integer number && other[i] instanceof Integer otherNumber
              ? number.compareTo(otherNumber)
              : missingFirst.compare((String) one[i], (String) other[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
