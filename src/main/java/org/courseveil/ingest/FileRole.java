package org.courseveil.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.dialect.DumpName;
import org.courseveil.policy.ExportForm;

/** What a file of an export is, as far as its place and name tell. */
sealed interface FileRole {
  /** A table that is read. */
  record Read(SourceTable table) implements FileRole {
    @Override
    public boolean isRead() {
      return true;
    }
  }

  /** A dump whose table its name does not tell, but its header may. */
  record ReadIfKnown() implements FileRole {
    @Override
    public boolean isRead() {
      return true;
    }
  }

  /** A course's structure. */
  record Structure() implements FileRole {
    @Override
    public boolean isRead() {
      return true;
    }
  }

  /**
   * Never read, for a reason that the catalog gives of its table.
   *
   * @param hasNames whether its first line may be looked at, and holds names of columns alone
   */
  record NeverRead(String table, boolean hasNames) implements FileRole {}

  /** Of no known kind. */
  record Unknown() implements FileRole {}

  /** Files that were packed into one, some of which may be read. */
  record Container() implements FileRole {
    @Override
    public boolean isRead() {
      return true;
    }
  }

  /** Cannot be left aside, because it may hold what is to be read. */
  record Refused(String advice) implements FileRole {}

  /** The table that is refused whole: names, addresses and consent to marketing. */
  String EMAIL_OPT_IN = "email_opt_in";

  /** Endings of files that others are packed in, and are read there. */
  List<String> CONTAINERS = List.of(".zip", ".tar.gz", ".tgz");

  /** Endings of files that are packed in other ways than those that are read. */
  List<String> PACKED =
      List.of(".tar", ".7z", ".bz2", ".xz", ".zst", ".lz4", ".lzo", ".snappy", ".deflate");

  /** Whether anything of a file is read. */
  default boolean isRead() {
    return false;
  }

  /** Whether the first line may be looked at though the file is not read. */
  default boolean hasNames() {
    return false;
  }

  /** Returns the role of a file, by its place below the export's root, its name without endings. */
  static FileRole of(List<String> place) {
    String name = place.get(place.size() - 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (place.contains("email-opt-in") || lower.contains(EMAIL_OPT_IN)) {
      return new NeverRead(EMAIL_OPT_IN, false);
    }
    if (lower.endsWith(".xml.tar.gz")) {
      return new NeverRead("course", false);
    }
    if (PACKED.stream().anyMatch(lower::endsWith)) {
      return new Refused("Unpack it first.");
    }
    if (name.startsWith(".") || name.startsWith("_")) {
      return new Unknown();
    }
    return switch (place.get(0)) {
      case "events" ->
          CONTAINERS.stream().anyMatch(lower::endsWith) ? new Container() : event(name);
      case "state" -> CONTAINERS.stream().anyMatch(lower::endsWith) ? new Container() : state(name);
      default -> new Unknown();
    };
  }

  private static FileRole event(String name) {
    boolean log =
        name.endsWith(".log") || name.endsWith(".jsonl") || name.startsWith("tracking.log");
    return log ? new Read(SourceTable.TRACKING_LOG) : new Unknown();
  }

  private static FileRole state(String name) {
    if (name.endsWith(".mongo")) {
      return new Read(SourceTable.FORUM);
    }
    if (name.endsWith(".json")) {
      return table(name).filter("course_structure"::equals).isPresent()
          ? new Structure()
          : new Unknown();
    }
    if (!name.endsWith(".sql") && !name.endsWith(".tsv")) {
      return new Unknown();
    }
    Optional<String> table = table(name);
    if (table.isEmpty()) {
      return new ReadIfKnown();
    }
    return table
        .flatMap(known -> SourceTable.of(ExportForm.OPEN_EDX, known))
        .filter(SourceTable::isTabular)
        .<FileRole>map(Read::new)
        .orElseGet(() -> new NeverRead(table.get(), true));
  }

  /** Finds a known table in the name of a dump. */
  private static Optional<String> table(String name) {
    return DumpName.table(
        name,
        word ->
            word.equals("course_structure")
                || SourceTable.of(ExportForm.OPEN_EDX, word).isPresent()
                || Catalog.openEdx().neverRead(word).isPresent());
  }
}
