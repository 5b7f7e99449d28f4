package org.courseveil.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.Disclosure;
import org.courseveil.policy.EngineChoice;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.Purpose;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.RecipientState;
import org.courseveil.policy.ReleaseKind;
import org.courseveil.policy.Tier;
import org.courseveil.policy.TransferMechanism;
import org.courseveil.policy.UnknownBirthYear;

/** The configuration of a test's export, with what a test may wish to change. */
public final class TestConfig {
  private final Path root;
  ProfileDemographics demographics = ProfileDemographics.GENERALISE;
  AgeLimits ageLimits = AgeLimits.NONE;
  UnknownBirthYear unknownBirthYear = UnknownBirthYear.KEEP;
  JobConfig.Deletions.Form form = JobConfig.Deletions.Form.RETIREMENT_STATUS;
  JobConfig.Deletions.CompleteFrom completeFrom = JobConfig.Deletions.CompleteFrom.COMPLETE;
  double maximumBadShare = 0.5;
  boolean strict;
  String deletions = "deletions";
  ExportForm exports = ExportForm.OPEN_EDX;
  Set<Exclusion> exclusions = Set.of();
  List<String> organizations = List.of("OrgA");
  FreeTexts freeTexts = FreeTexts.dropped();
  List<Tier> tiers = List.of();

  TestConfig(Path root) {
    this.root = root;
  }

  JobConfig config() {
    return new JobConfig(
        root.resolve("config.yaml"),
        policy(freeTexts, exports, exclusions),
        demographics,
        Optional.empty(),
        new JobConfig.Platform("p", "P", "p@example.org", root, root, Optional.empty()),
        new JobConfig.Inputs(root.resolve("export"), Optional.empty(), maximumBadShare, strict),
        new JobConfig.Deletions(
            root.resolve(deletions), form, completeFrom, Optional.empty(), 7, 7, 1, 3),
        new JobConfig.Exclusions(
            root.resolve("objections.csv"),
            root.resolve("holds.csv"),
            root.resolve("countries.csv"),
            unknownBirthYear,
            ageLimits),
        List.of(member("a", organizations.toArray(String[]::new)), member("b", "OrgB", "OrgBLabs")),
        new JobConfig.ArchivePlace(root, root, root, root, Period.ofYears(1), Period.ofYears(1)),
        new JobConfig.Packages(
            root,
            JobConfig.Packages.Cycle.MONTHLY,
            tiers,
            EngineChoice.NATIVE,
            Period.ofYears(1),
            Optional.empty()),
        Optional.empty(),
        root);
  }

  /** Returns a member that offers the courses of some organizations. */
  public static Member member(String id, String... organizations) {
    return new Member(
        id,
        id,
        RecipientRole.MEMBER,
        RecipientState.ACTIVE,
        List.of(organizations),
        "DE",
        TransferMechanism.ADEQUACY_DECISION,
        List.of());
  }

  /** Returns a policy with the figures of edx-2023 and nothing else. */
  public static PolicyProfile policy() {
    return policy(FreeTexts.dropped());
  }

  /** Returns that policy with a treatment of texts. */
  public static PolicyProfile policy(FreeTexts freeTexts) {
    return policy(freeTexts, ExportForm.OPEN_EDX, Set.of());
  }

  private static PolicyProfile policy(
      FreeTexts freeTexts, ExportForm exports, Set<Exclusion> exclusions) {
    return new PolicyProfile(
        "test",
        "Test",
        LocalDate.of(2023, 6, 15),
        "",
        exports,
        List.of(),
        Optional.of(30),
        13,
        30,
        exclusions,
        new PrivacyRequirement(12, 2, 0.1),
        List.of(),
        freeTexts,
        Map.of(),
        Map.of(),
        new Disclosure(
            Set.of(ReleaseKind.ROWS),
            Set.of(RecipientRole.MEMBER),
            List.of(),
            List.of(everything()),
            List.of(),
            Optional.empty()),
        LocalDate.of(2023, 6, 15));
  }

  /** Returns a purpose that needs every column of the archive. */
  public static Purpose everything() {
    Map<String, List<String>> columns = new HashMap<>();
    for (CanonicalTable table : CanonicalTable.values()) {
      columns.put(table.tableName(), List.of(ArchiveSchema.of(table).fieldNames()));
    }
    return new Purpose("everything", "Tests", columns);
  }
}
