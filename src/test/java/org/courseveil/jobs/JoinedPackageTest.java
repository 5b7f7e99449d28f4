package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.Anonymization;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.PreparedReleases;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.units.Units;
import org.courseveil.archive.Archive;
import org.courseveil.archive.FrozenScheme;
import org.courseveil.archive.Unit;
import org.courseveil.packaging.PublishedPackage;
import org.courseveil.packaging.Publisher;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package under a policy that lets pseudonyms join courses, as its member gets it. */
final class JoinedPackageTest {
  private static final PseudonymScope JOINED = new PseudonymScope.Member(2);

  @TempDir Path folder;

  @Test
  void publish_underScopeMember_saysSoAndHasAPseudonymALearner() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(folder.resolve("platform"));
    PublishedPackage published;
    Prepared prepared;
    try (Run run = platform.open();
        Archive archive = run.archive();
        Units units = Units.of(archive.read(), run.config().members(), Hierarchies.shipped());
        PreparedReleases releases = prepare(units, run.config())) {
      Member member = run.config().members().get(0);
      prepared = (Prepared) releases.of(member);
      published =
          new Publisher(
                  joined(run.config()),
                  run.recipients(),
                  run.platform(),
                  run.ledger(),
                  run.asOf(),
                  "0")
              .publish(member, SamplePlatform.RELEASE, prepared);
    }
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

  private static PreparedReleases prepare(Units units, JobConfig config) throws IOException {
    Scheme scheme =
        SampleStage.packaged()
            .platform()
            .ledger()
            .scheme()
            .map(FrozenScheme::json)
            .map(Scheme::fromJson)
            .orElseThrow();
    return new Anonymization(Hierarchies.shipped(), new BestFirstEngine())
        .prepare(
            units,
            config.members(),
            scheme,
            ReleaseTerms.of(joined(config).policy(), config.packages().tiers()));
  }

  private static JobConfig joined(JobConfig config) {
    PolicyProfile policy = config.policy();
    PrivacyRequirement asked = policy.privacy();
    return new JobConfig(
        config.file(),
        new PolicyProfile(
            policy.id(),
            policy.title(),
            policy.textDate(),
            policy.textSha256(),
            policy.rules(),
            policy.deadlineDays(),
            policy.minimumAge(),
            policy.quarantineDays(),
            new PrivacyRequirement(asked.k(), asked.l(), asked.suppressionLimit(), JOINED),
            policy.quasiIdentifiers(),
            policy.memberLimits(),
            policy.ladders(),
            policy.purpose(),
            policy.forbiddenUses()),
        config.profileDemographics(),
        config.asOf(),
        config.platform(),
        config.inputs(),
        config.deletions(),
        config.exclusions(),
        config.members(),
        config.archive(),
        config.packages(),
        config.report());
  }
}
