package org.courseveil.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.ExportedTable;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.policy.ProfileDemographics;
import org.courseveil.policy.Purpose;

/**
 * The one place where an export's rows lose what names a person or a day.
 *
 * <p>Every exported row comes out once: kept, without an archive id where its account has left the
 * archive, or with the rule by which it is left out. Nothing runs until the archive asks for rows.
 */
public final class Deidentifier {
  private Deidentifier() {}

  /**
   * Returns the tables of an export, de-identified.
   *
   * @param ids the archive id of each of the export's subjects
   * @param purpose what the archive is for: columns that it does not allow stay empty
   * @param texts what is known for the treatment of texts
   * @param ledgerKey the lent key of the ledger, under which lines are tagged
   */
  public static List<DeidentifiedTable> deidentify(
      SparkSession session,
      Export export,
      ArchiveIds ids,
      KeyHandle ledgerKey,
      ProfileDemographics demographics,
      Purpose purpose,
      TextRules texts) {
    Broadcast<RunFacts> facts =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .broadcast(RunFacts.of(export.subjects(), export.courseStarts(), ids, texts));
    List<DeidentifiedTable> tables = new ArrayList<>();
    for (ExportedTable exported : export.tables()) {
      RowTreatment treatment =
          new RowTreatment(
              exported.table(),
              exported.source(),
              leftOut(exported.table(), demographics, purpose),
              purpose,
              facts,
              ledgerKey);
      tables.add(
          new DeidentifiedTable(
              exported.table(),
              exported.source(),
              treat(exported.table(), exported.rows(), treatment)));
    }
    return tables;
  }

  /** Returns the rule by which a whole table is left out, if there is one. */
  private static Optional<LeftOut> leftOut(
      CanonicalTable table, ProfileDemographics demographics, Purpose purpose) {
    if (table == CanonicalTable.PROFILE && demographics == ProfileDemographics.DROP) {
      return Optional.of(LeftOut.DEMOGRAPHICS_DROPPED);
    }
    return purpose.allows(table.tableName())
        ? Optional.empty()
        : Optional.of(LeftOut.NOT_FOR_THE_PURPOSE);
  }

  static Dataset<Row> treat(CanonicalTable table, Dataset<Row> exported, RowTreatment treatment) {
    return exported.mapPartitions(treatment, Encoders.row(DeidentifiedTable.schema(table)));
  }
}
