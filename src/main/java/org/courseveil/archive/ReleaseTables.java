package org.courseveil.archive;

import static org.courseveil.parquet.TableSchema.Type.BINARY;
import static org.courseveil.parquet.TableSchema.Type.INT;
import static org.courseveil.parquet.TableSchema.Type.LONG;
import static org.courseveil.parquet.TableSchema.Type.STRING;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.parquet.TableSchema.Column;

/** The tables of what left, or is about to: schemes, releases, who can open them, begun ones. */
final class ReleaseTables {
  static final LedgerTable SCHEMES =
      LedgerTable.of(
          "schemes",
          ReleaseTables::schemes,
          ReleaseTables::loadSchemes,
          new Column("version", INT),
          new Column("scheme", STRING));
  static final LedgerTable RELEASES =
      LedgerTable.of(
          "releases",
          ReleaseTables::releases,
          ReleaseTables::loadReleases,
          new Column("package", STRING),
          new Column("member", STRING),
          new Column("release", STRING),
          new Column("sequence", INT),
          new Column("tagmanifest_sha256", STRING),
          new Column("key_copy", STRING),
          new Column("units", LONG),
          new Column("expires", STRING));
  static final LedgerTable RELEASE_RECIPIENTS =
      LedgerTable.of(
          "release_recipients",
          ReleaseTables::releaseRecipients,
          ReleaseTables::loadReleaseRecipients,
          new Column("package", STRING),
          new Column("fingerprint", STRING));
  static final LedgerTable RELEASE_COLUMNS =
      LedgerTable.of(
          "release_columns",
          ReleaseTables::releaseColumns,
          ReleaseTables::loadReleaseColumns,
          new Column("package", STRING),
          new Column("table", STRING),
          new Column("column", STRING));
  static final LedgerTable INTENTS =
      LedgerTable.of(
          "intents",
          ReleaseTables::intents,
          ReleaseTables::loadIntents,
          new Column("package", STRING),
          new Column("member", STRING),
          new Column("release", STRING),
          new Column("key_copy", STRING),
          new Column("archive_id", BINARY),
          new Column("course", STRING));

  private static Stream<Cells> schemes(LedgerState state) {
    return state.schemes().stream().map(scheme -> Cells.of(scheme.version(), scheme.json()));
  }

  private static void loadSchemes(List<Cells> rows, LedgerDraft draft) {
    rows.forEach(row -> draft.schemes.add(new FrozenScheme(row.at(0, Integer.class), row.text(1))));
    draft.schemes.sort(Comparator.comparingInt(FrozenScheme::version));
  }

  private static Stream<Cells> releases(LedgerState state) {
    return state.releases().stream()
        .map(
            release ->
                Cells.of(
                    release.packageId(),
                    release.member(),
                    release.release(),
                    release.sequence(),
                    release.manifestDigest(),
                    release.keyCopy().orElse(null),
                    release.units(),
                    release.expires().toString()));
  }

  private static void loadReleases(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.releases.add(
          new Release(
              row.text(0),
              row.text(1),
              row.text(2),
              row.at(3, Integer.class),
              row.text(4),
              row.optional(5).map(String.class::cast),
              row.at(6, Long.class),
              ReleaseContent.NONE,
              LocalDate.parse(row.text(7))));
    }
  }

  private static Stream<Cells> releaseRecipients(LedgerState state) {
    return state.releases().stream()
        .flatMap(
            release ->
                release.content().recipients().stream()
                    .map(fingerprint -> Cells.of(release.packageId(), fingerprint)));
  }

  private static void loadReleaseRecipients(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.content(row.text(0), content -> content.withRecipient(row.text(1)));
    }
  }

  private static Stream<Cells> releaseColumns(LedgerState state) {
    return state.releases().stream()
        .flatMap(
            release ->
                release.content().columns().entrySet().stream()
                    .flatMap(
                        table ->
                            table.getValue().stream()
                                .map(
                                    column ->
                                        Cells.of(release.packageId(), table.getKey(), column))));
  }

  private static void loadReleaseColumns(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.content(row.text(0), content -> content.withColumn(row.text(1), row.text(2)));
    }
  }

  private static Stream<Cells> intents(LedgerState state) {
    return state.intents().stream()
        .flatMap(
            intent ->
                intent.units().isEmpty()
                    ? Stream.of(row(intent, Optional.empty()))
                    : intent.units().stream().map(unit -> row(intent, Optional.of(unit))));
  }

  private static Cells row(Intent intent, Optional<Unit> unit) {
    return Cells.of(
        intent.packageId(),
        intent.member(),
        intent.release(),
        intent.keyCopy().orElse(null),
        unit.map(known -> known.learner().bytes()).orElse(null),
        unit.map(Unit::course).orElse(null));
  }

  private static void loadIntents(List<Cells> rows, LedgerDraft draft) {
    Map<String, Set<Unit>> units = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.optional(5).isPresent())
        .forEach(
            row -> units.computeIfAbsent(row.text(0), any -> new HashSet<>()).add(row.unit(4, 5)));
    for (Cells row : rows) {
      draft.intents.computeIfAbsent(
          row.text(0),
          id ->
              new Intent(
                  id,
                  row.text(1),
                  row.text(2),
                  units.getOrDefault(id, Set.of()),
                  row.optional(3).map(String.class::cast)));
    }
  }

  private ReleaseTables() {}
}
