package org.courseveil.anonymize.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.courseveil.anonymize",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class EngineIsFreeOfSparkTest {
  @ArchTest
  static final ArchRule engine_knowsNeitherSparkNorTheStages =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.courseveil.anonymize.engine",
              "org.courseveil.anonymize.hierarchy",
              "org.courseveil.anonymize.file")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "scala..",
              "org.courseveil.anonymize",
              "org.courseveil.archive..",
              "org.courseveil.ingest..",
              "org.courseveil.deidentify..");

  @ArchTest
  static final ArchRule engine_knowsNoRules =
      noClasses()
          .that()
          .resideInAPackage("org.courseveil.anonymize.engine")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.courseveil.anonymize.hierarchy")
          .because("a hierarchy is its rows, wherever they come from");
}
