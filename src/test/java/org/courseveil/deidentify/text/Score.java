package org.courseveil.deidentify.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How many labels of a corpus were found, and how many findings were labels. */
final class Score {
  private final TextScrubber scrubber;
  private final Map<String, Integer> missed = new LinkedHashMap<>();
  private final Map<String, Integer> wrong = new LinkedHashMap<>();
  private int labels;
  private int found;
  private int findings;
  private int right;

  Score(TextScrubber scrubber) {
    this.scrubber = scrubber;
  }

  void add(Corpus.Text text) {
    List<Finding> spans = scrubber.findings(text.text());
    for (Corpus.Label label : text.labels()) {
      labels++;
      if (spans.stream().anyMatch(span -> covers(span, label, text.text()))) {
        found++;
      } else {
        missed.merge(label.kind() + " " + label.writing(), 1, Integer::sum);
      }
    }
    for (Finding span : spans) {
      findings++;
      if (text.labels().stream().anyMatch(l -> span.start() < l.end() && l.start() < span.end())) {
        right++;
      } else {
        String what = text.text().substring(span.start(), span.end());
        wrong.merge(span.kind() + " " + what + " in " + text.text(), 1, Integer::sum);
      }
    }
  }

  /** A finding covers a label if all of it but quotes and line ends around it is replaced. */
  private static boolean covers(Finding span, Corpus.Label label, String text) {
    String before =
        text.substring(label.start(), Math.max(label.start(), Math.min(span.start(), label.end())));
    String behind =
        text.substring(Math.min(label.end(), Math.max(span.end(), label.start())), label.end());
    return span.start() < label.end()
        && label.start() < span.end()
        && isMargin(before)
        && isMargin(behind);
  }

  /** What a writing adds around an identifier, and signs around it in any encoding. */
  private static final Pattern ADDED =
      Pattern.compile(
          "\\\\+n|</?[abp]\\b[^>]*>|<a href=\"mailto:|mailto:|tel:|username=|'s|/u/"
              + "|%(?:25)?(?:2[0-9A-F]|5F)|\\\\+u00(?:2[0-9a-f]|5f)"
              + "|&(?:amp;)?#(?:x2[0-9a-f]|x5f|3[2-9]|4[0-7]|95);");

  private static boolean isMargin(String text) {
    return ADDED.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
  }

  double recall() {
    return labels == 0 ? 1 : (double) found / labels;
  }

  double precision() {
    return findings == 0 ? 1 : (double) right / findings;
  }

  String describe(String half) {
    return String.format(
        Locale.ROOT,
        "%s: recall %.5f (%d of %d), precision %.5f (%d of %d)",
        half,
        recall(),
        found,
        labels,
        precision(),
        right,
        findings);
  }

  Map<String, Integer> missed() {
    return missed;
  }

  Map<String, Integer> wrong() {
    return wrong;
  }
}
