package org.courseveil.anonymize.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.DistinctDiversity;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableAnonymizationTest {
  private static final int AGE = 1;
  private static final int REGION = 2;
  private static final int NOTE = 3;
  private static final int GRADE = 4;

  @TempDir Path folder = Path.of("");

  @Test
  void run_people_writesClassesOfKAndTheirEvidence() throws IOException {
    PeopleFile people = new PeopleFile(folder, 400);
    TableEvidence evidence = run(people);
    List<List<String>> rows = people.anonymized();
    assertThat(rows.get(0)).containsExactly("id", "age", "region", "note", "grade");
    Map<List<String>, Integer> classes = classes(rows);
    assertThat(classes.values()).allMatch(size -> size >= 5);
    assertThat(evidence.persons()).isEqualTo(400);
    assertThat(evidence.suppressed()).isEqualTo(400 - (rows.size() - 1)).isLessThanOrEqualTo(40);
    assertThat(evidence.classes()).isEqualTo(classes.size()).isGreaterThan(4);
    assertThat(evidence.smallestClass())
        .isEqualTo(classes.values().stream().mapToInt(Integer::intValue).min().orElse(0));
    Map<String, Integer> before = new HashMap<>();
    people.lines.subList(1, people.lines.size()).stream()
        .map(line -> line.split(";", 4))
        .forEach(row -> before.merge(row[AGE] + ";" + row[REGION], 1, Integer::sum));
    assertThat(evidence.uniquesBefore())
        .isPositive()
        .isEqualTo(before.values().stream().filter(size -> size == 1).count());
    assertThat(evidence.risks().prosecutor()).isEqualTo(1.0 / evidence.smallestClass());
    assertThat(evidence.risks().marketer())
        .isCloseTo((double) classes.size() / (rows.size() - 1), within(1e-12));
    assertThat(evidence.classesBySize().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(classes.size());
    JsonNode written =
        new JsonMapper().readTree(people.out().resolve(TableAnonymization.EVIDENCE).toFile());
    assertThat(written.get("recoding").asText()).isEqualTo("full-domain");
    assertThat(written.get("levels").get("age").asInt()).isBetween(0, 3);
    assertThat(written.get("lowerBound").asDouble()).isEqualTo(evidence.loss());
    assertThat(written.get("nodesChecked").asLong()).isPositive();
    assertThat(written.get("loss").asDouble()).isEqualTo(evidence.loss());
  }

  @Test
  void run_withLocalRecoding_losesLessInClassesOfK() throws IOException {
    PeopleFile people = new PeopleFile(folder, 400).limit(1);
    double forAll = run(people).granularity();
    Files.delete(people.out().resolve("table.csv"));
    Files.delete(people.out().resolve(TableAnonymization.EVIDENCE));
    Files.delete(people.out());
    TableEvidence evidence = run(people.localRecoding());
    Map<List<String>, Integer> classes = classes(people.anonymized());
    assertThat(classes.values()).allMatch(size -> size >= 5);
    assertThat(evidence.granularity()).isGreaterThan(forAll);
    assertThat(evidence.classes()).isGreaterThanOrEqualTo(classes.size());
    assertThat(evidence.persons() - evidence.suppressed())
        .isEqualTo(classes.values().stream().mapToInt(Integer::intValue).sum());
    JsonNode written =
        new JsonMapper().readTree(people.out().resolve(TableAnonymization.EVIDENCE).toFile());
    assertThat(written.get("recoding").asText()).isEqualTo("stepwise");
    assertThat(written.has("levels")).isFalse();
    assertThat(written.get("steps").size()).isGreaterThan(1);
    assertThat(written.at("/steps/0/levels/age").isInt()).isTrue();
  }

  @Test
  void run_localRecodingThatLeavesTooManyOut_isRefusedAndNothingIsWritten() throws IOException {
    PeopleFile people = new PeopleFile(folder, 0).limit(0.2).localRecoding();
    for (int person = 0; person < 5; person++) {
      people.lines.add(PeopleFile.row(person, 20, "north", 1));
    }
    people.lines.add(PeopleFile.row(5, 50, "east", 1));
    people.lines.add(PeopleFile.row(6, 51, "east", 1));
    TableRequest request = people.request();
    assertThatThrownBy(() -> anonymization().run(request))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("leaves out more than the share 0.2");
    assertThat(people.out()).doesNotExist();
  }

  @Test
  void run_columnsThatNobodyNamed_stayAsTheyAre() throws IOException {
    PeopleFile people = new PeopleFile(folder, 200).limit(1);
    run(people);
    List<List<String>> rows = people.anonymized();
    assertThat(rows.subList(1, rows.size()))
        .isNotEmpty()
        .allMatch(row -> row.get(NOTE).equals("says \"hi; " + row.get(0).substring(1) + "\""));
  }

  @Test
  void run_keepSuppressed_starsWhatIsKnownAndDropsNobody() throws IOException {
    PeopleFile people = new PeopleFile(folder, 400).keepSuppressed();
    TableEvidence evidence = run(people);
    List<List<String>> rows = people.anonymized();
    assertThat(rows).hasSize(401);
    assertThat(evidence.suppressed()).isPositive();
    assertThat(rows.stream().filter(row -> row.get(AGE).equals("*") && row.get(REGION).equals("*")))
        .hasSize((int) evidence.suppressed());
  }

  @Test
  void run_subjectWithManyRows_isOnePerson() throws IOException {
    PeopleFile people = new PeopleFile(folder, 60).subject("id").limit(1);
    for (int again = 0; again < 20; again++) {
      people.lines.add(PeopleFile.row(1000, 59, "west", 1));
    }
    TableEvidence evidence = run(people);
    assertThat(evidence.persons()).isEqualTo(61);
    Map<List<String>, Set<String>> persons = new HashMap<>();
    for (List<String> row : people.anonymized().subList(1, people.anonymized().size())) {
      persons
          .computeIfAbsent(row.subList(AGE, REGION + 1), tuple -> new HashSet<>())
          .add(row.get(0));
    }
    assertThat(persons.values()).isNotEmpty().allMatch(own -> own.size() >= 5);
  }

  @Test
  void run_subjectWithTwoAges_isRefusedAtItsLine() throws IOException {
    PeopleFile people = new PeopleFile(folder, 60).subject("id");
    people.lines.add(PeopleFile.row(1000, 30, "west", 1));
    people.lines.add(PeopleFile.row(1000, 31, "west", 1));
    refuses(people, "people.csv:63", "same quasi-identifiers");
  }

  @Test
  void run_sensitiveModel_leavesNoClassWithOneGrade() throws IOException {
    PeopleFile people =
        new PeopleFile(folder, 300).limit(0.3).models(new DistinctDiversity("grade", 2));
    TableEvidence evidence = run(people);
    Map<List<String>, Set<String>> grades = new HashMap<>();
    List<List<String>> rows = people.anonymized();
    for (List<String> row : rows.subList(1, rows.size())) {
      grades
          .computeIfAbsent(row.subList(AGE, REGION + 1), tuple -> new HashSet<>())
          .add(row.get(GRADE));
    }
    assertThat(grades.values()).isNotEmpty().allMatch(own -> own.size() >= 2);
    assertThat(evidence.models()).containsExactly("grade:distinct-2-diversity");
  }

  @Test
  void run_valueMissingFromItsHierarchy_isRefusedWithoutTellingIt() throws IOException {
    PeopleFile people = new PeopleFile(folder, 60);
    people.lines.add(PeopleFile.row(60, 30, "Atlantis", 1));
    people.lines.add(PeopleFile.row(61, 17, "west", 1));
    RefusedException refused = refuses(people, "people.csv:62", "column region");
    assertThat(refused.getMessage()).contains("people.csv:63");
    assertThat(refused.problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("Atlantis", "17"));
  }

  @Test
  void run_moreThanTheTableHas_isRefused() throws IOException {
    refuses(new PeopleFile(folder, 60).k(61), "people.csv", "k = 61", "60");
  }

  @Test
  void run_hierarchyThatIsNoTree_isRefusedAtItsRow() throws IOException {
    PeopleFile people = new PeopleFile(folder, 60);
    TableRequest request = people.request();
    Files.writeString(
        people.hierarchy("region"), "north;a;x;*\nsouth;a;y;*\neast;b;y;*\nwest;b;y;*\n");
    assertThatThrownBy(() -> anonymization().run(request))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("tree_region.csv:2", "tree");
    assertThat(people.out()).doesNotExist();
  }

  @Test
  void run_wrongDelimiter_isRefusedWithAHint() throws IOException {
    refuses(new PeopleFile(folder, 60).delimiter('|'), "people.csv:1", "--delimiter");
  }

  @Test
  void run_rowWithAnotherNumberOfValues_isRefusedAtItsLine() throws IOException {
    PeopleFile people = new PeopleFile(folder, 60);
    people.lines.set(7, "p6;30;west");
    refuses(people, "people.csv:8", "as many values as the header");
  }

  @Test
  void run_outputThatIsThere_isRefusedAndStays() throws IOException {
    PeopleFile people = new PeopleFile(folder, 60);
    Files.createDirectory(people.out());
    Files.writeString(people.out().resolve("mine.txt"), "mine");
    TableRequest request = people.request();
    assertThatThrownBy(() -> anonymization().run(request)).isInstanceOf(RefusedException.class);
    assertThat(people.out().resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void run_rowsInAnotherOrder_givesTheSameClasses() throws IOException {
    PeopleFile people = new PeopleFile(folder, 300);
    TableEvidence first = run(people);
    Map<List<String>, Integer> classes = classes(people.anonymized());
    Files.delete(people.out().resolve("table.csv"));
    Files.delete(people.out().resolve(TableAnonymization.EVIDENCE));
    Files.delete(people.out());
    java.util.Collections.reverse(people.lines.subList(1, people.lines.size()));
    TableEvidence second = run(people);
    assertThat(second.choice()).isEqualTo(first.choice());
    assertThat(second.loss()).isEqualTo(first.loss());
    assertThat(classes(people.anonymized())).isEqualTo(classes);
  }

  private static Map<List<String>, Integer> classes(List<List<String>> rows) {
    Map<List<String>, Integer> classes = new HashMap<>();
    rows.subList(1, rows.size())
        .forEach(row -> classes.merge(row.subList(AGE, REGION + 1), 1, Integer::sum));
    return classes;
  }

  private static TableAnonymization anonymization() {
    return new TableAnonymization(new BestFirstEngine());
  }

  private static TableEvidence run(PeopleFile people) throws IOException {
    return anonymization().run(people.request());
  }

  private static RefusedException refuses(PeopleFile people, String... texts) throws IOException {
    TableRequest request = people.request();
    RefusedException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            RefusedException.class, () -> anonymization().run(request));
    assertThat(refused).hasMessageContainingAll(texts);
    assertThat(people.out()).doesNotExist();
    return refused;
  }
}
