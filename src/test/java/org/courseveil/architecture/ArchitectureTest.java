package org.courseveil.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;

/** The direction of the house: who may know whom, and who alone may know a library. */
@AnalyzeClasses(packages = "org.courseveil", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "org.courseveil.";
  private static final String ANONYMIZE = ROOT + "anonymize";

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("org.courseveil.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule stages_knowOnlyWhatComesBefore =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("policy")
          .definedBy(ROOT + "policy..")
          .layer("openpgp")
          .definedBy(ROOT + "openpgp..")
          .layer("parquet")
          .definedBy(ROOT + "parquet..")
          .layer("ingest")
          .definedBy(ROOT + "ingest..")
          .layer("deidentify")
          .definedBy(ROOT + "deidentify..")
          .layer("archive")
          .definedBy(ROOT + "archive..")
          .layer("anonymize")
          .definedBy(ROOT + "anonymize..")
          .layer("packaging")
          .definedBy(ROOT + "packaging..")
          .layer("notices")
          .definedBy(ROOT + "notices..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("jobs")
          .definedBy(ROOT + "jobs..")
          .layer("reader")
          .definedBy(ROOT + "reader..")
          .layer("samples")
          .definedBy(ROOT + "samples..")
          .whereLayer("policy")
          .mayNotAccessAnyLayer()
          .whereLayer("openpgp")
          .mayNotAccessAnyLayer()
          .whereLayer("parquet")
          .mayNotAccessAnyLayer()
          .whereLayer("samples")
          .mayNotAccessAnyLayer()
          .whereLayer("ingest")
          .mayOnlyAccessLayers("policy", "openpgp", "parquet")
          .whereLayer("deidentify")
          .mayOnlyAccessLayers("ingest", "policy", "openpgp", "parquet")
          .whereLayer("archive")
          .mayOnlyAccessLayers("deidentify", "ingest", "policy", "openpgp", "parquet")
          .whereLayer("anonymize")
          .mayOnlyAccessLayers("archive", "deidentify", "ingest", "policy", "openpgp", "parquet")
          .whereLayer("notices")
          .mayOnlyAccessLayers("packaging", "archive", "ingest", "policy", "openpgp")
          .whereLayer("notices")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("reader")
          .mayOnlyAccessLayers("packaging", "openpgp", "parquet", "ingest")
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("reader")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("samples")
          .mayOnlyBeAccessedByLayers("jobs");

  @ArchTest
  static final ArchRule anonymization_goesFromSchemeToVerification =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("engine")
          .definedBy(ANONYMIZE + ".engine")
          .layer("hierarchy")
          .definedBy(ANONYMIZE + ".hierarchy")
          .layer("scheme")
          .definedBy(ANONYMIZE + ".scheme")
          .layer("units")
          .definedBy(ANONYMIZE + ".units")
          .layer("release")
          .definedBy(ANONYMIZE + ".release")
          .layer("tiers")
          .definedBy(ANONYMIZE + ".tiers")
          .layer("joined")
          .definedBy(ANONYMIZE + ".joined")
          .layer("verify")
          .definedBy(ANONYMIZE + ".verify")
          .layer("file")
          .definedBy(ANONYMIZE + ".file")
          .layer("aggregate")
          .definedBy(ANONYMIZE + ".aggregate")
          .layer("recount")
          .definedBy(ANONYMIZE + ".recount")
          .layer("preparation")
          .definedBy(ANONYMIZE)
          .whereLayer("engine")
          .mayNotAccessAnyLayer()
          .whereLayer("hierarchy")
          .mayOnlyAccessLayers("engine")
          .whereLayer("file")
          .mayOnlyAccessLayers("hierarchy", "engine")
          .whereLayer("scheme")
          .mayOnlyAccessLayers("hierarchy", "engine")
          .whereLayer("units")
          .mayOnlyAccessLayers("scheme", "engine")
          .whereLayer("release")
          .mayOnlyAccessLayers("units", "scheme")
          .whereLayer("tiers")
          .mayOnlyAccessLayers("release", "units", "scheme", "engine")
          .whereLayer("joined")
          .mayOnlyAccessLayers("tiers", "release", "units", "scheme")
          .whereLayer("aggregate")
          .mayNotAccessAnyLayer()
          .whereLayer("recount")
          .mayOnlyAccessLayers("engine")
          .whereLayer("preparation")
          .mayOnlyAccessLayers(
              "joined", "tiers", "release", "units", "scheme", "engine", "aggregate")
          .whereLayer("verify")
          .mayOnlyAccessLayers("release", "scheme", "engine")
          .because("the verifier knows what a release claims to be, and not how it was made");

  @ArchTest
  static final ArchRule residue_knowsNoOtherPackage =
      classes()
          .that()
          .resideInAPackage(ROOT + "residue..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "residue..", "com.google.i18n.phonenumbers..", "org.jspecify..", "java..")
          .because("a fault in what takes identifiers out is not to hide itself from the check");

  @ArchTest
  static final ArchRule residue_isKnownToPackagingJobsAndTheArchivesCheckAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "residue..", ROOT + "packaging..", ROOT + "jobs..")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "deidentify.CertainIdentifiers")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "residue..")
          .because("what takes identifiers out must not come to share code with the check");

  @ArchTest
  static final ArchRule bouncyCastle_isKnownToOpenpgpAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "openpgp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule parquet_isKnownToParquetAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "parquet..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.parquet..");

  @ArchTest
  static final ArchRule yaml_isKnownToPolicyAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "policy..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule ciphers_areKnownToDeidentifyAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "deidentify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.crypto..");

  @ArchTest
  static final ArchRule phoneNumbers_areKnownToTheTextScrubberAndItsCheckAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "deidentify.text..", ROOT + "residue..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.i18n.phonenumbers..");

  @ArchTest
  static final ArchRule picocli_isKnownToCommandsAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "jobs..", ROOT + "reader..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule spark_staysOutOfTheLeavesAndTheReader =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "policy..",
              ROOT + "openpgp..",
              ROOT + "parquet..",
              ROOT + "ingest.catalog..",
              ROOT + "ingest.dialect..",
              ROOT + "ingest.stored..",
              ROOT + "sealing..",
              ROOT + "deidentify.text..",
              ROOT + "packaging.format..",
              ROOT + "report..",
              ROOT + "reader..",
              ROOT + "samples..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packageFormat_knowsLeavesAndJsonAlone =
      classes()
          .that()
          .resideInAPackage(ROOT + "packaging.format..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "packaging.format..",
              ROOT + "openpgp..",
              ROOT + "parquet..",
              "com.fasterxml.jackson.core..",
              "com.fasterxml.jackson.databind..",
              "org.jspecify..",
              "java..")
          .because("outsiders can write a reader from it, and ours must stay small");

  @ArchTest
  static final ArchRule reader_knowsTheFormatAndLeavesAlone =
      classes()
          .that()
          .resideInAPackage(ROOT + "reader..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "reader..",
              ROOT + "packaging.format..",
              ROOT + "openpgp..",
              ROOT + "parquet..",
              ROOT + "ingest.catalog..",
              ROOT + "ingest.dialect..",
              "picocli..",
              "org.jspecify..",
              "java..");

  @ArchTest
  static final ArchRule reader_onlyReads =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "reader..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "packaging.format.PackageWriter")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "packaging.format.CommitRecord")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "parquet.EncryptedTableWriter");

  @ArchTest
  static final ArchRule tablesInTheClear_areWrittenByBenchmarksAlone =
      noClasses()
          .that()
          .haveNameNotMatching(ROOT.replace(".", "\\.") + "jobs\\.Bench.*")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "parquet.BareTable");

  @ArchTest
  static final ArchRule envelopes_areSealedAndOpenedByPackagingReaderAndJobsAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "packaging..", ROOT + "reader..", ROOT + "jobs..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "packaging.format.KeyEnvelope");

  @ArchTest
  static final ArchRule beanEncoders_loseRecordColumns =
      noClasses()
          .should()
          .callMethod(org.apache.spark.sql.Encoders.class, "bean", Class.class)
          .because("a record's bean encoder has an empty schema, without an error");

  @ArchTest
  static final ArchRule keyGeneration_isForTheQuickstartAlone =
      noClasses()
          .that(
              DescribedPredicate.not(
                  JavaClass.Predicates.resideInAPackage(ROOT + "jobs..")
                      .and(JavaClass.Predicates.simpleNameStartingWith("Quickstart"))))
          .and()
          .resideOutsideOfPackage(ROOT + "openpgp..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.KeyGeneration(\\$.*)?")
          .because("a platform's and its members' keys are made by their owners");

  @ArchTest
  static final ArchRule secretKeys_areReadWhereTheirOwnersAreKnown =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "openpgp..")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "jobs.PlatformKeyRing")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "jobs.QuickstartKeys")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "ingest.stored.ExportKey")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "reader.SecretKeyArguments")
          .should()
          .callMethodWhere(target(nameMatching("read")).and(target(owner(type(SecretKey.class)))))
          .because("a job reads the platform's key in one place, and an export's in another");

  @ArchTest
  static final ArchRule platformsKeys_areSealedBehindTheSealerAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "openpgp..")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "jobs.PlatformKeyRing")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "jobs.QuickstartKeys")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(PlatformSealer.class)
          .because("a service can stand in its place");

  @ArchTest
  static final ArchRule sealing_knowsNoOtherPackage =
      classes()
          .that()
          .resideInAPackage(ROOT + "sealing..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "sealing..", "org.jspecify..", "java..")
          .because("whoever puts a service behind it needs nothing else");

  @ArchTest
  static final ArchRule containersAndCompression_areKnownInOnePlaceOfIngest =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "ingest..")
          .and()
          .resideOutsideOfPackage(ROOT + "ingest.stored..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.zip..", "java.util.jar..", "org.apache.commons.compress..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "openpgp.EncryptedStream")
          .because("whatever reads an export reads the same bytes, whole or not at all");

  @ArchTest
  static final ArchRule catchAllNames_areNotUsed =
      classes()
          .should()
          .haveNameNotMatching(".*(Util|Utils|Helper|Manager)$")
          .andShould()
          .resideOutsideOfPackages("..util..", "..common..", "..helper..", "..core..", "..model..");
}
