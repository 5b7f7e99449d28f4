package org.courseveil.anonymize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Prepared.CountedRows;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.tiers.TextRelease;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.TextTable;
import org.courseveil.anonymize.units.Units;
import org.courseveil.policy.Member;

/**
 * A member's texts.
 *
 * @param tables those that may leave, of the tables that have some
 * @param held those that the last look holds, of each table that is wanted
 */
record LeavingTexts(Map<TextTable, CountedRows> tables, List<HeldTexts> held) {
  static LeavingTexts of(
      Dataset<Row> leaving,
      Units archived,
      Member member,
      ReleaseTerms terms,
      Materialization kept) {
    Map<TextTable, CountedRows> tables = new EnumMap<>(TextTable.class);
    List<HeldTexts> held = new ArrayList<>();
    for (TextTable table : TextTable.values()) {
      if (!terms.freeTexts().drop(table.source())) {
        TextRelease release =
            TextRelease.of(table, leaving, archived.texts(table), member, terms, kept);
        held.add(release.held());
        Dataset<Row> rows = kept.keep(release.rows());
        long count = rows.count();
        if (count > 0) {
          tables.put(table, new CountedRows(rows, count));
        }
      }
    }
    return new LeavingTexts(tables, held);
  }
}
