package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.deidentify.Residue.Kind;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResidualCheckTest {
  private static final String COURSE = "course-v1:edX+DemoX+2025";
  private static final List<String> IDENTIFIERS =
      List.of("edX", "honor", "demox", "ana99", "ana@mail.example", "Ana da Silva", "7310013");

  private final SparkSession spark = SharedSpark.session();

  @Test
  void residues_wordsOfClosedListsThatAreAlsoNames_areNone() {
    assertThat(residues(enrolment(COURSE, "honor"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana99", "ana@mail.example", "Ana da Silva", "7310013"})
  void residues_plantedIdentifierInACell_fires(String identifier) {
    assertThat(residues(enrolment(COURSE, identifier)))
        .contains(
            new Residue("enrolment.mode", Kind.OUTSIDE_VOCABULARY, 1),
            new Residue("enrolment.mode", Kind.WHOLE_CELL, 1));
  }

  @Test
  void residues_plantedIdentifierInACourseId_fires() {
    assertThat(residues(enrolment("course-v1:edX+ana99+2025", "honor")))
        .contains(new Residue("enrolment.course", Kind.WORD, 1))
        .extracting(Residue::column)
        .containsOnly("enrolment.course");
  }

  @Test
  void residues_finding_namesNoValue() {
    assertThat(residues(enrolment(COURSE, "ana@mail.example")).toString())
        .doesNotContain("ana", "mail.example");
  }

  @Test
  void residues_textThatNamesSomebody_firesForItsColumn() {
    assertThat(residues(CanonicalTable.FORUM_POST, post("thanks", "<<FULLNAME>> said honor")))
        .isEmpty();
    assertThat(residues(CanonicalTable.FORUM_POST, post("thanks", "write to ana@mail.example!")))
        .containsExactly(new Residue("forum_post.body", Kind.ADDRESS_IN_TEXT, 2));
    assertThat(residues(CanonicalTable.FORUM_POST, post("for ana@mail.example", "thanks")))
        .containsExactly(new Residue("forum_post.title", Kind.ADDRESS_IN_TEXT, 2));
    assertThat(residues(CanonicalTable.RESPONSE, response("I am Ana da Silva."))).isEmpty();
    assertThat(residues(CanonicalTable.RESPONSE, response("write to ana@mail.example!")))
        .containsExactly(new Residue("response.body", Kind.ADDRESS_IN_TEXT, 2));
  }

  private static Row response(String body) {
    String tag = "0123456789abcdef0123456789abcdef";
    return RowFactory.create(new byte[16], new byte[16], COURSE, "response", "scrubbed", tag, body);
  }

  private static Row post(String title, String body) {
    String tag = "0123456789abcdef0123456789abcdef";
    return RowFactory.create(
        new byte[16], new byte[16], COURSE, "thread", 3, "scrubbed", tag, tag, title, body);
  }

  private List<Residue> residues(Row row) {
    return residues(CanonicalTable.ENROLMENT, row);
  }

  private List<Residue> residues(CanonicalTable table, Row row) {
    Dataset<Row> rows = spark.createDataFrame(List.of(row, row), ArchiveSchema.of(table));
    Dataset<Row> identifiers =
        spark.createDataFrame(
            IDENTIFIERS.stream().map(identifier -> RowFactory.create(identifier)).toList(),
            new StructType().add("identifier", DataTypes.StringType));
    return ResidualCheck.residues(Map.of(table, rows), identifiers, Set.of(COURSE));
  }

  private static Row enrolment(String course, String mode) {
    return RowFactory.create(new byte[16], new byte[16], course, "2025-09", mode, true);
  }
}
