package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped JSON Schemas and the loaders refuse the same files. */
final class SchemaAgreementTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    ExampleFiles.in(folder);
  }

  @Test
  void jobConfig_everyMutation_isRefusedByBothOrByNone() {
    Map<String, Map<String, Object>> mutants = Mutations.of(ExampleFiles.tree(ExampleFiles.CONFIG));
    mutants.put("complete-from under csv", csvWith(true));
    mutants.put("csv", csvWith(false));
    Judged judged = judge(mutants, schema("job-config"), this::configRefuses);
    assertThat(judged.disagreed()).isEmpty();
    assertThat(judged.refused()).hasSizeGreaterThan(300);
    assertThat(judged.accepted()).contains("remove as-of", "csv").doesNotContain("remove policy");
  }

  @Test
  void members_everyMutation_isRefusedByBothOrByNone() {
    Map<String, Map<String, Object>> mutants =
        Mutations.of(ExampleFiles.tree(ExampleFiles.MEMBERS));
    Judged judged = judge(mutants, schema("members"), this::membersRefuse);
    assertThat(judged.disagreed()).isEmpty();
    assertThat(judged.refused()).hasSizeGreaterThan(150);
    assertThat(judged.accepted()).contains("members.0.name := s3a://bucket/x");
  }

  @Test
  void profile_everyMutation_isRefusedByBothOrByNone() {
    Map<String, Object> profile = ExampleFiles.tree(ExampleFiles.PROFILE);
    List<?> rules = (List<?>) Objects.requireNonNull(profile.get("rules"));
    profile.put("rules", new ArrayList<>(rules.subList(0, 3)));
    Judged judged =
        judge(Mutations.of(profile), schema("profile"), SchemaAgreementTest::profileRefused);
    assertThat(judged.disagreed()).isEmpty();
    assertThat(judged.refused()).hasSizeGreaterThan(300);
    assertThat(judged.accepted()).contains("remove deadline-days");
  }

  @Test
  void profile_everyMutationOfAScope_isRefusedByBothOrByNone() {
    for (Map<String, Object> scope :
        List.<Map<String, Object>>of(
            Map.of(ScopeReader.SCOPE, "member"),
            Map.of(ScopeReader.SCOPE, "member", ScopeReader.ATTACK, 3),
            Map.of(ScopeReader.SCOPE, "course", ScopeReader.ATTACK, 3),
            Map.of(ScopeReader.ATTACK, 2),
            Map.of(ScopeReader.SCOPE, "platform"))) {
      Map<String, Object> profile = ExampleFiles.tree(ExampleFiles.PROFILE);
      List<?> rules = (List<?>) Objects.requireNonNull(profile.get("rules"));
      profile.put("rules", new ArrayList<>(rules.subList(0, 3)));
      section(profile, "privacy").remove(ScopeReader.SCOPE);
      section(profile, "privacy").putAll(scope);
      Map<String, Map<String, Object>> mutants = Mutations.of(profile);
      mutants.put("as it is", profile);
      Judged judged = judge(mutants, schema("profile"), SchemaAgreementTest::profileRefused);
      assertThat(judged.disagreed()).isEmpty();
      boolean sensible = "member".equals(scope.get(ScopeReader.SCOPE));
      assertThat(judged.accepted().contains("as it is")).isEqualTo(sensible);
    }
  }

  @Test
  void judge_loaderThatAcceptsEverything_isFound() {
    Map<String, Map<String, Object>> mutants = Mutations.of(ExampleFiles.tree(ExampleFiles.CONFIG));
    assertThat(judge(mutants, schema("job-config"), json -> false).disagreed()).isNotEmpty();
  }

  @Test
  void examples_asShipped_areAcceptedByTheirSchemas() {
    assertThat(errors("job-config", ExampleFiles.CONFIG)).isEmpty();
    assertThat(errors("members", ExampleFiles.MEMBERS)).isEmpty();
    assertThat(errors("profile", ExampleFiles.PROFILE)).isEmpty();
    assertThat(errors("job-config", Path.of("sample-data/quickstart.yaml"))).isEmpty();
    assertThat(errors("members", Path.of("sample-data/members.yaml"))).isEmpty();
    assertThat(errors("job-config", Path.of("sample-data/quickstart-mooc-org-2013.yaml")))
        .isEmpty();
    assertThat(errors("members", Path.of("sample-data/members-mooc-org-2013.yaml"))).isEmpty();
  }

  @Test
  void example_ofEverySetting_namesEachPropertyOfTheSchema() {
    Set<String> inSchema = new TreeSet<>();
    properties(read("job-config"), "", inSchema);
    Set<String> inExample = new TreeSet<>();
    keys(ExampleFiles.tree(ExampleFiles.CONFIG), "", inExample);
    // An example has one scope of pseudonyms and one form of release; these are settings of others.
    Set<String> others =
        Set.of(
            ScopeReader.ATTACK,
            "packages.public",
            "aggregates",
            "aggregates.minimum-cell",
            "aggregates.rounding-base",
            "aggregates.tables");
    assertThat(inSchema).containsAll(others);
    inExample.addAll(others);
    assertThat(inExample).isEqualTo(inSchema);
  }

  @Test
  void defaults_ofTheSchema_areTheLoaders() throws IOException {
    Map<String, Object> bare = ExampleFiles.tree(ExampleFiles.CONFIG);
    section(bare, "inputs").keySet().removeAll(Set.of("maximum-bad-share", "strict"));
    section(bare, "deletions").keySet().removeAll(Set.of("complete-from", "soon-days"));
    section(bare, "exclusions").remove("unknown-birth-year");
    Path file = ExampleFiles.write(folder.resolve("configs/bare.yaml"), json(bare));
    JobConfig config = ConfigReader.read(file);
    JsonNode schema = read("job-config");
    assertThat(config.inputs().maximumBadShare())
        .isEqualTo(byDefault(schema, "inputs", "maximum-bad-share").asDouble());
    assertThat(config.inputs().strict())
        .isEqualTo(byDefault(schema, "inputs", "strict").asBoolean());
    assertThat(config.deletions().soonDays())
        .isEqualTo(byDefault(schema, "deletions", "soon-days").asInt());
    assertThat(YamlScalar.named(config.deletions().completeFrom()))
        .isEqualTo(byDefault(schema, "deletions", "complete-from").asText());
    assertThat(YamlScalar.named(config.exclusions().unknownBirthYear()))
        .isEqualTo(byDefault(schema, "exclusions", "unknown-birth-year").asText());
  }

  private record Judged(List<String> refused, List<String> accepted, List<String> disagreed) {}

  private static Judged judge(
      Map<String, Map<String, Object>> mutants, Schema schema, Predicate<String> loaderRefuses) {
    Judged judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    mutants.forEach(
        (what, mutant) -> {
          String json = json(mutant);
          boolean schemaRefuses = !schema.validate(json, InputFormat.JSON).isEmpty();
          if (schemaRefuses != loaderRefuses.test(json)) {
            judged.disagreed().add(what + ": refused by " + (schemaRefuses ? "schema" : "loader"));
          }
          (schemaRefuses ? judged.refused() : judged.accepted()).add(what);
        });
    return judged;
  }

  private boolean configRefuses(String json) {
    return refuses(
        () -> ConfigReader.read(ExampleFiles.write(folder.resolve("configs/mutant.yaml"), json)));
  }

  private boolean membersRefuse(String json) {
    return refuses(
        () -> {
          Problems problems = new Problems();
          MembersReader.read(
              ExampleFiles.write(folder.resolve("configs/mutant.yaml"), json),
              Optional.empty(),
              LocalDate.EPOCH,
              problems);
          problems.refuseAny();
        });
  }

  private static boolean profileRefused(String json) {
    return refuses(
        () ->
            ProfileReader.read(
                Path.of("mutant.yaml"), json.getBytes(StandardCharsets.UTF_8), RuleList.empty()));
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static boolean refuses(Reading reading) {
    try {
      reading.run();
      return false;
    } catch (RefusedException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() > 0);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> csvWith(boolean completeFrom) {
    Map<String, Object> tree = ExampleFiles.tree(ExampleFiles.CONFIG);
    Map<String, Object> deletions = section(tree, "deletions");
    deletions.put("form", "csv");
    if (!completeFrom) {
      deletions.remove("complete-from");
    }
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> section(Map<String, Object> tree, String key) {
    return (Map<String, Object>) Objects.requireNonNull(tree.get(key));
  }

  private static List<String> errors(String schema, Path file) {
    return schema(schema).validate(json(ExampleFiles.tree(file)), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private static void properties(JsonNode schema, String prefix, Set<String> into) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              into.add(prefix + property.getKey());
              properties(property.getValue(), prefix + property.getKey() + ".", into);
            });
  }

  private static void keys(Map<?, ?> tree, String prefix, Set<String> into) {
    tree.forEach(
        (key, value) -> {
          into.add(prefix + key);
          if (value instanceof Map<?, ?> nested) {
            keys(nested, prefix + key + ".", into);
          }
        });
  }

  private static JsonNode byDefault(JsonNode schema, String section, String key) {
    return schema.path("properties").path(section).path("properties").path(key).required("default");
  }

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(name), InputFormat.JSON);
  }

  private static JsonNode read(String name) {
    try {
      return JSON.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    String place = "/courseveil/schemas/" + name + ".schema.json";
    try (InputStream in =
        Objects.requireNonNull(SchemaAgreementTest.class.getResourceAsStream(place))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Map<String, Object> tree) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new LinkedHashMap<>(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
