package org.courseveil.deidentify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every text. */
final class TextScrubberPropertiesTest {
  private static final int TEXTS = 20_000;
  private static final String[] PIECES = {
    "&",
    "&#",
    "&#x",
    "64;",
    "&amp;",
    "\\",
    "\\u",
    "\\u0040",
    "\\n",
    "%",
    "%40",
    "%C3%A9",
    "%E0",
    "<",
    ">",
    "<<",
    ">>",
    "<<EMAIL>>",
    "<<ID>>",
    "<b>",
    "@",
    ".",
    " at ",
    " dot ",
    "(at)",
    "://",
    "/u/",
    ":",
    "::",
    "+",
    "00",
    "1",
    "12",
    "123",
    "4567",
    "abc",
    "deadbeef",
    "jana",
    "user id ",
    "hi ",
    "é",
    "王",
    "김",
    "\u200B",
    "\uD83D",
    "\uDE00",
    "\uD835\uDC1A",
    "\uFFFF",
    "\u0000",
    "ﬃ",
    "İ",
    "ß",
    "٣",
    " ",
    "-",
    "_",
    "(",
    ")",
    "[",
    "\n",
    "www.",
    "x.com/",
    "example.org",
    "call me "
  };

  @Test
  void scrub_anyText_endsAndStaysAsItIs() {
    TextScrubber scrubber = CorpusTest.scrubber(CorpusTest.people(3));
    Random random = new Random(4);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(
            random.nextInt(8) == 0
                ? String.valueOf((char) random.nextInt(1 << 16))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      String once = scrubber.scrub(text.toString()).text();
      assertThat(scrubber.scrub(once).text()).isEqualTo(once);
    }
  }

  @Test
  void findings_corpus_lieApartAndInOrder() throws IOException {
    List<Person> people = CorpusTest.people(5);
    TextScrubber scrubber = CorpusTest.scrubber(people);
    Corpus.half("tuned", people)
        .forEach(
            1,
            6,
            text -> {
              int end = 0;
              for (Finding finding : scrubber.findings(text.text())) {
                assertThat(finding.start()).isGreaterThanOrEqualTo(end);
                assertThat(finding.end()).isGreaterThan(finding.start());
                end = finding.end();
              }
              assertThat(end).isLessThanOrEqualTo(text.text().length());
              String once = scrubber.scrub(text.text()).text();
              assertThat(scrubber.scrub(once).text()).isEqualTo(once);
            });
  }

  /** The search is a plain one, over the text as it is and decoded by other code. */
  @Test
  void scrub_corpus_leavesNothingToASimpleSearch() throws IOException {
    List<Person> people = CorpusTest.people(7);
    TextScrubber scrubber = CorpusTest.scrubber(people);
    Corpus.half("tuned", people)
        .forEach(
            1,
            8,
            text -> {
              for (String view : views(scrubber.scrub(text.text()).text())) {
                for (Corpus.Label label : text.labels()) {
                  assertThat(view)
                      .as(label.kind() + " " + label.writing())
                      .doesNotContain(label.value().toLowerCase(Locale.ROOT));
                }
              }
            });
  }

  private static List<String> views(String text) {
    String unescaped = text;
    for (int i = 0; i < 2; i++) {
      unescaped = unescaped.replace("&amp;", "&").replace("\\\\", "\\");
    }
    StringBuilder decoded = new StringBuilder();
    Matcher matcher =
        Pattern.compile("&#(\\d+);|&#x([0-9a-f]+);|\\\\u([0-9a-fA-F]{4})").matcher(unescaped);
    while (matcher.find()) {
      String hex = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      int code = hex == null ? Integer.parseInt(matcher.group(1)) : Integer.parseInt(hex, 16);
      matcher.appendReplacement(decoded, Matcher.quoteReplacement(Character.toString(code)));
    }
    matcher.appendTail(decoded);
    String percent = text;
    try {
      percent =
          URLDecoder.decode(
              URLDecoder.decode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      percent = text;
    }
    return List.of(normal(text), normal(decoded.toString()), normal(percent));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\u200B\u00AD]", "")
        .toLowerCase(Locale.ROOT);
  }
}
