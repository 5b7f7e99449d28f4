package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class YamlDocumentTest {
  private static final Path FILE = Path.of("some.yaml");

  @Test
  void read_anchorAndAlias_areRefusedWithTheirLines() {
    assertThat(problems("a: &x 1\nb: *x\n")).extracting(Problem::line).containsExactly(1, 2);
  }

  @Test
  void read_tagBeyondTheCoreSchema_isRefused() {
    assertThat(problems("a: 1\nb: !!binary aGVsbG8=\n"))
        .singleElement()
        .asString()
        .startsWith("some.yaml:2:")
        .contains("tag:yaml.org,2002:binary is not read");
    assertThat(problems("a: !secret x\n")).hasSize(1);
    assertThat(problems("a: !!str 1\n")).isEmpty();
  }

  @Test
  void read_secondDocument_isRefused() {
    assertThat(problems("a: 1\n---\na: 2\n"))
        .singleElement()
        .asString()
        .contains("second YAML document");
  }

  @Test
  void read_duplicateKeys_nameBothLines() {
    assertThat(problems("a: 1\nb: 2\na: 3\n"))
        .singleElement()
        .asString()
        .startsWith("some.yaml:3:")
        .contains("'a' stands twice, first in line 1");
  }

  @Test
  void read_settingThatTheReadingDoesNotTake_isRefusedWithItsLine() {
    assertThatThrownBy(() -> YamlDocument.read(FILE, bytes("a: 1\nb: 2\n"), root -> root.has("a")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("some.yaml:2: There is no setting 'b'. Known here: a.");
  }

  @Test
  void read_valueThatTheReadingRefuses_isNoResult() {
    assertThatThrownBy(
            () -> YamlDocument.read(FILE, bytes("a: x\n"), root -> root.value("a").integer(1, 2)))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("some.yaml:1: 'a': must be a whole number from 1 to 2.");
  }

  @Test
  void written_valueOfAnyKind_isAsItStandsInTheFile() {
    String text = "a: [007, 2.50, 0x1F, 'x', no, 2012-01]\nb: ~\n";
    Shape any = Shape.of("", "anything");
    List<String> written =
        YamlDocument.read(FILE, bytes(text.replace("b: ~\n", "")), root -> root.written("a", any));
    assertThat(written).containsExactly("007", "2.50", "0x1F", "x", "no", "2012-01");
    assertThatThrownBy(
            () ->
                YamlDocument.read(
                    FILE,
                    bytes(text),
                    root -> root.written("a", any) + root.value("b").written(any)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("some.yaml:2: 'b': must be anything. It has no value.");
  }

  @Test
  void read_brokenSyntax_namesTheLine() {
    assertThat(problems("a: 1\nb: [1, 2\nc: 3\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
  }

  @Test
  void read_otherEncoding_isRefused() {
    Problems problems = new Problems();
    YamlDocument.read(FILE, "name: Zürich".getBytes(StandardCharsets.ISO_8859_1), problems);
    assertThat(found(problems)).singleElement().asString().contains("not in UTF-8");
  }

  @Test
  void read_emptyOrList_isRefused() {
    assertThat(problems("")).hasSize(1);
    assertThat(problems("# nothing\n")).hasSize(1);
    assertThat(problems("- a\n")).hasSize(1);
  }

  @Test
  void read_keyThatIsNoText_isRefused() {
    assertThat(problems("? [a, b]\n: 1\n")).hasSize(1);
  }

  private static List<Problem> problems(String yaml) {
    Problems problems = new Problems();
    YamlDocument.read(FILE, yaml.getBytes(StandardCharsets.UTF_8), problems)
        .ifPresent(root -> List.of("a", "b", "c").forEach(root::has));
    return found(problems);
  }

  private static List<Problem> found(Problems problems) {
    try {
      problems.refuseAny();
      return List.of();
    } catch (RefusedException e) {
      return e.problems();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
