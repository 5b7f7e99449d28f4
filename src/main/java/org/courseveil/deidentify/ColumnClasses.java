package org.courseveil.deidentify;

import static org.courseveil.policy.Floor.CODE;
import static org.courseveil.policy.Floor.FIVE_YEARS;
import static org.courseveil.policy.Floor.MONTH;

import java.util.Map;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.ColumnClass.Coarsen;
import org.courseveil.policy.ColumnClass.Keep;
import org.courseveil.policy.ColumnClass.Pseudonymize;
import org.courseveil.policy.ColumnClass.QuasiIdentifier;
import org.courseveil.policy.ColumnClass.ScrubText;
import org.courseveil.policy.ColumnClass.Sensitive;

/** The class of every column that the archive holds. */
public final class ColumnClasses {
  private static final ColumnClass CODES = new Keep("code of a closed list");
  private static final ColumnClass COURSE = new Keep("public course id");
  private static final ColumnClass BLOCK =
      new Keep("block of the course, its chosen name replaced by a tag");
  private static final ColumnClass TAG = new Keep("random without the ledger's key");

  private ColumnClasses() {}

  /** Returns the classes of a table's columns, by the names of {@link ArchiveSchema}. */
  public static Map<String, ColumnClass> of(CanonicalTable table) {
    ColumnClass learner = new Pseudonymize();
    return switch (table) {
      case PROFILE ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "country",
              new QuasiIdentifier("country", CODE),
              "birth_years",
              new QuasiIdentifier("birth_years", FIVE_YEARS),
              "gender",
              new QuasiIdentifier("gender", CODE),
              "education",
              new QuasiIdentifier("education", CODE));
      case ENROLMENT ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "course",
              COURSE,
              "enrolment_month",
              new QuasiIdentifier("enrolment_month", MONTH),
              "mode",
              CODES,
              "active",
              CODES);
      case MODULE_STATE ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "course",
              COURSE,
              "module_type",
              CODES,
              "module",
              BLOCK,
              "earned",
              new Sensitive(),
              "possible",
              new Keep("property of the block"),
              "first_week",
              new Coarsen(),
              "last_week",
              new Coarsen());
      case COURSE_GRADE ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "course",
              COURSE,
              "grade",
              new Sensitive(),
              "passed",
              new Sensitive());
      case CERTIFICATE ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "course",
              COURSE,
              "status",
              CODES,
              "mode",
              CODES);
      case FORUM_POST ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "course",
              COURSE,
              "kind",
              CODES,
              "week",
              new Coarsen(),
              ArchiveSchema.TEXT_FATE,
              CODES,
              CanonicalTable.POST,
              TAG,
              CanonicalTable.THREAD,
              TAG,
              CanonicalTable.TITLE,
              new ScrubText(),
              CanonicalTable.BODY,
              new ScrubText());
      case RESPONSE ->
          Map.of(
              ArchiveSchema.ARCHIVE_ID,
              learner,
              ArchiveSchema.TAG,
              TAG,
              "course",
              COURSE,
              "kind",
              CODES,
              ArchiveSchema.TEXT_FATE,
              CODES,
              CanonicalTable.RESPONSE_ID,
              TAG,
              CanonicalTable.BODY,
              new ScrubText());
      case EVENT ->
          Map.ofEntries(
              Map.entry(ArchiveSchema.ARCHIVE_ID, learner),
              Map.entry(ArchiveSchema.TAG, TAG),
              Map.entry("course", COURSE),
              Map.entry("kind", CODES),
              Map.entry("source", CODES),
              Map.entry("week", new Coarsen()),
              Map.entry(CanonicalTable.EVENT_TYPE, CODES),
              Map.entry(ArchiveSchema.DAY, new Coarsen()),
              Map.entry(CanonicalTable.MODULE, BLOCK),
              Map.entry(CanonicalTable.OUTCOME, CODES),
              Map.entry(CanonicalTable.ATTEMPTS, new Coarsen()),
              Map.entry(CanonicalTable.PAYLOAD_FORM, CODES),
              Map.entry(CanonicalTable.MODULE_FATE, CODES));
    };
  }
}
