package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.dialect.ProfileMeta;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.TsvRecord;

/**
 * Everybody whom a text may name: all accounts of the list of deletions, and all of the export,
 * deleted or not, in every snapshot. Lines that cannot be read name nobody here; the scan of their
 * source puts them into the quarantine.
 */
public final class People {
  /** What names somebody. */
  public enum Naming {
    NAME,
    USERNAME,
    EMAIL,
    USER_ID,
    PHONE
  }

  public static final String NAMING = "naming";
  public static final String TEXT = "text";

  private static final StructType SCHEMA =
      new StructType()
          .add(NAMING, DataTypes.StringType, false)
          .add(TEXT, DataTypes.StringType, false);

  private People() {}

  /** Returns nobody. */
  static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), SCHEMA);
  }

  /** Returns what names them, {@code naming STRING, text STRING}, each once. */
  static Dataset<Row> of(SparkSession spark, ExportLayout layout, List<DeletionRequest> requests) {
    List<Row> listed = new ArrayList<>();
    for (DeletionRequest request : requests) {
      add(listed, Naming.USER_ID, Optional.of(request.userId()));
      add(listed, Naming.USERNAME, Optional.of(request.username()));
      add(listed, Naming.USERNAME, Optional.of(request.retiredUsername()));
      add(listed, Naming.EMAIL, Optional.of(request.email()));
      add(listed, Naming.EMAIL, Optional.of(request.retiredEmail()));
      add(listed, Naming.NAME, Optional.of(request.name()));
    }
    Dataset<Row> people = spark.createDataset(listed, Encoders.row(SCHEMA));
    List<SourceFile> files = new ArrayList<>();
    files.addAll(layout.files(SourceTable.AUTH_USER));
    files.addAll(layout.files(SourceTable.AUTH_USERPROFILE));
    files.addAll(layout.files(SourceTable.CERTIFICATES_GENERATEDCERTIFICATE));
    return (files.isEmpty()
            ? people
            : people.union(
                SourceLines.rows(
                    spark, files, SCHEMA, lines -> SourceLines.each(lines, People::named))))
        .distinct();
  }

  private static Stream<Row> named(SourceLine line) {
    return line.record().stream().flatMap(row -> named(row, line.file()).stream());
  }

  private static List<Row> named(TsvRecord row, SourceFile file) {
    TableHeader header = file.header();
    List<Row> named = new ArrayList<>();
    if (file.table() == SourceTable.AUTH_USER) {
      add(named, Naming.USER_ID, word(row, header, "id"));
      add(named, Naming.USERNAME, word(row, header, "username"));
      add(named, Naming.EMAIL, word(row, header, "email"));
      add(
          named,
          Naming.NAME,
          Optional.of(
              Stream.of("first_name", "last_name")
                  .flatMap(column -> text(row, header, column).stream())
                  .collect(Collectors.joining(" "))));
    } else {
      add(named, Naming.NAME, word(row, header, "name"));
      add(named, Naming.PHONE, text(row, header, "phone_number"));
      text(row, header, "meta").stream()
          .flatMap(meta -> ProfileMeta.formerIdentifiers(meta).stream())
          .forEach(
              former ->
                  add(
                      named,
                      former.contains("@") ? Naming.EMAIL : Naming.NAME,
                      Optional.of(former)));
    }
    return named;
  }

  private static Optional<String> word(TsvRecord row, TableHeader header, String column) {
    OptionalInt index = header.indexOf(column);
    return index.isPresent() ? Optional.of(row.word(index.getAsInt())) : Optional.empty();
  }

  private static Optional<String> text(TsvRecord row, TableHeader header, String column) {
    OptionalInt index = header.indexOf(column);
    return index.isPresent() ? row.text(index.getAsInt()) : Optional.empty();
  }

  private static void add(List<Row> rows, Naming naming, Optional<String> text) {
    text.filter(given -> !given.isBlank())
        .ifPresent(given -> rows.add(RowFactory.create(naming.name(), given)));
  }
}
