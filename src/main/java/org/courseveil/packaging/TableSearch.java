package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileMargins;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.MarginNote;
import org.courseveil.residue.Kind;
import org.courseveil.residue.Traces;
import org.courseveil.residue.ValueForm;
import org.courseveil.residue.ValueForm.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The search of one table's files: cells, and what stands beside them. A dictionary entry or a
 * statistic that is the value of no cell in its file is a trace, whatever it looks like.
 */
final class TableSearch {
  private static final int MOST_REMEMBERED = 10_000;
  private static final Texts PRODUCER = new Texts(List.of(FileMargins.PRODUCER));

  private final String name;
  private final Optional<ReleasedTable> declared;
  private final Set<String> courses;
  private final Traces traces;
  private final Map<String, Column> columns = new HashMap<>();

  /**
   * Takes the table, what it was declared to be, and the courses of the tables before it, to which
   * its own are added.
   */
  TableSearch(String name, Optional<ReleasedTable> declared, Set<String> courses, Traces traces) {
    this.name = name;
    this.declared = declared;
    this.courses = courses;
    this.traces = traces;
  }

  /** A column's place and form, and what is known of the values that have been seen. */
  private record Column(String place, ValueForm form, Map<String, Set<Kind>> known) {
    Set<Kind> traces(String value) {
      Set<Kind> before = known.get(value);
      if (before != null) {
        return before;
      }
      Set<Kind> found = form.traces(value);
      if (known.size() < MOST_REMEMBERED) {
        known.put(value, found);
      }
      return found;
    }
  }

  /** Searches one file; returns how many cells it has. */
  long search(Path file, FileProtection protection) throws IOException {
    Map<String, Set<MarginNote>> unexplained = new HashMap<>();
    FileMargins.forEach(
        file,
        protection,
        note -> {
          search(note);
          if (note.place() == MarginNote.Place.DICTIONARY
              || note.place() == MarginNote.Place.STATISTICS) {
            unexplained.computeIfAbsent(note.column(), any -> new HashSet<>()).add(note);
          }
        });
    long cells = cells(file, protection, unexplained);
    unexplained.values().stream()
        .flatMap(Set::stream)
        .forEach(note -> traces.add(place(note), Set.of(Kind.FOREIGN)));
    return cells;
  }

  /** Searches a row that lies in no file of tables yet; returns how many cells it has. */
  long search(@Nullable Object[] row) {
    List<String> names = declared.map(ReleasedTable::columnNames).orElseThrow();
    for (int i = 0; i < row.length; i++) {
      cell(names.get(i), String.valueOf(row[i]), Map.of());
    }
    return row.length;
  }

  private long cells(Path file, FileProtection protection, Map<String, Set<MarginNote>> unexplained)
      throws IOException {
    long cells = 0;
    try (EncryptedTableReader rows = EncryptedTableReader.open(file, protection)) {
      List<String> names = rows.schema().columns().stream().map(column -> column.name()).toList();
      Optional<@Nullable Object[]> row = rows.next();
      while (row.isPresent()) {
        for (int i = 0; i < names.size(); i++) {
          Object value = row.get()[i];
          if (value != null) {
            cells++;
            cell(names.get(i), MarginNote.text(value), unexplained);
          }
        }
        row = rows.next();
      }
    }
    return cells;
  }

  private void cell(String name, String text, Map<String, Set<MarginNote>> unexplained) {
    Column column = column(name);
    traces.add(column.place(), column.traces(text));
    if (column.form() instanceof ValueForm.Courses) {
      courses.add(text);
    }
    Set<MarginNote> notes = unexplained.getOrDefault(name, Set.of());
    if (!notes.isEmpty()) {
      notes.remove(new MarginNote(MarginNote.Place.DICTIONARY, name, text));
      notes.remove(new MarginNote(MarginNote.Place.STATISTICS, name, text));
    }
  }

  private void search(MarginNote note) {
    traces.add(
        place(note),
        switch (note.place()) {
          case DICTIONARY, STATISTICS, PAGE_BOUNDS -> column(note.column()).traces(note.text());
          case NAMES, METADATA -> Texts.PLAIN.traces(note.text());
          case PRODUCER -> PRODUCER.traces(note.text());
        });
  }

  private String place(MarginNote note) {
    String in = note.place().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return note.column().equals(MarginNote.WHOLE_FILE)
        ? "table " + name + ", " + in
        : column(note.column()).place() + ", " + in;
  }

  private Column column(String column) {
    return columns.computeIfAbsent(column, this::newColumn);
  }

  /** A name that was not declared could itself be what must not be told. */
  private Column newColumn(String column) {
    Optional<ReleasedColumn> known =
        declared.stream()
            .flatMap(table -> table.columns().stream())
            .filter(one -> one.name().equals(column))
            .findFirst();
    return new Column(
        "table " + name + ", " + (known.isPresent() ? "column " + column : "an undeclared column"),
        known.map(one -> form(one.role())).orElse(Texts.PLAIN),
        new HashMap<>());
  }

  private ValueForm form(Role role) {
    return switch (role) {
      case PSEUDONYM, ROW -> new ValueForm.Pseudonyms();
      case COURSE -> new ValueForm.Courses();
      case MODULE -> new ValueForm.Modules();
      case QUASI_IDENTIFIER, SENSITIVE, KEPT, TEXT, WORDS -> Texts.PLAIN;
      case FIGURE ->
          new Texts(
              courses.stream().sorted(Comparator.comparing(String::length).reversed()).toList());
    };
  }
}
