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
  record Read(SourceTable table) implements FileRole {}

  /** A dump whose table its name does not tell, but its header may. */
  record ReadIfKnown() implements FileRole {}

  /** A course's structure. */
  record Structure() implements FileRole {}

  /** Never read, for a reason that the catalog gives of its table. */
  record NeverRead(String table) implements FileRole {}

  /** Of no known kind. */
  record Unknown() implements FileRole {}

  /** Cannot be left aside, because it may hold what is to be read. */
  record Refused(String advice) implements FileRole {}

  /** The table that is refused whole: names, addresses and consent to marketing. */
  String EMAIL_OPT_IN = "email_opt_in";

  /** Endings of packed files; Spark would unpack some of them unasked. */
  List<String> PACKED =
      List.of(
          ".zip",
          ".tar",
          ".tar.gz",
          ".tgz",
          ".7z",
          ".bz2",
          ".xz",
          ".zst",
          ".lz4",
          ".lzo",
          ".snappy",
          ".deflate");

  /** Returns the role of a file, named by its place below the export's root. */
  static FileRole of(List<String> place) {
    String name = place.get(place.size() - 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (place.contains("email-opt-in") || lower.contains(EMAIL_OPT_IN)) {
      return new NeverRead(EMAIL_OPT_IN);
    }
    if (lower.endsWith(".gpg") || lower.endsWith(".pgp")) {
      return new Refused("Decrypt it first.");
    }
    if (lower.endsWith(".xml.tar.gz")) {
      return new NeverRead("course");
    }
    if (PACKED.stream().anyMatch(lower::endsWith)) {
      return new Refused("Unpack it first.");
    }
    if (name.startsWith(".") || name.startsWith("_")) {
      return new Unknown();
    }
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return switch (place.get(0)) {
      case "events" -> event(plain);
      case "state" -> state(plain);
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
        .orElseGet(() -> new NeverRead(table.get()));
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
