package org.courseveil.anonymize.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.RecodingTree.Fork;
import org.courseveil.anonymize.engine.RecodingTree.Leaf;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.RefusedException;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.Test;

/** A package that keeps every rule, and one breach of each. */
final class VerifierTest {
  private static final int COUNTRY = 2;
  private static final int WEEK = 2;
  private static final int GENDER = 3;
  private static final int GRADE_BAND = 4;
  private static final int COMPLETED = 5;

  private final SmallPackage small = new SmallPackage();

  @Test
  void verify_everyRuleIsKept_tellsWhatWasAchieved() {
    Verification verification = small.verify();
    assertThat(verification).isInstanceOf(Verified.class);
    AnonymityEvidence evidence = ((Verified) verification).evidence();
    assertThat(evidence.units()).isEqualTo(24);
    assertThat(evidence.classes().classesOf()).isEqualTo(Map.of(12L, 2L));
    assertThat(evidence.classes().highestRisk()).isEqualTo(1.0 / 12);
    assertThat(evidence.classes().averageRisk()).isEqualTo(2 / 24.0);
    assertThat(evidence.smallestClass()).isEqualTo(12);
    assertThat(evidence.fewestValues()).isEqualTo(Map.of("grade_band", 2L, "completed", 2L));
    assertThat(evidence.links())
        .extracting(link -> link.adversary() + " " + link.tier() + " " + link.rate())
        .containsExactly(
            Adversary.OUTSIDER + " " + Tier.SUMMARY + " " + 4 / 24.0,
            Adversary.RESEARCHER + " " + Tier.SUMMARY + " " + 0.1,
            Adversary.MEMBER + " " + Tier.SUMMARY + " " + 4 / 24.0,
            Adversary.MEMBER + " " + Tier.WEEKLY + " " + 4 / 24.0);
    assertThat(evidence.links())
        .filteredOn(link -> link.adversary() != Adversary.RESEARCHER)
        .allMatch(link -> link.highest() >= link.rate());
    // Europe's label covers 51 rows of 250, and so does Asia's; nothing of the gender is lost.
    double country = (51 / 250.0 - 1 / 250.0) / (1 - 1 / 250.0);
    assertThat(evidence.loss()).isCloseTo(Math.sqrt(1 + country) - 1, within(1e-12));
  }

  @Test
  void verify_classOfKMinusOne_isRefused() {
    small.summary.removeIf(row -> row[GENDER].equals("f"));
    addClassOf(2);
    small.weekly.clear();
    assertThat(brokenRules()).containsExactly(Rule.CLASSES_HAVE_K_LEARNERS);
  }

  @Test
  void verify_classOfKRowsButKMinusOnePersons_isRefused() {
    small.summary.removeIf(row -> row[GENDER].equals("f"));
    addClassOf(2);
    small.summary.add(small.summary.get(small.summary.size() - 1).clone());
    small.weekly.clear();
    assertThat(brokenRules())
        .containsExactlyInAnyOrder(Rule.CLASSES_HAVE_K_LEARNERS, Rule.UNITS_STAND_ONCE);
  }

  @Test
  void verify_classWithOneOutcome_isRefused() {
    small.summary.stream()
        .filter(row -> row[GENDER].equals("f"))
        .forEach(row -> row[COMPLETED] = "no");
    assertThat(brokenRules()).containsExactly(Rule.CLASSES_ARE_DIVERSE);
  }

  @Test
  void verify_finerLabelInAWholeClass_isRefused() {
    small.summary.stream()
        .filter(row -> row[COUNTRY].equals("Europe"))
        .forEach(row -> row[COUNTRY] = "Western Europe");
    assertThat(brokenRules()).containsExactly(Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  @Test
  void verify_coarserLabelOfOneRow_isRefused() {
    small.summary.get(0)[COUNTRY] = "*";
    assertThat(brokenRules())
        .contains(Rule.LABELS_BELONG_TO_THE_RELEASE, Rule.CLASSES_HAVE_K_LEARNERS);
  }

  @Test
  void verify_localRecoding_takesLabelsThatStandTogether() {
    recodeLocally();
    small.summary.stream()
        .filter(row -> row[COUNTRY].equals("Asia"))
        .forEach(row -> row[GENDER] = "*");
    assertThat(Verifier.verify(small.tables(), small.description()))
        .isInstanceOf(Verification.Verified.class);
    small.recoding = RecodingModel.FULL_DOMAIN;
    assertThatThrownBy(this::brokenRules)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("recoding: local");
  }

  @Test
  void verify_permittedLabelsThatDoNotStandTogether_isRefused() {
    recodeLocally();
    assertThat(brokenRules()).containsExactly(Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  /** Keeps the gender of Europeans alone. */
  private void recodeLocally() {
    small.recoding = RecodingModel.LOCAL;
    small.tree = new Fork(0, 2, Map.of("Europe", new Leaf(List.of(2, 0))), new Leaf(List.of(2, 1)));
  }

  @Test
  void verify_wordOutsideAVocabulary_isRefused() {
    small.summary.forEach(row -> row[GRADE_BAND] = row[GRADE_BAND].equals("0") ? "0" : "71");
    assertThat(brokenRules()).containsExactly(Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  @Test
  void verify_orphanChild_isRefused() {
    small.weekly.add(
        new Object[] {SmallPackage.pseudonym(99), SmallPackage.COURSE, 0, "video", "1-9"});
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_BELONG_TO_UNITS);
  }

  @Test
  void verify_childUnderAnotherCourse_isRefused() {
    small.weekly.get(0)[1] = "course-v1:DelftX+SOLAR+2025_T1";
    assertThat(brokenRules())
        .containsExactly(Rule.CHILDREN_BELONG_TO_UNITS, Rule.PLACES_HAVE_K_LEARNERS);
  }

  @Test
  void verify_weekOfOneLearner_isRefused() {
    small.weekly.get(0)[WEEK] = 56;
    assertThat(brokenRules()).containsExactly(Rule.PLACES_HAVE_K_LEARNERS);
  }

  @Test
  void verify_unitTwice_isRefused() {
    small.summary.add(small.summary.get(3).clone());
    assertThat(brokenRules()).containsExactly(Rule.UNITS_STAND_ONCE);
  }

  @Test
  void verify_missingValue_isRefused() {
    SmallPackage.erase(small.summary.get(5), 6);
    SmallPackage.erase(small.weekly.get(5), 4);
    assertThat(brokenRules())
        .containsExactly(Rule.EVERY_VALUE_IS_PRESENT, Rule.EVERY_VALUE_IS_PRESENT);
  }

  @Test
  void verify_pseudonymThatIsNoTagOrMissing_isRefused() {
    small.summary.get(2)[0] = "learner 17";
    SmallPackage.erase(small.summary.get(3), 0);
    assertThat(brokenRules()).contains(Rule.PSEUDONYMS_ARE_TAGS);
  }

  @Test
  void verify_rowsInTheOrderOfTheArchive_isRefused() {
    small.sorted = false;
    assertThat(brokenRules()).containsExactly(Rule.ROWS_ARE_SORTED, Rule.ROWS_ARE_SORTED);
  }

  @Test
  void verify_oneRowOutOfOrder_isRefused() {
    Map<String, ReleasedRows> tables = small.tables();
    ListedRows units = (ListedRows) small.rows("summary");
    Collections.swap(units.rows(), 11, 12);
    tables.put("summary", units);
    assertThat(brokenRules(Verifier.verify(tables, small.description())))
        .containsExactly(Rule.ROWS_ARE_SORTED);
    Collections.swap(units.rows(), 11, 12);
    assertThat(Verifier.verify(tables, small.description())).isInstanceOf(Verified.class);
  }

  @Test
  void verify_textBeyondTheBasicPlane_isSortedByItsBytes() {
    String high = "units of \uD83D\uDE00";
    String low = "units of \uFB01";
    assertThat(high).isLessThan(low);
    assertThat(order(low, high)).isEmpty();
    assertThat(order(high, low)).containsExactly(Rule.ROWS_ARE_SORTED);
  }

  private List<Rule> order(String first, String second) {
    Breaches breaches = new Breaches();
    RowCheck check = new RowCheck(small.description().table("report"));
    check.accept(new Object[] {first, 3L});
    check.accept(new Object[] {second, 3L});
    check.report(breaches);
    return breaches.found().stream().map(Breach::rule).toList();
  }

  @Test
  void verify_keptColumnThatMakesRowsUnique_isRefused() {
    String[] labels = new String[24];
    for (int i = 0; i < 24; i++) {
      labels[i] = "value" + i;
      Object[] row = Arrays.copyOf(small.summary.get(i), 8);
      row[7] = labels[i];
      small.summary.set(i, row);
    }
    small.summaryColumns.add(SmallPackage.text("language", Role.KEPT, labels));
    assertThat(brokenRules())
        .containsExactly(
            Rule.UNICITY_LIMIT_HOLDS, Rule.MEMBER_LIMIT_HOLDS, Rule.MEMBER_LIMIT_HOLDS);
  }

  @Test
  void verify_childRowsThatMakeUnitsUnique_isRefused() {
    int row = 0;
    for (int first = 0; first < 6; first++) {
      for (int second = first + 1; second < 6; second++) {
        if (second != (first ^ 1)) {
          placeVideos(row++, first);
          placeVideos(row++, second);
        }
      }
    }
    assertThat(row).isEqualTo(small.weekly.size());
    assertThat(brokenRules()).containsExactly(Rule.MEMBER_LIMIT_HOLDS);
  }

  private void placeVideos(int row, int week) {
    small.weekly.get(row)[WEEK] = week;
    small.weekly.get(row)[3] = "video";
  }

  @Test
  void verify_weekOutsideTheArchive_isRefused() {
    small.weekly.forEach(row -> row[2] = 104);
    assertThat(brokenRules()).containsExactly(Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  @Test
  void verify_outcomesThatHalveSmallClasses_isRefused() {
    small.weekly.clear();
    String[] countries = {"Africa", "Americas", "Asia", "Europe"};
    for (int i = 0; i < 24; i++) {
      Object[] row = small.summary.get(i);
      row[COUNTRY] = countries[i % 4];
      row[GENDER] = i < 12 ? "f" : "m";
      boolean passed = i / 4 % 3 == 0;
      row[GRADE_BAND] = passed ? "70-84" : "0";
      row[COMPLETED] = passed ? "yes" : "no";
    }
    assertThat(brokenRules())
        .contains(Rule.OUTSIDER_LIMIT_HOLDS)
        .doesNotContain(Rule.CLASSES_HAVE_K_LEARNERS, Rule.CLASSES_ARE_DIVERSE);
  }

  @Test
  void verify_researcherAboveTheLimit_isRefused() {
    small.researcherRate = 0.34;
    assertThat(brokenRules()).containsExactly(Rule.RESEARCHER_LIMIT_HOLDS);
  }

  @Test
  void verify_fewerThanFourKLearners_isRefused() {
    List<Object[]> first = List.copyOf(small.summary.subList(0, 11));
    small.summary.retainAll(first);
    small.weekly.clear();
    assertThat(brokenRules()).contains(Rule.LEARNERS_ARE_ENOUGH);
  }

  @Test
  void verify_courseOfAnotherMember_isRefused() {
    String other = "course-v1:EdinX+LOGIC+2025_T1";
    small.summary.forEach(row -> row[1] = other);
    small.weekly.forEach(row -> row[1] = other);
    assertThat(brokenRules())
        .containsExactly(Rule.COURSES_ARE_THE_MEMBERS, Rule.COURSES_ARE_THE_MEMBERS);
  }

  @Test
  void verify_everyFormOfTheMembersCourses_isVerified() {
    for (String course : List.of("DelftX/WATER101/2014", "ccx-v1:DelftX+WATER101+2025_T1+ccx@7")) {
      small.summary.forEach(row -> row[1] = course);
      small.weekly.forEach(row -> row[1] = course);
      assertThat(small.verify()).isInstanceOf(Verified.class);
    }
  }

  @Test
  void verify_figureThatIsNotOfTheRows_isRefused() {
    Map<String, ReleasedRows> tables = small.tables();
    ListedRows figures = (ListedRows) small.rows("report");
    Object[] first = figures.rows().get(0);
    figures.rows().set(0, new Object[] {first[0], 99L});
    tables.put("report", figures);
    assertThat(Verifier.verify(tables, small.description()))
        .isEqualTo(
            new Refused(List.of(new Breach(Rule.FIGURES_FOLLOW_FROM_THE_ROWS, "report", 2))));
    figures.rows().remove(0);
    assertThat(brokenRules(Verifier.verify(tables, small.description())))
        .containsExactly(Rule.FIGURES_FOLLOW_FROM_THE_ROWS);
  }

  @Test
  void verify_undeclaredColumn_isRefused() {
    Map<String, ReleasedRows> tables = small.tables();
    ListedRows weeks = (ListedRows) small.rows("weekly");
    List<TableSchema.Column> columns = new ArrayList<>(weeks.schema().columns());
    columns.add(new TableSchema.Column("session", TableSchema.Type.STRING));
    tables.put("weekly", new ListedRows(new TableSchema(columns), weeks.rows()));
    assertThat(brokenRules(Verifier.verify(tables, small.description())))
        .containsExactly(Rule.COLUMNS_ARE_AS_DECLARED);
  }

  @Test
  void verify_undeclaredOrMissingTable_isRefused() {
    Map<String, ReleasedRows> tables = small.tables();
    tables.put("events", small.rows("summary"));
    assertThat(brokenRules(Verifier.verify(tables, small.description())))
        .containsExactly(Rule.TABLES_ARE_AS_DECLARED);
    tables.remove("events");
    tables.remove("weekly");
    assertThat(brokenRules(Verifier.verify(tables, small.description())))
        .containsExactly(Rule.TABLES_ARE_AS_DECLARED);
  }

  @Test
  void verify_tableWithoutQuasiIdentifiersOrKey_isRefused() {
    small.weeklyColumns = List.copyOf(small.weeklyColumns.subList(2, 5));
    small.weekly.replaceAll(row -> Arrays.copyOfRange(row, 2, 5));
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS);
  }

  @Test
  void verify_childThatCarriesAQuasiIdentifier_isRefused() {
    small.weeklyColumns.set(3, SmallPackage.text("country", Role.KEPT, "video", "problem"));
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS);
  }

  @Test
  void verify_schemeOfAnotherHierarchy_isRefusedBeforeAnyRow() {
    ReleaseDescription other = small.description("00");
    Map<String, ReleasedRows> tables = small.tables();
    assertThatThrownBy(() -> Verifier.verify(tables, other)).isInstanceOf(RefusedException.class);
  }

  private void addClassOf(int learners) {
    for (int i = 0; i < learners; i++) {
      boolean passed = i % 2 == 0;
      small.summary.add(
          new Object[] {
            SmallPackage.pseudonym(100 + i),
            SmallPackage.COURSE,
            "Europe",
            "f",
            passed ? "70-84" : "0",
            passed ? "yes" : "no",
            passed ? "10-99" : "0"
          });
    }
  }

  private List<Rule> brokenRules() {
    return brokenRules(small.verify());
  }

  private static List<Rule> brokenRules(Verification verification) {
    assertThat(verification).isInstanceOf(Refused.class);
    return ((Refused) verification).breaches().stream().map(Breach::rule).toList();
  }
}
