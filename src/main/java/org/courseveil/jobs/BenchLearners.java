package org.courseveil.jobs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.hierarchy.Shipped;

/**
 * Generated learners with a value of each shipped hierarchy: the same for the same number. Some
 * values are much more frequent than others, and the level of education follows the birth year.
 */
final class BenchLearners {
  static final List<String> COLUMNS =
      List.of(
          "country",
          "birth_years",
          "gender",
          "education",
          "employment",
          "enrolment_month",
          "forum_posts",
          "certificate");

  private static final long SEED = 20_261_122;
  private static final int FIRST_MONTH = 96;
  private static final int MONTHS = 72;

  private final long learners;
  private final List<Hierarchy> hierarchies;
  private final List<List<String>> values;

  BenchLearners(long learners) {
    this.learners = learners;
    this.hierarchies =
        COLUMNS.stream().map(column -> new Shipped(column).hierarchy(column)).toList();
    this.values = hierarchies.stream().map(hierarchy -> List.copyOf(hierarchy.domain())).toList();
  }

  /** Returns the table of their counts. */
  EquivalenceClasses count() {
    EquivalenceClasses.Collector collector = EquivalenceClasses.over(hierarchies);
    forEach(row -> collector.add("all", row, 1));
    return collector.collect();
  }

  /** Writes them as CSV. */
  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(";", COLUMNS) + "\n");
      SplittableRandom random = new SplittableRandom(SEED);
      for (long learner = 0; learner < learners; learner++) {
        out.write(String.join(";", row(random)) + "\n");
      }
    }
  }

  private void forEach(Consumer<List<String>> reader) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (long learner = 0; learner < learners; learner++) {
      reader.accept(row(random));
    }
  }

  private List<String> row(SplittableRandom random) {
    double age = random.nextDouble();
    return List.of(
        value(0, Math.pow(random.nextDouble(), 3)),
        value(1, 0.4 + 0.55 * Math.sqrt(age)),
        value(2, Math.pow(random.nextDouble(), 1.5)),
        value(3, (2 * random.nextDouble() + age) / 3),
        value(4, Math.pow(random.nextDouble(), 2)),
        values.get(5).get(FIRST_MONTH + (int) (MONTHS * Math.sqrt(random.nextDouble()))),
        value(6, Math.pow(random.nextDouble(), 2)),
        value(7, Math.pow(random.nextDouble(), 0.2)));
  }

  private String value(int column, double place) {
    List<String> domain = values.get(column);
    return domain.get((int) (place * domain.size()));
  }
}
