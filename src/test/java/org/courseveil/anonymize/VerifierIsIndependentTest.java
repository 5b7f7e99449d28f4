package org.courseveil.anonymize;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.courseveil.anonymize",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class VerifierIsIndependentTest {
  @ArchTest
  static final ArchRule verifier_sharesNoCodeWithTheStagesThatItChecks =
      noClasses()
          .that()
          .haveNameMatching(
              ".*\\.(Verifier|LabelCheck|RowCheck|ClassCheck|DeclaredForm|ReleasedViews)")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              ".*\\.(ReleasePreparation|SummaryClasses|ClassSizes|LinkRisk|SummaryShape"
                  + "|WeeklyShape|WeeklyTier|Bands|Pseudonymize|Figures|Units|Prepared"
                  + "|BestFirstEngine)");
}
