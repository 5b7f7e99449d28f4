package org.courseveil.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.Rule;
import org.courseveil.policy.Tag;
import org.courseveil.policy.Tier;
import org.courseveil.policy.TransferMechanism;

/** A report such as a run on a middling platform gives: one in which everything closes. */
final class FilledReport {
  private static final PrivacyRequirement REQUIRED = new PrivacyRequirement(12, 2, 0.2);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private FilledReport() {}

  static RunReport report() {
    return new RunReport(
        new Run(
            "quickstart",
            "example-platform",
            "Example Platform",
            "privacy@platform.example",
            Instant.parse("2026-11-01T06:00:00Z"),
            Instant.parse("2026-11-01T06:04:37Z"),
            "courseveil 0.1.0"),
        policy(),
        Optional.of(archive()),
        Optional.of(release()),
        new Outcome(
            2,
            List.of(
                new Outcome.Due(LocalDate.of(2026, 10, 27), 3),
                new Outcome.Due(LocalDate.of(2026, 10, 30), 1)),
            List.of(
                "4 requests are past their due day; the oldest was due on 27 October 2026.",
                "The whole package of Harbour College is held: its learners are too few.",
                "The key of one recipient of Northbridge University expires within 60 days."),
            List.of(
                new Outcome.Deadline(LocalDate.of(2026, 11, 4), "Requests fall due", 21),
                new Outcome.Deadline(LocalDate.of(2026, 11, 12), "Quarantined lines expire", 37),
                new Outcome.Deadline(LocalDate.of(2026, 12, 1), "Next monthly release", 4),
                new Outcome.Deadline(LocalDate.of(2026, 12, 24), "A recipient's key expires", 1))));
  }

  private static PolicyInForce policy() {
    return new PolicyInForce(
        "edx-2023",
        "edX privacy policy, last updated 15 June 2023",
        LocalDate.of(2023, 6, 15),
        "9b0ac54d9b6a9cf3c64ab6f5f86dd7ea0d2b0e55d9be7d9e36ba6f92a4e0b1c7",
        List.of(
            new Rule(
                "E23-1",
                "VI.C, VI.A",
                Tag.TEXT,
                Rule.Standing.KEPT,
                "Every field of the profile is removed before anything is archived; a second search"
                    + " looks for what may be left.",
                List.of()),
            new Rule(
                "E23-2",
                "VI.C",
                Tag.TEXT,
                Rule.Standing.LEFT_TO_OPERATOR,
                "This version sends no deletion notice; each member has to be told as the platform"
                    + " does today.",
                List.of()),
            new Rule(
                "E23-4",
                "VI.D",
                Tag.TEXT,
                Rule.Standing.KEPT,
                "Requests are counted from their day; late and soon-late ones change the exit code.",
                List.of()),
            new Rule(
                "E23-5",
                "VI.D",
                Tag.TEXT,
                Rule.Standing.KEPT,
                "Packages are made from the archive and nothing else.",
                List.of()),
            new Rule(
                "E23-7",
                "V, II.B, II.C",
                Tag.TEXT,
                Rule.Standing.KEPT,
                "A member's package holds the courses that it offers, by the organization in their"
                    + " ids.",
                List.of()),
            new Rule(
                "E23-9",
                "IV last but one paragraph, VI.C",
                Tag.DERIVED,
                Rule.Standing.KEPT,
                "Country, birth year, gender and education are archived in bands and released"
                    + " k-anonymous only.",
                List.of()),
            new Rule(
                "E23-10",
                "II.E",
                Tag.TEXT,
                Rule.Standing.KEPT,
                "Accounts of learners under 13 are left out and counted.",
                List.of()),
            new Rule(
                "E23-13",
                "VI.B",
                Tag.DERIVED,
                Rule.Standing.KEPT,
                "Learners who objected are left out; an unknown flag counts as an objection.",
                List.of()),
            new Rule(
                "ALL-5",
                "all profiles",
                Tag.STRICTER,
                Rule.Standing.KEPT,
                "The member's own export is held against the package; columns are coarsened until it"
                    + " links few enough rows.",
                List.of())));
  }

  private static ArchiveSection archive() {
    var read = new java.util.TreeMap<String, Long>();
    var tallies = new ArrayList<RowTally>();
    source(read, tallies, "auth_user", 61_204, 2_412, 2_410, 1_877, 0, 214);
    source(read, tallies, "auth_userprofile", 61_190, 2_405, 2_398, 1_869, 0, 214);
    source(read, tallies, "student_courseenrollment", 188_731, 5_318, 5_204, 4_012, 3, 611);
    source(
        read, tallies, "courseware_studentmodule", 4_216_554, 211_006, 190_112, 160_440, 12, 9_871);
    source(read, tallies, "grades_persistentcoursegrade", 97_311, 3_970, 3_866, 2_950, 0, 402);
    source(read, tallies, "certificates_generatedcertificate", 22_080, 861, 850, 640, 0, 77);
    source(read, tallies, "forum", 140_226, 6_120, 6_044, 4_700, 1, 512);
    source(read, tallies, "events", 15_822_940, 803_114, 0, 640_212, 96, 30_077);
    quarantined(read, tallies, "events", "truncated line", 29);
    quarantined(read, tallies, "events", "not a JSON object", 6);
    quarantined(read, tallies, "courseware_studentmodule", "wrong number of fields", 2);
    return new ArchiveSection(
        new RowAccount(read, tallies),
        new AccountTally(
            2_412,
            1_406,
            781,
            11,
            Map.of(
                Exclusion.NOT_COMPLETE, 118L,
                Exclusion.UNDER_AGE, 9L,
                Exclusion.UNKNOWN_BIRTH_YEAR, 14L,
                Exclusion.OBJECTED, 46L,
                Exclusion.LEGAL_HOLD, 2L,
                Exclusion.COUNTRY_NOT_PERMITTED, 22L,
                Exclusion.STAFF, 3L),
            131,
            17),
        Optional.of(new RequestTally(2_387, 21, 4, 5, new RequestTally.Calendar(30, 14, 7, 1, 5))),
        new NotRead(
            List.of(
                "state/ExampleX-2026-10-25/ExampleX-DS101-2025_T3-wiki_article-prod-analytics.sql",
                "state/ExampleX-2026-10-25/ExampleX-DS101-2025_T3-user_id_map-prod-analytics.sql",
                "state/ExampleX-2026-10-25/ora/README.txt"),
            List.of(
                "auth_userprofile.phone_number",
                "event.edx.ui.xblock.poll.submitted",
                "event./u/someone")),
        new ArchiveSection.Quarantine(
            37,
            List.of(
                new ArchiveSection.Quarantine.Kept(
                    LocalDate.of(2026, 10, 13), LocalDate.of(2026, 11, 12), 4),
                new ArchiveSection.Quarantine.Kept(TODAY, LocalDate.of(2026, 12, 1), 3)),
            0.0000018,
            0.001),
        new ArchiveSection.ResidualCheck(19_870, 4_201_118),
        Optional.of(
            new ArchiveSection.Segment(
                "2026q4",
                "7f1c03d2a95be846",
                1_035_206,
                Map.of("scrubbed", 4_311L, "none", 207L),
                Map.of("payload_object", 81_402L, "module_known", 80_996L))),
        new ArchiveSection.Expired(List.of("2021q3"), List.of("2024q3", "2024q4"), 18, 2));
  }

  private static void source(
      Map<String, Long> read,
      List<RowTally> tallies,
      String source,
      long others,
      long archived,
      long superseded,
      long before,
      long late,
      long left) {
    tallies.add(new RowTally(source, RowFate.OTHER_PERSON, "", others));
    tallies.add(new RowTally(source, RowFate.ARCHIVED, "", archived));
    tallies.add(new RowTally(source, RowFate.SUPERSEDED, "", superseded));
    tallies.add(new RowTally(source, RowFate.ARCHIVED_BEFORE, "", before));
    tallies.add(new RowTally(source, RowFate.LATE_AFTER_RELEASE, "", late));
    long notComplete = left / 2;
    long objected = left / 3;
    tallies.add(new RowTally(source, RowFate.EXCLUDED, "deletion not complete yet", notComplete));
    tallies.add(
        new RowTally(source, RowFate.EXCLUDED, "objected, or the flag is unknown", objected));
    tallies.add(
        new RowTally(
            source, RowFate.EXCLUDED, "under the minimum age", left - notComplete - objected));
    read.put(source, others + archived + superseded + before + late + left);
  }

  private static void quarantined(
      Map<String, Long> read, List<RowTally> tallies, String source, String reason, long rows) {
    tallies.add(new RowTally(source, RowFate.QUARANTINED, reason, rows));
    read.merge(source, rows, Long::sum);
  }

  private static ReleaseSection release() {
    return new ReleaseSection(
        "2026-11",
        REQUIRED,
        Optional.of(
            new ReleaseSection.Scheme(
                1,
                RecodingModel.FULL_DOMAIN,
                "exhaustive 1",
                0.4127,
                0.3646,
                List.of(
                    new ReleaseSection.Level("country", 2, 2, 4, "Western Europe"),
                    new ReleaseSection.Level("birth_years", 2, 2, 4, "1980-1999"),
                    new ReleaseSection.Level("gender", 0, 0, 1, "f"),
                    new ReleaseSection.Level("education", 1, 1, 3, "higher"),
                    new ReleaseSection.Level("enrolment_month", 3, 3, 4, "2025"),
                    new ReleaseSection.Level("forum_posts", 1, 1, 2, "1+"),
                    new ReleaseSection.Level("certificate", 0, 0, 1, "yes")))),
        List.of(
            published(
                "northbridge",
                "Northbridge University",
                "NO",
                TransferMechanism.ADEQUACY_DECISION,
                new UnitAccount(
                    1_204,
                    0,
                    1_011,
                    List.of(
                        new UnitAccount.Reason("the class is smaller than k", 150),
                        new UnitAccount.Reason("all of the class have one outcome", 31)),
                    List.of(new UnitAccount.Reason("course ended less than 30 days ago", 12))),
                1),
            published(
                "lakeside",
                "Lakeside Institute of Technology",
                "US",
                TransferMechanism.STANDARD_CONTRACTUAL_CLAUSES,
                new UnitAccount(
                    1_902,
                    655,
                    1_004,
                    List.of(
                        new UnitAccount.Reason("the class is smaller than k", 208),
                        new UnitAccount.Reason("all of the class have one outcome", 35)),
                    List.of()),
                2),
            held()));
  }

  private static PackageSection published(
      String member,
      String name,
      String country,
      TransferMechanism transfer,
      UnitAccount units,
      int sequence) {
    return new PackageSection(
        member,
        name,
        country,
        transfer,
        List.of(
            new PackageSection.Recipient(
                "5B3C9E0F6A1D4C27B8E05F19D3A6C4E27F80B1D9", Optional.of(LocalDate.of(2028, 3, 14))),
            new PackageSection.Recipient(
                "A04F2D8B713E69C5502BD1E87F36A9C40E5D218F",
                sequence == 1 ? Optional.of(LocalDate.of(2026, 12, 24)) : Optional.empty())),
        new Publication.Published(
            "c2f6a85e09b34d71a1d40e7b5c93f826", sequence, "packages/" + member + "/2026-11"),
        units,
        List.of(
            new PackageSection.CourseUnits("course-v1:NorthbridgeX+DS101+2025_T3", 640, 588),
            new PackageSection.CourseUnits("course-v1:NorthbridgeX+WATER2+2025_T1", 511, 423),
            new PackageSection.CourseUnits(
                "course-v1:NorthbridgeX+SOLAR1+2026_T1", units.archived() - 1_151, 0)),
        Optional.of(
            new Protection(
                units.released() - 40,
                38,
                12,
                Map.of("grade_band", 3L, "completed", 2L),
                0.1543,
                0.4391,
                new Risks(
                    0.09,
                    0,
                    1.0 / 12,
                    38.0 / (units.released() - 40),
                    units.released() / 7,
                    new TreeMap<>(
                        Map.of(12L, 21L, 17L, 9L, 31L, 5L, 64L, 2L, units.released() - 692, 1L))))),
        List.of(
            new PackageSection.TierResult(
                Tier.SUMMARY, units.released(), List.of(), Optional.empty()),
            new PackageSection.TierResult(
                Tier.WEEKLY,
                units.released() * 11,
                List.of(CoarseningStep.PRESENCE_ONLY, CoarseningStep.MERGE_KINDS),
                Optional.empty())),
        links(),
        List.of(
            new Unicity(Tier.SUMMARY, List.of(0.0, 0.0, 0.0021, 0.0094, 0.0198), 0.1),
            new Unicity(Tier.WEEKLY, List.of(0.0, 0.0047, 0.0312, 0.0731, 0.1104), 0.3)),
        List.of(new HeldTexts("forum", 7, 5), new HeldTexts("responses", 0, 0)),
        Optional.of(
            new PackageSection.Verification(
                4, units.released() * 12 + 61, List.of(), search(units.released() * 70 + 122))),
        columns(units.released()));
  }

  static PackageSection.Search search(long cells) {
    return new PackageSection.Search(
        cells,
        13,
        List.of("e-mail address", "phone number", "profile link"),
        "names, and numbers without country code");
  }

  private static List<LinkRate> links() {
    return List.of(
        new LinkRate(Adversary.OUTSIDER, Tier.SUMMARY, 0.0376, 1.0 / 12, 1.0 / 12),
        new LinkRate(Adversary.RESEARCHER, Tier.SUMMARY, 0.0391, 1.0 / 12, 1.0 / 12),
        new LinkRate(Adversary.MEMBER, Tier.SUMMARY, 0.0871, 0.5, 0.1),
        new LinkRate(Adversary.MEMBER, Tier.WEEKLY, 0.2362, 1, 0.3));
  }

  private static List<ColumnView> columns(long rows) {
    return List.of(
        column(
            rows,
            "country",
            "quasi-identifier, level 2",
            0.71,
            "Western Europe:31",
            "Northern America:22",
            "Southern Asia:17",
            "Eastern Asia:9",
            "South America:8",
            "Northern Europe:5",
            "Western Africa:4",
            "unknown:4"),
        column(
            rows,
            "birth_years",
            "quasi-identifier, level 2",
            0.6,
            "1960-1979:14",
            "1980-1999:61",
            "2000-2019:17",
            "unknown:8"),
        column(
            rows, "gender", "quasi-identifier, level 0", 0.02, "f:38", "m:52", "o:2", "unknown:8"),
        column(
            rows,
            "education",
            "quasi-identifier, level 1",
            0.38,
            "higher:72",
            "school:20",
            "unknown:8"),
        column(
            rows,
            "enrolment_month",
            "quasi-identifier, level 3",
            0.83,
            "2024:23",
            "2025:58",
            "2026:19"),
        column(rows, "forum_posts", "quasi-identifier, level 1", 0.33, "0:74", "1+:26"),
        column(rows, "certificate", "quasi-identifier, level 0", 0, "yes:21", "no:79"),
        column(
            rows,
            "grade_band",
            "sensitive, kept in bands",
            0.9,
            "0:31",
            "1-49:29",
            "50-69:11",
            "70-84:13",
            "85-100:12",
            "none:4"),
        column(rows, "completed", "sensitive, kept", 0, "yes:24", "no:76"),
        column(
            rows,
            "events",
            "coarsened to bands",
            0.95,
            "0:9",
            "1-9:17",
            "10-99:31",
            "100-999:30",
            "1000+:13"),
        new ColumnView(Tier.WEEKLY, "week", "pairs of weeks", 0.5, weeks(rows)));
  }

  private static ColumnView column(
      long rows, String name, String treatment, double lost, String... shares) {
    var labels = new ArrayList<ColumnView.Label>();
    for (String share : shares) {
      int colon = share.lastIndexOf(':');
      labels.add(
          new ColumnView.Label(
              share.substring(0, colon), rows * Long.parseLong(share.substring(colon + 1)) / 100));
    }
    return new ColumnView(Tier.SUMMARY, name, treatment, lost, labels);
  }

  private static List<ColumnView.Label> weeks(long rows) {
    var labels = new ArrayList<ColumnView.Label>();
    for (int week = 0; week < 16; week += 2) {
      labels.add(new ColumnView.Label(week + "-" + (week + 1), rows * 20 / (9 + week)));
    }
    labels.add(new ColumnView.Label("16-17", rows / 4));
    labels.add(new ColumnView.Label("18-19", rows / 9));
    labels.add(new ColumnView.Label("before the start", rows / 14));
    return labels;
  }

  private static PackageSection held() {
    return new PackageSection(
        "harbour",
        "Harbour College",
        "IE",
        TransferMechanism.ADEQUACY_DECISION,
        List.of(
            new PackageSection.Recipient(
                "D19C7A52E3F84B06A9D7C1E5F02B8364A7E91C5D", Optional.of(LocalDate.of(2029, 1, 1)))),
        new Publication.Held("it would hold 31 learners, and 48 are needed"),
        new UnitAccount(
            44,
            0,
            0,
            List.of(new UnitAccount.Reason("the whole package is held: too few learners", 44)),
            List.of()),
        List.of(
            new PackageSection.CourseUnits("course-v1:HarbourX+GRAPH+2025_T3", 26, 0),
            new PackageSection.CourseUnits("course-v1:HarbourX+MEMS1+2026_T1", 18, 0)),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
