package org.courseveil.archive;

import static org.courseveil.parquet.TableSchema.Type.BINARY;
import static org.courseveil.parquet.TableSchema.Type.BOOLEAN;
import static org.courseveil.parquet.TableSchema.Type.INT;
import static org.courseveil.parquet.TableSchema.Type.LONG;
import static org.courseveil.parquet.TableSchema.Type.STRING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.archive.LedgerDraft.QuarantineFile;
import org.courseveil.archive.LedgerDraft.Standing;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.TableSchema;
import org.courseveil.parquet.TableSchema.Column;
import org.courseveil.policy.AggregateTable;

/** A table of the ledger: its columns, and how a state becomes its rows and they a state again. */
enum LedgerTable {
  ACCOUNTS(
      new Column("account", BINARY),
      new Column("archive_id", BINARY),
      new Column("last_period", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.accounts().entrySet().stream()
          .map(
              account ->
                  Cells.of(
                      account.getKey().bytes(),
                      account.getValue().archiveId().map(Id128::bytes).orElse(null),
                      account.getValue().lastPeriod().toString()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      for (Cells row : rows) {
        draft.accounts.put(
            row.id(0),
            new Account(row.optional(1).map(id -> Id128.of((byte[]) id)), row.period(2)));
      }
    }
  },

  SETTLED(new Column("account", BINARY)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.settled().stream().map(account -> Cells.of(account.bytes()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      rows.forEach(row -> draft.settled.add(row.id(0)));
    }
  },

  NOTICES(new Column("account", BINARY), new Column("recipient", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.receipts().told().entrySet().stream()
          .flatMap(
              account ->
                  account.getValue().stream()
                      .sorted()
                      .map(recipient -> Cells.of(account.getKey().bytes(), recipient)));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      Map<Id128, Set<String>> told = new HashMap<>();
      rows.forEach(row -> told.computeIfAbsent(row.id(0), any -> new HashSet<>()).add(row.text(1)));
      draft.receipts = new NoticeReceipts(told, draft.receipts.complete());
    }
  },

  NOTIFIED(new Column("account", BINARY)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.receipts().complete().stream().map(account -> Cells.of(account.bytes()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      Set<Id128> complete = new HashSet<>();
      rows.forEach(row -> complete.add(row.id(0)));
      draft.receipts = new NoticeReceipts(draft.receipts.told(), complete);
    }
  },

  UNITS(
      new Column("archive_id", BINARY),
      new Column("course", STRING),
      new Column("state", STRING),
      new Column("since", STRING),
      new Column("held_for", STRING),
      new Column("held_since", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.standings().entrySet().stream()
          .map(
              unit ->
                  Cells.of(
                      unit.getKey().learner().bytes(),
                      unit.getKey().course(),
                      unit.getValue().state().name(),
                      unit.getValue().since().toString(),
                      unit.getValue().hold().map(Hold::reason).orElse(null),
                      unit.getValue().hold().map(hold -> hold.since().toString()).orElse(null)));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      for (Cells row : rows) {
        draft.units.put(
            row.unit(0, 1), new Standing(UnitState.valueOf(row.text(2)), row.period(3), hold(row)));
      }
    }
  },

  COURSES(new Column("course", STRING), new Column("start", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.courseStarts().entrySet().stream()
          .map(course -> Cells.of(course.getKey(), course.getValue().toString()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      rows.forEach(row -> draft.courseStarts.put(row.text(0), LocalDate.parse(row.text(1))));
    }
  },

  PERIODS(new Column("period", STRING), new Column("key", BINARY)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.periodKeys().entrySet().stream()
          .map(period -> Cells.of(period.getKey().toString(), period.getValue().exposeBytes()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      for (Cells row : rows) {
        draft.periodKeys.put(row.period(0), DataKey.copyOf(row.at(1, byte[].class)));
      }
    }
  },

  FILES(
      new Column("segment", STRING),
      new Column("period", STRING),
      new Column("sequence", LONG),
      new Column("table", STRING),
      new Column("file", STRING),
      new Column("sha256", STRING),
      new Column("rows", LONG)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.segments().stream()
          .flatMap(
              segment ->
                  segment.files().stream()
                      .map(
                          file ->
                              Cells.of(
                                  segment.id(),
                                  segment.period().toString(),
                                  segment.sequence(),
                                  file.table().tableName(),
                                  file.name(),
                                  file.sha256(),
                                  file.rows())));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      Map<String, List<Cells>> segments = new LinkedHashMap<>();
      rows.forEach(row -> segments.computeIfAbsent(row.text(0), any -> new ArrayList<>()).add(row));
      segments.forEach(
          (id, files) ->
              draft.segments.add(
                  new Segment(
                      id,
                      files.get(0).period(1),
                      files.get(0).at(2, Long.class),
                      files.stream().map(LedgerTable::file).toList())));
    }
  },

  QUARANTINE(
      new Column("file", STRING), new Column("stored_on", STRING), new Column("removed", BOOLEAN)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.quarantine().entrySet().stream()
          .map(
              file ->
                  Cells.of(
                      file.getKey(),
                      file.getValue().storedOn().toString(),
                      file.getValue().removed()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      for (Cells row : rows) {
        draft.quarantine.put(
            row.text(0),
            new QuarantineFile(LocalDate.parse(row.text(1)), row.at(2, Boolean.class)));
      }
    }
  },

  SCHEMES(new Column("version", INT), new Column("scheme", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.schemes().stream().map(scheme -> Cells.of(scheme.version(), scheme.json()));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      rows.forEach(
          row -> draft.schemes.add(new FrozenScheme(row.at(0, Integer.class), row.text(1))));
      draft.schemes.sort(Comparator.comparingInt(FrozenScheme::version));
    }
  },

  RELEASES(
      new Column("package", STRING),
      new Column("member", STRING),
      new Column("release", STRING),
      new Column("sequence", INT),
      new Column("tagmanifest_sha256", STRING),
      new Column("key_copy", STRING),
      new Column("units", LONG),
      new Column("expires", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
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

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
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
  },

  RELEASE_RECIPIENTS(new Column("package", STRING), new Column("fingerprint", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.releases().stream()
          .flatMap(
              release ->
                  release.content().recipients().stream()
                      .map(fingerprint -> Cells.of(release.packageId(), fingerprint)));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      for (Cells row : rows) {
        draft.content(row.text(0), content -> content.withRecipient(row.text(1)));
      }
    }
  },

  RELEASE_COLUMNS(
      new Column("package", STRING), new Column("table", STRING), new Column("column", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
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

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      for (Cells row : rows) {
        draft.content(row.text(0), content -> content.withColumn(row.text(1), row.text(2)));
      }
    }
  },

  INTENTS(
      new Column("package", STRING),
      new Column("member", STRING),
      new Column("release", STRING),
      new Column("key_copy", STRING),
      new Column("archive_id", BINARY),
      new Column("course", STRING)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.intents().stream()
          .flatMap(
              intent ->
                  intent.units().isEmpty()
                      ? Stream.of(row(intent, Optional.empty()))
                      : intent.units().stream().map(unit -> row(intent, Optional.of(unit))));
    }

    private Cells row(Intent intent, Optional<Unit> unit) {
      return Cells.of(
          intent.packageId(),
          intent.member(),
          intent.release(),
          intent.keyCopy().orElse(null),
          unit.map(known -> known.learner().bytes()).orElse(null),
          unit.map(Unit::course).orElse(null));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      Map<String, Set<Unit>> units = new LinkedHashMap<>();
      rows.stream()
          .filter(row -> row.optional(5).isPresent())
          .forEach(
              row ->
                  units.computeIfAbsent(row.text(0), any -> new HashSet<>()).add(row.unit(4, 5)));
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
  },

  COUNTS(
      new Column("member", STRING),
      new Column("release", STRING),
      new Column("units", LONG),
      new Column("table", STRING),
      new Column("course", STRING),
      new Column("labels", STRING),
      new Column("learners", LONG)) {
    @Override
    Stream<Cells> rows(LedgerState state) {
      return state.counted().stream()
          .flatMap(
              release ->
                  release.cells().stream()
                      .map(
                          cell ->
                              Cells.of(
                                  release.member(),
                                  release.release(),
                                  release.units(),
                                  cell.table().tableName(),
                                  cell.course(),
                                  String.join(LABELS, cell.labels()),
                                  cell.learners())));
    }

    @Override
    void load(List<Cells> rows, LedgerDraft draft) {
      Map<List<String>, List<Cells>> releases = new LinkedHashMap<>();
      rows.forEach(
          row ->
              releases
                  .computeIfAbsent(List.of(row.text(0), row.text(1)), any -> new ArrayList<>())
                  .add(row));
      releases.forEach(
          (name, cells) ->
              draft.counted.add(
                  new CountedRelease(
                      name.get(0),
                      name.get(1),
                      cells.get(0).at(2, Long.class),
                      cells.stream().map(LedgerTable::cell).toList())));
    }
  };

  private static final String LABELS = "\t";

  private final TableSchema schema;

  LedgerTable(Column... columns) {
    schema = new TableSchema(List.of(columns));
  }

  TableSchema schema() {
    return schema;
  }

  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract Stream<Cells> rows(LedgerState state);

  abstract void load(List<Cells> rows, LedgerDraft draft);

  private static Optional<Hold> hold(Cells row) {
    return row.optional(4).map(reason -> new Hold((String) reason, LocalDate.parse(row.text(5))));
  }

  private static Cell cell(Cells row) {
    String labels = row.text(5);
    return new Cell(
        AggregateTable.named(row.text(3)),
        row.text(4),
        labels.isEmpty() ? List.of() : List.of(labels.split(LABELS, -1)),
        row.at(6, Long.class));
  }

  private static Segment.File file(Cells row) {
    return new Segment.File(
        CanonicalTable.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
        row.text(4),
        row.text(5),
        row.at(6, Long.class));
  }
}
