package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of docs/anonymize.md, as they stand there. */
final class DocumentedRulesTest {
  private static final Pattern RULE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder = Path.of("");
  private List<String> rules = List.of();

  @BeforeEach
  void find() throws IOException {
    String page = Files.readString(Path.of("docs", "anonymize.md"));
    rules = RULE.matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void read_everyRule_makesAHierarchy() throws IOException {
    assertThat(rules).hasSize(9);
    for (String rule : rules) {
      TreeProperties.require(read(rule));
    }
  }

  @Test
  void read_theirExamples_becomeWhatThePageSays() throws IOException {
    assertThat(TreeProperties.labels(read(rules.get(0)), "23"))
        .containsExactly("23", "20-24", "20-29", "20-39", "*");
    assertThat(read(rules.get(1)).labels(2)).contains("<=14", ">=90", "15-19");
    assertThat(TreeProperties.labels(read(rules.get(3)), "0.37"))
        .containsExactly("0.37", "0.30-0.39", "0.00-0.49", "*");
    assertThat(read(rules.get(3)).contains("0.50")).isTrue();
    assertThat(TreeProperties.labels(read(rules.get(4)), "2025-09"))
        .containsExactly("2025-09", "2025-Q3", "2025-H2", "2025", "*");
    assertThat(TreeProperties.labels(read(rules.get(5)), "10115"))
        .containsExactly("10115", "101**", "1****", "*");
    Hierarchy codes = read(rules.get(6));
    assertThat(codes.label("AB1", 1)).isEqualTo(codes.label("AB12", 1)).isEqualTo("AB");
  }

  private Hierarchy read(String rule) throws IOException {
    return RuleFile.read("column", Files.writeString(folder.resolve("column.yaml"), rule));
  }
}
