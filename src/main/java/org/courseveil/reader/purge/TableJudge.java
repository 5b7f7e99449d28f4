package org.courseveil.reader.purge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.courseveil.ingest.catalog.PersonCatalog;
import org.courseveil.ingest.catalog.PersonColumn;
import org.courseveil.ingest.catalog.PersonRole;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TableRecord;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a table: one goes with what it belongs to, and its own keys are lost with it.
 */
final class TableJudge implements LineJudge {
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}");
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final String MISSING = "NULL";

  private final TableKind kind;
  private final Traces traces;
  private final Set<String> obstacles = new TreeSet<>();
  private final List<Place> owners = new ArrayList<>();
  private final List<Place> keys = new ArrayList<>();
  private final List<Place> mentions = new ArrayList<>();
  private final List<Place> texts = new ArrayList<>();
  private @Nullable TableHeader header;
  private String nobodyKnows = "";

  /** Where a column stands, and what its cells are keys of. */
  private record Place(int index, String names) {}

  TableJudge(TableKind kind, Traces traces) {
    this.kind = kind;
    this.traces = traces;
    kind.fixedColumns().ifPresent(names -> learn(new byte[0], names));
  }

  @Override
  public Verdict judge(byte[] line) {
    if (Traces.isEmpty(line)) {
      return Verdict.NO_ROW;
    }
    TableHeader known = header;
    if (known == null) {
      return learn(line);
    }
    if (kind.fixedColumns().isEmpty() && known.isRepeatedBy(line)) {
      return Verdict.NO_ROW;
    }
    TableRecord row;
    try {
      row = kind.record(known, line);
    } catch (UnreadableLineException e) {
      return traces.inUnreadable(line);
    }
    if (owners.stream().anyMatch(place -> isLost(place, row))) {
      keys.forEach(key -> traces.keys().add(key.names(), row.word(key.index())));
      return Verdict.GOES;
    }
    if (!nobodyKnows.isEmpty()) {
      obstacles.add(nobodyKnows);
      return traces.inUnreadable(line);
    }
    return hasRawId(row) ? traces.inUnreadable(line) : remaining(line, row);
  }

  private Verdict learn(byte[] line) {
    try {
      return learn(line, kind.names(line));
    } catch (UnreadableLineException e) {
      nobodyKnows = "its first line does not name the columns";
      header = TableHeader.of(line);
      return Verdict.NO_ROW;
    }
  }

  private Verdict learn(byte[] line, List<String> names) {
    header = TableHeader.of(line, names);
    boolean known = false;
    for (int i = 0; i < names.size(); i++) {
      String listed = kind.listed(names.get(i));
      known |= learn(i, names.get(i), listed);
      if (!kind.catalog().lists(kind.table(), listed) && !listed.equals(TableKind.ISOLATED)) {
        obstacles.add(
            COLUMN.matcher(listed).matches()
                ? "its column " + listed + " is unknown, and may name somebody"
                : "one of its columns is unknown, and may name somebody");
      }
    }
    if (!known && !isWithoutOwners()) {
      nobodyKnows = "no column says whose its rows are";
    }
    if (!kind.catalog().columns(kind.table(), PersonRole.UNKNOWN).isEmpty()) {
      nobodyKnows = "no column says whose its rows are";
    }
    return Verdict.NO_ROW;
  }

  /** Learns a column, and returns whether it says whose a row is. */
  private boolean learn(int index, String name, String listed) {
    if (listed.equals(TableKind.ISOLATED)) {
      return learnIsolated(index, name);
    }
    boolean owner = false;
    for (PersonColumn column : kind.catalog().columns(kind.table())) {
      if (column.column().equals(listed)) {
        Place place = new Place(index, column.names());
        switch (column.role()) {
          case OWNER -> owner = owners.add(place);
          case KEY -> keys.add(place);
          case MENTION -> mentions.add(place);
          case TEXT -> texts.add(place);
          default -> {
            // It names nobody that a notice names.
          }
        }
      }
    }
    return owner;
  }

  private boolean learnIsolated(int index, String name) {
    if (kind.table().equals(PersonCatalog.CROSSWALK)) {
      traces.keys().addCrosswalk(name);
      keys.add(new Place(index, name));
      return false;
    }
    owners.add(new Place(index, name));
    return traces.keys().isInACrosswalk(name);
  }

  private boolean isWithoutOwners() {
    return kind.catalog().columns(kind.table(), PersonRole.OWNER).isEmpty();
  }

  private boolean isLost(Place place, TableRecord row) {
    return traces.keys().hold(place.names(), row.word(place.index()));
  }

  /** Whether an account has another id than notices have, so that nobody knows whose a row is. */
  private boolean hasRawId(TableRecord row) {
    return kind.isOfCoursera()
        && owners.stream()
            .filter(place -> place.names().equals(LostKeys.ACCOUNT))
            .map(place -> row.word(place.index()).strip())
            .anyMatch(id -> !id.isEmpty() && !HASH.matcher(id).matches());
  }

  private Verdict remaining(byte[] line, TableRecord row) {
    if (!(row instanceof TsvRecord cells)) {
      return traces.inText(line);
    }
    List<Splice> found = new ArrayList<>();
    for (Place place : mentions) {
      if (isLost(place, row)) {
        found.add(new Splice(cells.start(place.index()), cells.end(place.index()), MISSING));
      }
    }
    for (Place place : texts) {
      found.addAll(traces.between(line, cells.start(place.index()), cells.end(place.index())));
    }
    return found.isEmpty()
        ? Verdict.STAYS
        : new Verdict.Changed(new Verdict.Row(Splice.all(line, found)));
  }

  @Override
  public List<String> obstacles() {
    return List.copyOf(obstacles);
  }
}
