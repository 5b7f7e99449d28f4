package org.courseveil.reader.purge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.courseveil.ingest.catalog.PersonCatalog;
import org.courseveil.ingest.catalog.PersonRole;
import org.courseveil.ingest.dialect.DumpName;

/** What a file of an export holds, as far as its name tells. */
sealed interface FileKind {
  /** Stands behind all tables: events and posts go by the keys of any. */
  int DEEPEST = Integer.MAX_VALUE;

  /** Endings of encrypted files. */
  Set<String> SEALED = Set.of(".gpg", ".pgp", ".asc");

  /** Coursera's descriptions of its tables. */
  Set<String> DESCRIPTIONS = Set.of("setup.sql", "load.sql");

  /** The names of Coursera's clickstreams. */
  Pattern CLICKS = Pattern.compile("(access|video)-[^/]+[.]csv");

  /** Rows of a table. */
  record Rows(TableKind table) implements FileKind {
    @Override
    public boolean isCsv() {
      return table.csv();
    }

    @Override
    public int depth() {
      return table.catalog().depth(table.table());
    }

    @Override
    public boolean hasKeys() {
      return !table.catalog().columns(table.table(), PersonRole.KEY).isEmpty();
    }

    @Override
    public Optional<LineJudge> judge(Traces traces) {
      return Optional.of(new TableJudge(table, traces));
    }
  }

  /** Events. */
  record Log() implements FileKind {
    @Override
    public int depth() {
      return DEEPEST;
    }

    @Override
    public Optional<LineJudge> judge(Traces traces) {
      return Optional.of(new LogJudge(traces));
    }
  }

  /** A forum's documents. */
  record Forum() implements FileKind {
    @Override
    public int depth() {
      return DEEPEST;
    }

    @Override
    public Optional<LineJudge> judge(Traces traces) {
      return Optional.of(new ForumJudge(traces));
    }
  }

  /** What the course's authors made, and descriptions. */
  record Nobodys() implements FileKind {}

  /** Nobody knows, or it cannot be read as it is; {@code why} goes on with the file's name. */
  record Unreadable(String why) implements FileKind {
    @Override
    public Optional<String> reason() {
      return Optional.of(why);
    }
  }

  /** Whether records of the file may hold line feeds. */
  default boolean isCsv() {
    return false;
  }

  /** Returns how many rows, one behind the other, may lead from an account to one of the file. */
  default int depth() {
    return 0;
  }

  /** Whether rows of other files may go with rows of this one. */
  default boolean hasKeys() {
    return false;
  }

  /** Returns who judges the file's lines; nobody where none of them is about learners. */
  default Optional<LineJudge> judge(Traces traces) {
    return Optional.empty();
  }

  /** Returns why the file is not read, if it should be. */
  default Optional<String> reason() {
    return Optional.empty();
  }

  /** Returns what a file holds; the folders above it may be called like partners of Coursera. */
  static FileKind of(String name, List<String> folders) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SEALED.stream().anyMatch(lower::endsWith)) {
      return new Unreadable("is encrypted: decrypt it, purge it, and destroy the encrypted file");
    }
    if (lower.endsWith(".xml.tar.gz")) {
      return new Nobodys();
    }
    String plain = lower.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    return known(plain, folders)
        .orElseGet(
            () ->
                new Unreadable(
                    "is of no known kind: look whether it is about learners, and move it out"));
  }

  private static Optional<FileKind> known(String name, List<String> folders) {
    if (name.endsWith(".log") || name.endsWith(".jsonl") || name.startsWith("tracking.log")) {
      return Optional.of(new Log());
    }
    if (name.endsWith(".mongo")) {
      return Optional.of(new Forum());
    }
    if (DESCRIPTIONS.contains(name)) {
      return Optional.of(new Nobodys());
    }
    if (name.endsWith(".csv")) {
      return ofCoursera(name, folders).or(() -> ofOpenEdx(name, true));
    }
    if (name.endsWith(".sql") || name.endsWith(".tsv")) {
      return ofOpenEdx(name, false);
    }
    return name.endsWith(".json")
        ? ofOpenEdx(name, false).filter(Nobodys.class::isInstance)
        : Optional.empty();
  }

  private static Optional<FileKind> ofOpenEdx(String name, boolean csv) {
    PersonCatalog catalog = PersonCatalog.openEdx();
    return DumpName.table(name, catalog.tables()::contains)
        .map(table -> of(new TableKind(catalog, table, csv, List.of())));
  }

  private static Optional<FileKind> ofCoursera(String name, List<String> folders) {
    PersonCatalog catalog = PersonCatalog.coursera();
    String stem = name.substring(0, name.length() - ".csv".length()).toLowerCase(Locale.ROOT);
    String table =
        CLICKS.matcher(name).matches()
            ? PersonCatalog.CLICKSTREAM
            : stem.endsWith("user_ids") ? PersonCatalog.CROSSWALK : stem;
    return catalog.tables().contains(table)
        ? Optional.of(of(new TableKind(catalog, table, true, folders)))
        : Optional.empty();
  }

  private static FileKind of(TableKind table) {
    return table.catalog().namesNobody(table.table()) ? new Nobodys() : new Rows(table);
  }
}
