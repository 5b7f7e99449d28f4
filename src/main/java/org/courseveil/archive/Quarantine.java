package org.courseveil.archive;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecretKey;

/**
 * The lines that could not be read, sealed to the platform's own certificate: an OpenPGP message
 * for each file of the export that has any, with JSON lines inside.
 *
 * <p>They may name living people, so they are removed after some days; the ledger remembers their
 * tags so that the same lines do not come back.
 */
public final class Quarantine {
  /** The characters of a message, which its reader holds in memory. */
  private static final long LONGEST = 16L << 20;

  private final Path directory;
  private final Ledger ledger;

  private Quarantine(Path directory, Ledger ledger) {
    this.directory = directory;
    this.ledger = ledger;
  }

  /** Opens the quarantine in a directory, which is made if it is not there yet. */
  public static Quarantine open(Path directory, Ledger ledger) throws IOException {
    Files.createDirectories(directory);
    Quarantine quarantine = new Quarantine(directory, ledger);
    quarantine.removeOwnBut(quarantine.kept());
    return quarantine;
  }

  /**
   * Seals lines that have not been in quarantine yet, and returns how many files were added.
   *
   * @param lines {@code source STRING, file STRING, reason STRING, line STRING}
   */
  public int store(Dataset<Row> lines, Certificate platform, SecretKey signer, Instant asOf)
      throws IOException {
    // By hash and not by range, for which the export would be read twice.
    Iterator<Row> sorted =
        lines
            .select("file", "source", "reason", "line")
            .repartition(col("file"))
            .sortWithinPartitions("file", "source", "reason", "line")
            .toLocalIterator();
    Set<String> added = new HashSet<>();
    LineStream stream = new LineStream(sorted, LONGEST);
    while (stream.hasPortion()) {
      try (QuarantineDraft draft = new QuarantineDraft(directory, platform, signer)) {
        byte[] tag = new byte[0];
        for (String line : stream.portion()) {
          tag = ledger.contentTag(tag, line);
          draft.write(line);
        }
        String name = QuarantineDraft.name(tag);
        if (!ledger.state().quarantine().containsKey(name) && added.add(name)) {
          draft.keep(name);
        }
      }
    }
    ledger.publish(ledger.state().quarantine(added, LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
    return added.size();
  }

  /** Removes what was stored the given number of days ago or earlier; returns how many files. */
  public int expire(Instant asOf, int days) throws IOException {
    LocalDate last = LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(days);
    Set<String> past = new HashSet<>();
    ledger
        .state()
        .quarantine()
        .forEach(
            (name, file) -> {
              if (!file.removed() && !file.storedOn().isAfter(last)) {
                past.add(name);
              }
            });
    ledger.publish(ledger.state().dropQuarantine(past));
    removeOwnBut(kept());
    return past.size();
  }

  private Set<String> kept() {
    return ledger.state().quarantine().entrySet().stream()
        .filter(entry -> !entry.getValue().removed())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void removeOwnBut(Set<String> kept) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(directory)) {
      files = entries.toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (QuarantineDraft.isOwn(name) && !kept.contains(name)) {
        Files.delete(file);
      }
    }
  }
}
