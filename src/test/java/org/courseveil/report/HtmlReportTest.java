package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

final class HtmlReportTest {
  static Stream<RunReport> reports() {
    return Stream.concat(
        Stream.of(FilledReport.report()),
        Stream.iterate(1L, seed -> seed + 1).limit(40).map(GeneratedReport::of));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void page_anyReport_holdsEveryFigureOfTheJson(RunReport report) {
    Set<String> inJson = new TreeSet<>();
    collectNumbers("", JsonReport.tree(report), inJson);
    Set<String> onPage = new HashSet<>();
    ParsedPage.of(report)
        .elements("data")
        .forEach(element -> onPage.add(element.getAttribute("value")));

    assertThat(onPage).containsAll(inJson);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void page_anyReport_showsFiguresAsTheyAre(RunReport report) {
    for (Element figure : ParsedPage.of(report).elements("data")) {
      BigDecimal exact = new BigDecimal(figure.getAttribute("value"));
      String shown = figure.getTextContent().replace("\u202F", "");
      if (shown.endsWith("%")) {
        exact = exact.movePointRight(2);
        shown = shown.substring(0, shown.length() - 1);
      }
      BigDecimal rounded = new BigDecimal(shown);
      BigDecimal halfAUnit = BigDecimal.valueOf(5, rounded.scale() + 1);

      assertThat(rounded.subtract(exact).abs())
          .as("%s shown as %s", exact, shown)
          .isLessThanOrEqualTo(halfAUnit.setScale(9, RoundingMode.UNNECESSARY));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void page_anyReport_loadsAndRunsNothing(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    for (Element element : page.elements("*")) {
      assertThat(element.getTagName()).isNotIn("script", "link", "img", "iframe", "object", "form");
      var attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName();
        assertThat(name)
            .doesNotStartWith("on")
            .isNotIn("src", "srcset", "action", "data", "poster");
        if (name.equals("href")) {
          assertThat(attributes.item(i).getNodeValue()).startsWith("#");
        }
      }
    }
    assertThat(page.elements("style"))
        .singleElement()
        .satisfies(
            style ->
                assertThat(style.getTextContent())
                    .doesNotContain("url(", "@import", "expression", "://"));
    assertThat(HtmlReport.page(report)).contains("default-src &#39;none&#39;");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void page_anyReport_isNavigableWithoutEyes(RunReport report) {
    ParsedPage page = ParsedPage.of(report);
    assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(page.elements("h1")).hasSize(1);
    assertThat(page.elements("main")).hasSize(1);
    for (Element table : page.elements("table")) {
      assertThat(ParsedPage.under(table, "caption")).hasSize(1);
      assertThat(ParsedPage.under(table, "th"))
          .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
    }
    int level = 1;
    for (Element element : page.elements("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void page_anyReport_linksToPartsThatExistOnce(RunReport report) {
    List<String> ids = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    for (Element element : ParsedPage.of(report).elements("*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
      if (element.hasAttribute("href")) {
        targets.add(element.getAttribute("href").substring(1));
      }
    }
    assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
  }

  @Test
  void page_soundReport_showsNoError() {
    ParsedPage page = ParsedPage.of(FilledReport.report());

    assertThat(page.elements("*")).noneMatch(HtmlReportTest::isError);
    assertThat(page.text()).contains("closes").doesNotContain("gap of", "Do not sign");
  }

  @Test
  void page_rowsMissingFromASum_showsTheGapAndDisownsTheOutcome() {
    RunReport sound = FilledReport.report();
    RunReport planted = Planted.rowsMissing(sound, "forum", 5);

    ParsedPage page = ParsedPage.of(planted);

    assertThat(page.elements("*").stream().filter(HtmlReportTest::isError)).isNotEmpty();
    assertThat(page.text().replace('\u00A0', ' '))
        .contains("gap of 5", "the sums do not close in forum (gap 5)", "Do not sign");
  }

  @Test
  void page_whereverTheMachineStands_isTheSame() {
    Locale before = Locale.getDefault();
    String page = HtmlReport.page(FilledReport.report());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(HtmlReport.page(FilledReport.report())).isEqualTo(page);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(HtmlReport.page(FilledReport.report())).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static boolean isError(Element element) {
    return Set.of(element.getAttribute("class").split(" ")).contains("bad")
        || element.getAttribute("class").equals("wrong");
  }

  /**
   * Collects all numbers but two kinds of nothing: for a gap of 0 the page says that the sum
   * closes, and of no withheld names it says nothing.
   */
  private static void collectNumbers(String name, JsonNode node, Set<String> numbers) {
    boolean nothing = Set.of("gap", "withheld").contains(name) && node.asLong() == 0;
    if (node.isNumber() && !nothing) {
      numbers.add(node.decimalValue().toPlainString());
    }
    if (node.isArray()) {
      node.forEach(child -> collectNumbers("", child, numbers));
    }
    node.properties().forEach(field -> collectNumbers(field.getKey(), field.getValue(), numbers));
  }
}
