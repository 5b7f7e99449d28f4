package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/**
 * Texts come from configurations and file names: none may become a part of the page's structure.
 */
final class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style></table><iframe src=//evil.example>",
        "&lt;b&gt; &amp; &#0; &nbsp;",
        "<!-- --> <![CDATA[ ]]> <?php ?>",
        "javascript:alert(1)//"
      })
  void page_hostileTextEverywhere_keepsItsStructure(String hostile) {
    for (long seed = 1; seed <= 20; seed++) {
      ParsedPage tame = ParsedPage.of(GeneratedReport.of(seed));
      ParsedPage page = ParsedPage.of(GeneratedReport.of(seed, text -> text + hostile));

      assertThat(structure(page)).isSubsetOf(structure(tame));
      assertThat(page.text()).contains(hostile);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0007",
        "\u001B[31m",
        "\uD800",
        "\uFFFF",
        "\u202E",
        "\u2066",
        "\uFEFF"
      })
  void page_charactersThatCannotStand_areReplaced(String hostile) {
    String page = HtmlReport.page(GeneratedReport.of(3, text -> text + hostile));

    assertThat(page).doesNotContain(hostile.substring(0, 1)).contains("\uFFFD");
    assertThat(ParsedPage.of(page).elements("h1")).hasSize(1);
  }

  @Test
  void page_namesOfTheWorld_standAsTheyAre() {
    String names =
        " Žofia 小林 \u0645\u062D\u0645\u062F नमस्ते 🎓 \u0645\u06CC\u200C\u0631\u0648\u0645";

    assertThat(HtmlReport.page(GeneratedReport.of(3, text -> text + names))).contains(names);
  }

  @Test
  void tag_ofAnyElement_loadsNothing() {
    for (Tag tag : Tag.values()) {
      assertThat(tag.written()).isNotIn("script", "link", "img", "object", "embed", "form", "base");
      assertThat(tag.written()).isEqualTo(tag.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Every element with the names of its attributes; where ids and labels point is not in it. */
  private static Set<String> structure(ParsedPage page) {
    Set<String> structure = new HashSet<>();
    for (Element element : page.elements("*")) {
      var names = new java.util.TreeSet<String>();
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getAttributes().item(i).getNodeName());
      }
      structure.add(element.getParentNode().getNodeName() + " " + element.getTagName() + names);
    }
    return structure;
  }
}
