package org.courseveil.anonymize.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.PrivacyModel;
import org.courseveil.anonymize.engine.QualityModel;

/** Seeded people with an age, a region and a grade, in a CSV file with hierarchies beside it. */
final class PeopleFile {
  static final List<String> QUASI_IDENTIFIERS = List.of("age", "region");

  private final Path folder;
  final List<String> lines = new ArrayList<>();
  private char delimiter = ';';
  private int k = 5;
  private double suppressionLimit = 0.1;
  private Optional<String> subject = Optional.empty();
  private List<PrivacyModel> models = List.of();
  private boolean localRecoding;
  private boolean keepSuppressed;

  PeopleFile(Path folder, int people) {
    this.folder = folder;
    SplittableRandom random = new SplittableRandom(11);
    lines.add("id;age;region;note;grade");
    for (int person = 0; person < people; person++) {
      int age = 20 + Math.min(random.nextInt(40), random.nextInt(40));
      String region = List.of("north", "south", "east", "west").get(random.nextInt(4));
      lines.add(row(person, age, region, random.nextInt(3)));
    }
  }

  static String row(int person, int age, String region, int grade) {
    return "p"
        + person
        + ";"
        + age
        + ";"
        + region
        + ";\"says \"\"hi; "
        + person
        + "\"\"\";"
        + grade;
  }

  PeopleFile k(int other) {
    k = other;
    return this;
  }

  PeopleFile limit(double other) {
    suppressionLimit = other;
    return this;
  }

  PeopleFile subject(String column) {
    subject = Optional.of(column);
    return this;
  }

  PeopleFile models(PrivacyModel... others) {
    models = List.of(others);
    return this;
  }

  PeopleFile localRecoding() {
    localRecoding = true;
    return this;
  }

  PeopleFile keepSuppressed() {
    keepSuppressed = true;
    return this;
  }

  PeopleFile delimiter(char other) {
    delimiter = other;
    return this;
  }

  /** Writes the files and returns the request for them. */
  TableRequest request() throws IOException {
    Path table = folder.resolve("people.csv");
    Files.write(table, lines);
    List<String> ages = new ArrayList<>();
    for (int age = 20; age < 60; age++) {
      int five = age / 5 * 5;
      int ten = age / 10 * 10;
      ages.add(age + ";" + five + "-" + (five + 4) + ";" + ten + "-" + (ten + 9) + ";*");
    }
    Files.write(hierarchy("age"), ages);
    Files.write(
        hierarchy("region"),
        List.of("north;vertical;*", "south;vertical;*", "east;horizontal;*", "west;horizontal;*"));
    return new TableRequest(
        table,
        delimiter,
        folder.resolve("tree_").toString(),
        QUASI_IDENTIFIERS,
        Map.of(),
        subject,
        models,
        k,
        suppressionLimit,
        QualityModel.loss(),
        Long.MAX_VALUE,
        localRecoding,
        keepSuppressed,
        out());
  }

  Path hierarchy(String column) {
    return folder.resolve("tree_" + column + ".csv");
  }

  Path out() {
    return folder.resolve("out");
  }

  /** Returns the rows of the anonymized table, the header first. */
  List<List<String>> anonymized() throws IOException {
    CsvTable table = CsvTable.open(out().resolve("table.csv"), delimiter);
    List<List<String>> rows = new ArrayList<>(List.of(table.header()));
    table.forEach(
        (line, row) ->
            rows.add(IntStream.range(0, table.header().size()).mapToObj(row::at).toList()));
    return rows;
  }
}
