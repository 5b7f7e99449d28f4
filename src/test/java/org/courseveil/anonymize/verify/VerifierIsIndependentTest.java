package org.courseveil.anonymize.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.courseveil.anonymize",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class VerifierIsIndependentTest {
  private static final String VERIFIER = "org.courseveil.anonymize.verify..";

  @ArchTest
  static final ArchRule verifier_sharesNoCodeWithTheStagesThatItChecks =
      noClasses()
          .that()
          .resideInAPackage(VERIFIER)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              ".*\\.(ReleasePreparation|GeneralizedUnits|LeavingUnits|Summary[A-Z].*|Weekly.*"
                  + "|ClassSizes|Bands|Pseudonymize|Figures|Units|Prepared.*|BestFirstEngine)");

  @ArchTest
  static final ArchRule verifier_readsRowsWithoutSpark =
      noClasses()
          .that()
          .resideInAPackage(VERIFIER)
          .and()
          .doNotHaveSimpleName("AnonymizedTables")
          .should()
          .accessClassesThat()
          .resideInAPackage("org.apache.spark..");
}
