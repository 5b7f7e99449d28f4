package org.courseveil.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Anonymization;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.PreparedReleases;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.units.Units;
import org.courseveil.anonymize.verify.Breach;
import org.courseveil.anonymize.verify.Verification;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.FrozenScheme;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.JobConfig;
import org.courseveil.spark.SharedSpark;

/** The tables of the sample's release as the verifier gets them, for tests that break them. */
record CandidateRelease(ReleaseDescription description, Map<String, Dataset<Row>> tables) {

  static CandidateRelease ofTheSample() throws IOException {
    Scheme scheme =
        Scheme.fromJson(
            SampleStage.packaged()
                .platform()
                .ledger()
                .scheme()
                .map(FrozenScheme::json)
                .orElseThrow());
    SamplePlatform platform = SampleStage.archived().platform();
    Map<String, LocalDate> starts = platform.ledger().courseStarts();
    return platform.read((tables, config) -> of(tables, starts, config, scheme));
  }

  private static CandidateRelease of(
      List<ArchivedTable> archive, Map<String, LocalDate> starts, JobConfig config, Scheme scheme) {
    Hierarchies hierarchies = Hierarchies.shipped();
    try (Units units = Units.of(archive, starts, config.members(), hierarchies);
        PreparedReleases releases =
            new Anonymization(hierarchies, new BestFirstEngine())
                .prepare(
                    units,
                    config.members(),
                    scheme,
                    ReleaseTerms.of(config.policy(), config.packages().tiers()));
        DataKey key = DataKey.random()) {
      Prepared prepared = (Prepared) releases.of(config.members().get(0));
      KeyHandle handle = KeyRing.lend(key);
      try (Candidates candidates = prepared.candidates(handle)) {
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        candidates.tables().forEach((name, rows) -> tables.put(name, local(rows)));
        return new CandidateRelease(prepared.description(), tables);
      } finally {
        KeyRing.withdraw(handle);
      }
    }
  }

  private static Dataset<Row> local(Dataset<Row> rows) {
    return SharedSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }

  Dataset<Row> summary() {
    return tables.getOrDefault("summary", SharedSpark.session().emptyDataFrame());
  }

  Verification verify() {
    return verify(tables);
  }

  private Verification verify(Map<String, Dataset<Row>> given) {
    Map<String, ReleasedRows> rows = new LinkedHashMap<>();
    given.forEach((name, table) -> rows.put(name, ReleasedRows.of(table)));
    return Verifier.verify(rows, description);
  }

  /** Returns the rules that the verifier finds broken once the summary is changed. */
  List<Breach.Rule> brokenBy(UnaryOperator<Dataset<Row>> change) {
    Map<String, Dataset<Row>> changed = new LinkedHashMap<>(tables);
    changed.put("summary", change.apply(summary()));
    return verify(changed) instanceof Verification.Refused refused
        ? refused.breaches().stream().map(Breach::rule).toList()
        : List.of();
  }
}
