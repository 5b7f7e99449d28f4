package org.courseveil.anonymize.file;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.ClassHistogram;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Granularity;
import org.courseveil.anonymize.engine.LocalRecoding;
import org.courseveil.anonymize.engine.PrivacyModel;
import org.courseveil.anonymize.engine.Recoding;
import org.courseveil.anonymize.engine.ReleasedClasses;
import org.courseveil.anonymize.engine.SearchGoal;
import org.courseveil.anonymize.engine.SearchOutcome;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;

/**
 * The way of one table from its file to an anonymized one: count, search, write, and read back.
 *
 * <p>Nothing is left in the output folder unless all of it succeeded.
 */
public final class TableAnonymization {
  /** The name of the anonymized table in the output folder, before the ending of its kind. */
  static final String TABLE = "table";

  /** The name of the evidence beside it. */
  public static final String EVIDENCE = "evidence.json";

  private static final double RISKY = 0.2;

  private final AnonymizationEngine engine;

  public TableAnonymization(AnonymizationEngine engine) {
    this.engine = engine;
  }

  /** Returns the counts of a request's table. */
  public static EquivalenceClasses count(TableRequest request) throws IOException {
    return TableCounts.of(InputTable.open(request.table(), request.delimiter()), request).collect();
  }

  /** Anonymizes the table of a request; the output folder must not be there yet. */
  public TableEvidence run(TableRequest request) throws IOException {
    long start = System.nanoTime();
    if (Files.exists(request.out())) {
      throw InputTable.refused(
          request.out(), 0, "The output folder is made by the run. Name one that is not there.");
    }
    InputTable table = InputTable.open(request.table(), request.delimiter());
    TableCounts counts = TableCounts.of(table, request);
    EquivalenceClasses persons = counts.collect();
    if (persons.learners() < request.k()) {
      throw InputTable.refused(
          request.table(),
          0,
          "The table has fewer persons than a class must have, k = "
              + request.k()
              + ". Provided persons: "
              + persons.learners());
    }
    SearchGoal anyLevels =
        SearchGoal.of(request.k(), request.suppressionLimit(), persons)
            .by(request.quality())
            .with(request.models().toArray(new PrivacyModel[0]))
            .within(request.mostChecks());
    SearchGoal goal = permitted(request, persons, anyLevels);
    Found found =
        request.localRecoding() ? locally(request, persons, goal) : forAll(request, persons, goal);
    Path made = Files.createDirectories(request.out());
    Path result = made.resolve(TABLE + table.ending());
    try {
      WrittenTable written = new WrittenTable(request, table, counts);
      written.write(found.recoding(), result);
      written.verify(result);
      TableEvidence evidence = evidence(request, persons, found, start);
      Files.writeString(made.resolve(EVIDENCE), json(evidence));
      return evidence;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(result);
      Files.deleteIfExists(made.resolve(EVIDENCE));
      Files.delete(made);
      throw e;
    }
  }

  /** Returns a goal with the levels that the request permits. */
  private static SearchGoal permitted(
      TableRequest request, EquivalenceClasses persons, SearchGoal goal) {
    List<Integer> lowest = new ArrayList<>(goal.lowestLevels());
    List<Integer> highest = new ArrayList<>(goal.highestLevels());
    request
        .levels()
        .forEach(
            (column, range) -> {
              int at = request.quasiIdentifiers().indexOf(column);
              lowest.set(at, range.lowest());
              highest.set(
                  at, range.highest() == LevelRange.TOP ? highest.get(at) : range.highest());
            });
    SearchGoal permitted = goal.from(lowest).upTo(highest);
    try {
      permitted.requireLevelsOf(persons);
    } catch (IllegalArgumentException e) {
      throw InputTable.refused(request.table(), 0, String.valueOf(e.getMessage()));
    }
    return permitted;
  }

  /** What was found, and its score. */
  private record Found(Recoding recoding, double loss, TableEvidence.Choice choice) {}

  private Found forAll(TableRequest request, EquivalenceClasses persons, SearchGoal goal) {
    SearchOutcome outcome = engine.search(persons, goal);
    if (!(outcome instanceof Solution solution)) {
      throw InputTable.refused(request.table(), 0, ((SearchOutcome.NoSolution) outcome).reason());
    }
    return new Found(
        ReleasedClasses.of(persons, goal, solution.levels()),
        solution.loss(),
        new TableEvidence.OneForAll(
            named(request, solution.levels()),
            solution.atLeast(),
            solution.latticeSize(),
            solution.nodesChecked()));
  }

  private Found locally(TableRequest request, EquivalenceClasses persons, SearchGoal goal) {
    Recoding recoding =
        LocalRecoding.of(persons, goal, engine)
            .orElseThrow(
                () ->
                    InputTable.refused(
                        request.table(),
                        0,
                        "Local recoding leaves out more than the share "
                            + request.suppressionLimit()
                            + " of the persons. Raise the limit, or take a smaller k."));
    return new Found(
        recoding,
        request.quality().scoreOf(persons, recoding),
        new TableEvidence.Several(
            recoding.steps().stream()
                .map(
                    step ->
                        new TableEvidence.Step(
                            named(request, step.levels()), step.learners(), step.classes()))
                .toList()));
  }

  private static Map<String, Integer> named(TableRequest request, List<Integer> levels) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int d = 0; d < levels.size(); d++) {
      named.put(request.quasiIdentifiers().get(d), levels.get(d));
    }
    return named;
  }

  /** Returns how many persons share their quasi-identifiers as they stand in the table. */
  private static ClassHistogram before(EquivalenceClasses persons) {
    SearchGoal anything = SearchGoal.of(1, 1, persons);
    return ReleasedClasses.of(persons, anything, anything.lowestLevels()).histogram();
  }

  private TableEvidence evidence(
      TableRequest request, EquivalenceClasses persons, Found found, long start) {
    ClassHistogram after = found.recoding().histogram();
    return new TableEvidence(
        engine.name(),
        engine.version(),
        found.recoding().name(),
        request.quality().name(),
        request.models().stream().map(PrivacyModel::title).toList(),
        request.k(),
        request.suppressionLimit(),
        persons.learners(),
        found.loss(),
        Granularity.of(persons, found.recoding()),
        found.choice(),
        persons.learners() - after.learners(),
        after.classes(),
        after.smallest(),
        before(persons).uniques(),
        new TableEvidence.Risks(
            after.highestRisk(),
            after.highestRisk(),
            after.averageRisk(),
            after.shareAtRisk(RISKY)),
        after.classesOf(),
        (System.nanoTime() - start) / 1e9);
  }

  /** Returns evidence as JSON text. */
  public static String json(TableEvidence evidence) throws IOException {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(evidence)
        + "\n";
  }
}
