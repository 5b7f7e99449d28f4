package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/** A whole package of generated rows, as the platform writes one, with the key it keeps secret. */
public record BuiltPackage(WrittenPackage written, DataKey key, List<@Nullable Object[]> summary) {
  /** The number of parts of the table {@code summary}. */
  public static final int PARTS = 2;

  private static final int ROWS_A_PART = 60;

  /** Writes a member's package into {@code <out>/<member>/<release>}, for one recipient. */
  public static BuiltPackage write(
      Path out, String member, String release, int sequence, Optional<Sha256> previous)
      throws IOException {
    return write(
        out,
        member,
        release,
        sequence,
        previous,
        List.of(Recipient.of(TestKeys.recipient().certificate())));
  }

  private static BuiltPackage write(
      Path out,
      String member,
      String release,
      int sequence,
      Optional<Sha256> previous,
      List<Recipient> recipients)
      throws IOException {
    PackageManifest manifest = Descriptions.manifest(member, release, sequence, previous, PARTS);
    DataPackage description = Descriptions.dataPackage(member, release, PARTS);
    Path directory = Files.createDirectories(out.resolve(member).resolve(release));
    DataKey key = DataKey.random();
    FileProtection protection = new FileProtection.PackageFile(key, manifest.packageId().text());
    Random random = new Random((member + release).hashCode());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String part : description.resources().get(0).path()) {
      List<@Nullable Object[]> own = new ArrayList<>();
      for (int row = 0; row < ROWS_A_PART; row++) {
        own.add(summaryRow(random));
      }
      write(directory.resolve(part), Descriptions.SUMMARY, protection, own);
      rows.addAll(own);
    }
    write(
        directory.resolve(description.resources().get(1).path().get(0)),
        Descriptions.REPORT,
        protection,
        List.of(new @Nullable Object[] {"classes", 5}, new @Nullable Object[] {"rows", 120}));
    WrittenPackage written =
        PackageWriter.of(TestKeys.platform().secretKey(), recipients, Instant.now())
            .write(
                directory, manifest, description, PackageReadme.text(manifest, description), key);
    return new BuiltPackage(written, key, rows);
  }

  /** Writes the first package of the member delftx. */
  public static BuiltPackage write(Path out) throws IOException {
    return write(out, "delftx", "2026-11", 1, Optional.empty());
  }

  /** Writes the first package of the member delftx, sealed to these recipients. */
  public static BuiltPackage write(Path out, List<Recipient> recipients) throws IOException {
    return write(out, "delftx", "2026-11", 1, Optional.empty(), recipients);
  }

  public Path directory() {
    return written.directory();
  }

  /** Verifies the package and unlocks its key into a file, as the recipient does. */
  public OpenedPackage unlock(Path keyFile) throws IOException {
    OpenedPackage opened =
        PackageVerifier.of(TestKeys.platform().certificate()).verify(directory()).orThrow();
    try (KeyEnvelope envelope = opened.unlock(TestKeys.recipient().secretKey())) {
      Files.write(keyFile, envelope.json());
    }
    return opened;
  }

  /** Returns the rows of the table {@code summary}, by column and cell. */
  public List<List<@Nullable Object>> cells() {
    return summary.stream().map(BuiltPackage::cells).toList();
  }

  private static List<@Nullable Object> cells(@Nullable Object[] row) {
    return Collections.unmodifiableList(Arrays.asList(row));
  }

  private static void write(
      Path file, TableSchema schema, FileProtection protection, List<@Nullable Object[]> rows)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (EncryptedTableWriter writer = EncryptedTableWriter.open(file, schema, protection)) {
      for (@Nullable Object[] row : rows) {
        writer.write(row);
      }
    }
  }

  private static @Nullable Object[] summaryRow(Random random) {
    String[] courses = {"course-v1:A+B+C", "a, \"b\"\nc\r", "=1+1", "", "\u00fcber \ud83d\ude00"};
    @Nullable Object[] row = {
      Long.toHexString(random.nextLong()),
      courses[random.nextInt(courses.length)],
      "NL",
      random.nextLong(),
      random.nextDouble(),
      random.nextBoolean()
    };
    int missing = 1 + random.nextInt(3 * row.length);
    if (missing < row.length) {
      row[missing] = null;
    }
    return row;
  }
}
