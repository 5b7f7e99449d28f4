package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.courseveil.anonymize.Anonymization;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.PreparedReleases;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.RecodingTree.Fork;
import org.courseveil.anonymize.engine.RecodingTree.Leaf;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.scheme.SchemeChoice.Chosen;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.archive.Archive;
import org.courseveil.archive.Unit;
import org.courseveil.packaging.PublishedPackage;
import org.courseveil.packaging.Publisher;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.policy.RecodingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages under policies that permit more than the shipped ones, as their members get them. */
final class PackageOfPolicyTest {
  private static final PseudonymScope JOINED = new PseudonymScope.Member(2);

  @TempDir Path folder;

  @Test
  void publish_underScopeMember_saysSoAndHasAPseudonymALearner() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(folder.resolve("platform"));
    Released released = release(platform, asked -> asked.with(JOINED), scheme -> scheme);
    PublishedPackage published = released.published();
    Prepared prepared = released.prepared();
    assertThat(published.evidence().required().pseudonymScope()).isEqualTo(JOINED);
    assertThat(text(published, "package.json"))
        .contains("\"pseudonymScope\" : \"member\"", "\"courseSetAttack\" : 2");
    assertThat(text(published, "datapackage.json"))
        .contains("the same in all courses of this package");
    List<Map<String, String>> rows = platform.released("summary");
    assertThat(rows.stream().map(row -> row.get("pseudonym")).distinct().count())
        .isEqualTo(prepared.units().stream().map(Unit::learner).distinct().count());
    assertThat(rows).hasSize(prepared.units().size());
  }

  @Test
  void publish_underThePolicyAsShipped_saysThatPseudonymsStayInACourse() throws IOException {
    Path place = SampleStage.packaged().platform().place();
    assertThat(Files.readString(place.resolve("package.json")))
        .contains("\"pseudonymScope\" : \"course\"", "\"courseSetAttack\" : 1");
    assertThat(Files.readString(place.resolve("datapackage.json")))
        .contains("one learner in one course");
  }

  private static String text(PublishedPackage published, String file) throws IOException {
    return Files.readString(published.place().resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void publish_localRecoding_saysSoAndHoldsWhatIsRareUnderIt() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(folder.resolve("platform"));
    Released released =
        release(
            platform,
            asked -> asked.with(RecodingModel.LOCAL),
            PackageOfPolicyTest::finerInOnePart);
    AnonymityEvidence evidence = released.published().evidence();
    assertThat(evidence.scheme().recoding()).isEqualTo(RecodingModel.LOCAL);
    assertThat(text(released.published(), "package.json"))
        .contains("\"recoding\" : \"local\"")
        .doesNotContain("\"attribute\"", "\"rest\"");
    assertThat(text(released.published(), "datapackage.json"))
        .containsPattern("\"level\" : 0,\\s+\"highestLevel\" : 1\\s");
    assertThat(platform.released("summary").stream().map(row -> row.get("gender")))
        .as("too few to be a class of their own")
        .doesNotContain("o");
  }

  /** Keeps what a learner says of gender in one part of the domain alone. */
  private static Scheme finerInOnePart(Scheme scheme) {
    int gender = scheme.quasiIdentifiers().indexOf(QuasiIdentifiers.GENDER);
    List<Integer> levels = scheme.tree().levelsOf((attribute, level) -> "");
    List<Integer> finer = new ArrayList<>(levels);
    finer.set(gender, 0);
    return new Scheme(
        scheme.version(),
        scheme.columns(),
        new Fork(gender, 0, Map.of("o", new Leaf(finer)), new Leaf(levels)),
        scheme.engine(),
        scheme.engineVersion(),
        scheme.loss(),
        scheme.guard());
  }

  /** A member's package, and what it was made from. */
  private record Released(PublishedPackage published, Prepared prepared) {}

  private static Released release(
      SamplePlatform platform,
      UnaryOperator<PrivacyRequirement> change,
      UnaryOperator<Scheme> scheme)
      throws IOException {
    try (Run run = platform.open();
        Archive archive = run.archive();
        Units units =
            Units.of(
                archive.read(),
                run.ledger().state().courseStarts(),
                run.config().members(),
                Hierarchies.shipped())) {
      JobConfig config = TestPolicies.requiring(run.config(), change);
      Member member = config.members().get(0);
      try (PreparedReleases releases = prepare(units, config, scheme)) {
        Prepared prepared = (Prepared) releases.of(member);
        Publisher publisher =
            new Publisher(config, run.recipients(), run.keys(), run.ledger(), run.asOf(), "0");
        return new Released(publisher.publish(member, SamplePlatform.RELEASE, prepared), prepared);
      }
    }
  }

  private static PreparedReleases prepare(
      Units units, JobConfig config, UnaryOperator<Scheme> scheme) {
    Anonymization anonymization = new Anonymization(Hierarchies.shipped(), new BestFirstEngine());
    Chosen chosen =
        (Chosen)
            anonymization.choose(
                units,
                units.all().limit(0),
                QuasiIdentifiers.of(config.policy(), config.profileDemographics()),
                config.policy().privacy(),
                1);
    return anonymization.prepare(
        units,
        config.members(),
        scheme.apply(chosen.scheme()),
        ReleaseTerms.of(config.policy(), config.packages().tiers()));
  }
}
