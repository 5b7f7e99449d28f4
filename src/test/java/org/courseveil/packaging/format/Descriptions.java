package org.courseveil.packaging.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courseveil.parquet.TableSchema;

/** Manifests and data dictionaries of the tests' packages. */
public final class Descriptions {
  public static final TableSchema SUMMARY =
      new TableSchema(
          List.of(
              new TableSchema.Column("pseudonym", TableSchema.Type.STRING),
              new TableSchema.Column("course", TableSchema.Type.STRING),
              new TableSchema.Column("country", TableSchema.Type.STRING),
              new TableSchema.Column("videos", TableSchema.Type.LONG),
              new TableSchema.Column("grade", TableSchema.Type.DOUBLE),
              new TableSchema.Column("completed", TableSchema.Type.BOOLEAN)));
  public static final TableSchema REPORT =
      new TableSchema(
          List.of(
              new TableSchema.Column("figure", TableSchema.Type.STRING),
              new TableSchema.Column("value", TableSchema.Type.INT)));
  static final Sha256 SOME_DIGEST = Sha256.of(new byte[] {1, 2, 3});

  private Descriptions() {}

  /**
   * Returns the dictionary of a table {@code summary} in some parts, and a table {@code report}.
   */
  public static DataPackage dataPackage(String member, String release, int parts) {
    return new DataPackage(
        member + "-" + release,
        "Course activity of deleted accounts",
        "One row a learner and course, k-anonymous.",
        "Scientific research only; see README.md",
        List.of(
            resource("summary", "One row a learner and course.", SUMMARY, parts),
            resource("report", "Figures that follow from the released rows.", REPORT, 1)));
  }

  private static DataPackage.Resource resource(
      String name, String description, TableSchema schema, int parts) {
    return new DataPackage.Resource(
        name,
        description,
        Table.parts(name, parts),
        schema.columns().stream().map(Descriptions::field).toList());
  }

  private static DataField field(TableSchema.Column column) {
    boolean known = column.name().equals("country");
    DataField field =
        DataField.of(
            column,
            "The column " + column.name() + "; missing: unknown.",
            new Code(known ? "quasi-identifier" : "keep"));
    return known ? field.on(new Levels(1, 1)) : field;
  }

  /** Returns the manifest of a member's package with a sequence number. */
  public static PackageManifest manifest(
      String member, String release, int sequence, Optional<Sha256> previous, int parts) {
    return manifest(PackageId.random(), member, release, sequence, previous, parts);
  }

  /** Returns the manifest of a package that has its id already. */
  public static PackageManifest manifest(
      PackageId id,
      String member,
      String release,
      int sequence,
      Optional<Sha256> previous,
      int parts) {
    return new PackageManifest(
        id,
        member,
        release,
        sequence,
        previous,
        new PolicyStatement(
            "edx-2023",
            LocalDate.of(2023, 6, 15),
            SOME_DIGEST,
            List.of(
                new PolicyStatement.Rule("E23-5", "VI.D", new Code("text")),
                new PolicyStatement.Rule("E23-9", "IV, VI.C", new Code("derived")))),
        new PackageManifest.Terms("Research in education.", List.of("Marketing", "Contact")),
        Optional.of(new PackageManifest.Transfer(new Code("adequacy-decision"), "NL")),
        List.of(
            LinkRate.measured(new Code("outsider"), new Code("summary"), 1 / 12.0, 0.0816),
            LinkRate.measured(new Code("member"), new Code("summary"), 0.1, 0.0321)),
        new PrivacyStatement(
            new PrivacyStatement.Requirement(12, 2, 0.1, Pseudonyms.of(false, 1)),
            new PrivacyStatement.Achievement(
                RoundedCount.of(29, 12), 3, Risks.of(RoundedCount.of(29, 12), 0.0213, 0.09, 0)),
            new PrivacyStatement.Scheme(
                1,
                new Code("local"),
                24,
                RoundedRate.of(0.0317),
                List.of(
                    new PrivacyStatement.Level(
                        "country", new Levels(0, 2), "country.csv", Optional.of(SOME_DIGEST)),
                    new PrivacyStatement.Level(
                        "enrolment_month", new Levels(2, 2), "calendar", Optional.empty())))),
        new PackageManifest.Software("courseveil-exhaustive", "1"),
        dataPackage(member, release, parts).tables(),
        new PackageManifest.Software("courseveil", "0.1.0"),
        LocalDate.of(2031, 11, 1),
        "privacy@platform.example");
  }

  /** Returns the manifest of counts: in the clear for the public, or sealed for the member. */
  static PackageManifest counts(int sequence, Optional<Sha256> previous, boolean inTheClear) {
    PackageManifest rows = manifest("delftx", "2026-11", 1, Optional.empty(), 1);
    return new PackageManifest(
        PackageId.random(),
        rows.member(),
        rows.release(),
        sequence,
        previous,
        rows.policy(),
        rows.terms(),
        inTheClear ? Optional.empty() : rows.transfer(),
        List.of(),
        new CellStatement(12, 5, 48),
        rows.producer(),
        counts(inTheClear).tables(),
        rows.producer(),
        rows.expires(),
        rows.contact());
  }

  /** Returns what tables of counts are described as. */
  static DataPackage counts(boolean inTheClear) {
    return new DataPackage(
        "delftx-2026-11",
        "Counts",
        "Counts of learners.",
        "Research in education.",
        List.of(
            new DataPackage.Resource(
                "aggregate_courses",
                "The learners of each course.",
                inTheClear
                    ? List.of(Table.clearPart("aggregate_courses"))
                    : Table.parts("aggregate_courses", 1),
                List.of(
                    field(new TableSchema.Column("course", TableSchema.Type.STRING)),
                    field(new TableSchema.Column("learners", TableSchema.Type.LONG))))));
  }

  static PackageManifest manifest() {
    return manifest("delftx", "2026-11", 1, Optional.empty(), 2);
  }
}
