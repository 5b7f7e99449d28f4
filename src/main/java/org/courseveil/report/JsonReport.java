package org.courseveil.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.courseveil.policy.Rule;

/** The report as JSON, in the order that docs/report-format.md gives. */
final class JsonReport {
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static String text(RunReport report) {
    return written(tree(report));
  }

  static String written(ObjectNode tree) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    try {
      return JSON.writer(printer).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The report cannot be written as JSON.", e);
    }
  }

  static ObjectNode tree(RunReport report) {
    ObjectNode tree = object();
    tree.put("format", FORMAT);
    tree.set("run", run(report.run()));
    tree.set("policy", policy(report.policy()));
    tree.set("outcome", outcome(report.outcome()));
    tree.put("sound", report.sound());
    tree.set("checks", list(report.checks(), JsonReport::check));
    report
        .archive()
        .ifPresentOrElse(
            section -> tree.set("archive", JsonArchive.of(section)), () -> tree.putNull("archive"));
    report
        .release()
        .ifPresentOrElse(
            section -> tree.set("release", JsonRelease.of(section)), () -> tree.putNull("release"));
    report
        .counts()
        .ifPresentOrElse(
            section -> tree.set("counts", JsonCounts.of(section)), () -> tree.putNull("counts"));
    return tree;
  }

  private static ObjectNode run(Run run) {
    ObjectNode platform =
        object()
            .put("id", run.platformId())
            .put("name", run.platformName())
            .put("contact", run.contact());
    ObjectNode node = object().put("job", run.job());
    node.set("platform", platform);
    return node.put("as_of", run.asOf().toString())
        .put("written_at", run.writtenAt().toString())
        .put("producer", run.producer());
  }

  private static ObjectNode policy(PolicyInForce policy) {
    ObjectNode node =
        object()
            .put("id", policy.id())
            .put("title", policy.title())
            .put("text_date", policy.textDate().toString())
            .put("text_sha256", policy.textSha256());
    node.set("rules", list(policy.rules(), JsonReport::rule));
    return node;
  }

  private static ObjectNode rule(Rule rule) {
    return object()
        .put("id", rule.id())
        .put("citation", rule.citation())
        .put("tag", code(rule.tag()))
        .put("standing", code(rule.standing()))
        .put("measure", rule.measure());
  }

  private static ObjectNode outcome(Outcome outcome) {
    ObjectNode node =
        object().put("exit_code", outcome.exitCode()).put("meaning", outcome.meaning());
    node.set(
        "late",
        list(
            outcome.late(),
            due -> object().put("due", due.day().toString()).put("requests", due.requests())));
    node.set("warnings", texts(outcome.warnings()));
    node.set(
        "next",
        list(
            outcome.next(),
            due ->
                object()
                    .put("day", due.day().toString())
                    .put("what", due.what())
                    .put("count", due.count())));
    return node;
  }

  private static ObjectNode check(Check check) {
    return object()
        .put("rule", check.rule())
        .put("place", check.place())
        .put("passed", check.passed())
        .put("finding", check.finding());
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode list(List<T> values, Function<T, ObjectNode> node) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(node.apply(value)));
    return array;
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static BigDecimal number(double value) {
    return new BigDecimal(Figures.exact(value));
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
