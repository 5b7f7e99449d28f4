package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonReportTest {
  private static final String SCHEMA = "/courseveil/schemas/report.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<RunReport> reports() {
    return HtmlReportTest.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void text_anyReport_keepsTheSchema(RunReport report) throws IOException {
    assertThat(faults(JsonReport.text(report))).isEmpty();
  }

  @Test
  void schema_brokenReport_objects() throws IOException {
    brokenBy(tree -> tree.put("format", 2));
    brokenBy(tree -> tree.put("surprise", 1));
    brokenBy(tree -> tree.remove("archive"));
    brokenBy(tree -> ((ObjectNode) tree.at("/outcome")).put("exit_code", 4));
    brokenBy(tree -> ((ObjectNode) tree.at("/archive/rows/total")).put("read", -1));
    brokenBy(tree -> ((ObjectNode) tree.at("/archive/rows/sources/0")).remove("superseded"));
    brokenBy(tree -> ((ObjectNode) tree.at("/release/packages/0/links/0")).put("rate", 1.1));
    brokenBy(tree -> ((ObjectNode) tree.at("/release/packages/0/units")).put("released", "many"));
  }

  @Test
  void schema_everyProperty_saysWhatItIs() throws IOException {
    var silent = new ArrayList<String>();
    collectSilent("", JSON.readTree(schemaText()), silent);

    assertThat(silent).isEmpty();
  }

  @Test
  void text_mapsFilledInAnyOrder_isTheSame() {
    RunReport report = FilledReport.report();
    RunReport other =
        Planted.archive(
            report,
            section -> {
              var backwards = new LinkedHashMap<String, Long>();
              new TreeMap<>(section.rows().read()).descendingMap().forEach(backwards::put);
              var tallies = new ArrayList<>(section.rows().tallies());
              java.util.Collections.reverse(tallies);
              return new ArchiveSection(
                  new RowAccount(backwards, tallies),
                  section.accounts(),
                  section.requests(),
                  section.notRead(),
                  section.quarantine(),
                  section.residualCheck(),
                  section.segment(),
                  section.expired());
            });

    assertThat(JsonReport.text(other)).isEqualTo(JsonReport.text(report));
    assertThat(HtmlReport.page(other)).isEqualTo(HtmlReport.page(report));
  }

  @Test
  void text_plantedGap_doesNotClose() throws IOException {
    JsonNode tree =
        JSON.readTree(JsonReport.text(Planted.rowsMissing(FilledReport.report(), "forum", 5)));

    assertThat(tree.at("/archive/rows/closes").asBoolean(true)).isFalse();
    assertThat(tree.at("/sound").asBoolean(true)).isFalse();
    assertThat(tree.at("/archive/rows/total/gap").asLong()).isEqualTo(5);
  }

  private static void brokenBy(Consumer<ObjectNode> breach) throws IOException {
    ObjectNode tree = JsonReport.tree(FilledReport.report());
    assertThat(faults(tree.toString())).isEmpty();
    breach.accept(tree);
    assertThat(faults(tree.toString())).isNotEmpty();
  }

  private static List<?> faults(String json) throws IOException {
    return schema().validate(json, InputFormat.JSON);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaText());
  }

  private static String schemaText() throws IOException {
    try (InputStream in = JsonReportTest.class.getResourceAsStream(SCHEMA)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void collectSilent(String place, JsonNode node, List<String> silent) {
    node.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("properties")) {
                field
                    .getValue()
                    .properties()
                    .forEach(
                        property -> {
                          if (!property.getValue().hasNonNull("description")) {
                            silent.add(place + "/" + property.getKey());
                          }
                        });
              }
              collectSilent(place + "/" + field.getKey(), field.getValue(), silent);
            });
  }
}
