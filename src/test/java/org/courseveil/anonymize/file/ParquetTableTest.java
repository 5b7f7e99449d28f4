package org.courseveil.anonymize.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.QualityModel;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ParquetTableTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message people {
            required int64 id;
            required int32 age;
            optional binary region (STRING);
            optional double score;
            optional int64 seen (TIMESTAMP(MICROS,true));
            required int32 born (DATE);
            required boolean passed;
            optional binary photo;
          }
          """);
  private static final int PEOPLE = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"SNAPPY", "GZIP", "ZSTD", "UNCOMPRESSED"})
  void run_parquetFile_writesParquetWithTheOtherColumnsAsTheyWere(CompressionCodecName codec)
      throws IOException {
    Path table = write("people.parquet", codec, 0, PEOPLE);
    TableEvidence evidence = run(table, List.of("age", "region"), Optional.of("id"));
    Map<List<String>, Integer> classes = new HashMap<>();
    for (Group row : read(folder.resolve("out/table.parquet"))) {
      long id = row.getLong("id", 0);
      Group before = person((int) id);
      classes.merge(List.of(row.getString("age", 0), row.getString("region", 0)), 1, Integer::sum);
      for (String column : List.of("score", "seen", "born", "passed", "photo")) {
        assertThat(value(row, column)).as(column).isEqualTo(value(before, column));
      }
    }
    assertThat(classes.values()).isNotEmpty().allMatch(size -> size >= 5);
    assertThat(classes.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo((int) (PEOPLE - evidence.suppressed()));
    assertThat(evidence.classes()).isEqualTo(classes.size()).isGreaterThan(3);
  }

  @Test
  void run_folderOfFiles_isOneTable() throws IOException {
    Path parts = Files.createDirectory(folder.resolve("people"));
    write("people/part-0.parquet", CompressionCodecName.SNAPPY, 0, 100);
    write("people/part-1.parquet", CompressionCodecName.SNAPPY, 100, PEOPLE);
    Files.createFile(parts.resolve("_SUCCESS"));
    assertThat(run(parts, List.of("age", "region"), Optional.empty()).persons()).isEqualTo(PEOPLE);
  }

  @Test
  void run_dateAndYesOrNo_areFoundAsTheirText() throws IOException {
    Files.writeString(
        folder.resolve("born.yaml"), "dates: {from: 1990-01-01, to: 1990-12-31, levels: [month]}");
    Files.writeString(folder.resolve("passed.csv"), "true;*\nfalse;*\n");
    Path table = write("people.parquet", CompressionCodecName.SNAPPY, 0, PEOPLE);
    assertThat(run(table, List.of("born", "passed"), Optional.empty()).classes()).isGreaterThan(5);
  }

  @Test
  void run_measureAsQuasiIdentifier_isRefusedWithItsColumn() throws IOException {
    Path table = write("people.parquet", CompressionCodecName.SNAPPY, 0, PEOPLE);
    Files.writeString(folder.resolve("score.csv"), "1;*\n");
    assertThatThrownBy(() -> run(table, List.of("score"), Optional.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Others here: score");
  }

  @Test
  void run_fileThatIsNoParquet_isRefused() throws IOException {
    Path table = Files.writeString(folder.resolve("people.parquet"), "id;age\n1;2\n");
    assertThatThrownBy(() -> run(table, List.of("age"), Optional.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no Parquet file");
  }

  @Test
  void open_columnThatIsAList_isRefusedWithItsName() throws IOException {
    MessageType nested =
        MessageTypeParser.parseMessageType(
            "message people { required int64 id; repeated int32 marks; }");
    Path table = folder.resolve("people.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(table)).withType(nested).build()) {
      writer.write(new SimpleGroup(nested).append("id", 1L).append("marks", 2));
    }
    assertThatThrownBy(() -> InputTable.open(table, ';'))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("marks");
  }

  @Test
  void run_valueThatIsMissing_isRefusedWithItsRow() throws IOException {
    Path table = folder.resolve("people.parquet");
    try (ParquetWriter<Group> writer = writer(table, CompressionCodecName.SNAPPY)) {
      writer.write(person(1));
      Group without = new SimpleGroup(SCHEMA);
      without.append("id", 2L).append("age", 30).append("born", 7305).append("passed", true);
      writer.write(without);
    }
    assertThatThrownBy(() -> run(table, List.of("age", "region"), Optional.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("people.parquet:2");
  }

  private TableEvidence run(Path table, List<String> quasiIdentifiers, Optional<String> subject)
      throws IOException {
    if (!Files.exists(folder.resolve("age.yaml"))) {
      Files.writeString(
          folder.resolve("age.yaml"), "intervals: {from: 0, to: 120, widths: [5, 10, 20]}");
      Files.writeString(folder.resolve("region.csv"), "north;*\nsouth;*\neast;*\n");
    }
    return new TableAnonymization(new BestFirstEngine())
        .run(
            new TableRequest(
                table,
                ';',
                folder.toString(),
                quasiIdentifiers,
                Map.of(),
                subject,
                List.of(),
                5,
                0.1,
                QualityModel.loss(),
                Long.MAX_VALUE,
                false,
                false,
                folder.resolve("out")));
  }

  private Path write(String name, CompressionCodecName codec, int from, int to) throws IOException {
    Path file = folder.resolve(name);
    try (ParquetWriter<Group> writer = writer(file, codec)) {
      for (int person = from; person < to; person++) {
        writer.write(person(person));
      }
    }
    return file;
  }

  private static ParquetWriter<Group> writer(Path file, CompressionCodecName codec)
      throws IOException {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withType(SCHEMA)
        .withCompressionCodec(codec)
        .build();
  }

  private static Group person(int id) {
    Group person = new SimpleGroup(SCHEMA);
    person
        .append("id", (long) id)
        .append("age", 20 + id * 7 % 40)
        .append("region", List.of("north", "south", "east").get(id % 3));
    if (id % 4 > 0) {
      person.append("score", id / 3.0).append("seen", 1_700_000_000_000_000L + id);
    }
    person.append("born", 7305 + id % 300).append("passed", id % 5 == 0);
    if (id % 2 == 0) {
      person.append("photo", "\u00ff" + id);
    }
    return person;
  }

  private static String value(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0
        ? "none"
        : row.getValueToString(row.getType().getFieldIndex(column), 0);
  }

  private static List<Group> read(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
