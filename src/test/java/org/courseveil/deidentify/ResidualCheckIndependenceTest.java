package org.courseveil.deidentify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A fault in a treatment is not to hide itself from the check. */
@AnalyzeClasses(
    packages = "org.courseveil.deidentify",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ResidualCheckIndependenceTest {
  @ArchTest
  static final ArchRule residualCheck_sharesNoCodeWithTheTreatments =
      noClasses()
          .that()
          .haveNameMatching(
              ".*\\.(ResidualCheck|SuspectCells|CellRules|CellIndex|IdentifierSearch|TextSearch"
                  + "|CertainIdentifiers)")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.courseveil\\..*\\.(Deidentifier|RowTreatment|ContentTreatment|Vocabulary|BlockTypes|BlockKeys"
                  + "|Coarse|RunFacts|LineTag|Treated|LeftOut|ColumnClasses|TextRules|TextTreatment"
                  + "|TextFate|text\\..*)");
}
