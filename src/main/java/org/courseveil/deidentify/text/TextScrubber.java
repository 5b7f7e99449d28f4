package org.courseveil.deidentify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The treatment of free text: what identifies somebody is replaced by a token of its kind.
 *
 * <p>Any string is a text. Scrubbing a scrubbed text changes nothing. What overlaps is replaced
 * together, by the token of the longest finding. A scrubber can be used by several threads.
 *
 * <p>Known people are found in many writings, also with initials, in base64, or with digits for
 * letters, but not where nothing tells them from ordinary words: a given name that nobody greets,
 * signs with or is said to speak by, or a nickname nobody has registered, stays.
 */
public final class TextScrubber {
  private static final int MOST_ROUNDS = 16;

  private final ListedIdentifiers listed;
  private final UrlShape urls = new UrlShape();
  private final List<Shape> shapes;

  /** Takes the identifiers of the accounts that texts may name. */
  public TextScrubber(IdentifierPatterns patterns) {
    listed = new ListedIdentifiers(patterns);
    shapes =
        List.of(new EmailShape(), new AddressShape(), new SecretShape(), new PhoneShape(patterns));
  }

  /** Returns a text without identifiers. */
  public ScrubbedText scrub(String text) {
    Map<IdentifierKind, Integer> counts = new EnumMap<>(IdentifierKind.class);
    String scrubbed = text;
    // A token can free what stood beside it: a second look is rare and finds nothing as a rule.
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Finding> findings = findings(scrubbed);
      if (findings.isEmpty()) {
        break;
      }
      scrubbed = replace(scrubbed, findings, counts);
    }
    return new ScrubbedText(scrubbed, counts);
  }

  private static String replace(
      String text, List<Finding> findings, Map<IdentifierKind, Integer> counts) {
    StringBuilder out = new StringBuilder(text.length());
    int kept = 0;
    for (Finding finding : findings) {
      out.append(text, kept, finding.start()).append(finding.kind().token());
      counts.merge(finding.kind(), 1, Integer::sum);
      kept = finding.end();
    }
    return out.append(text, kept, text.length()).toString();
  }

  /** Returns what identifies somebody, in order and without overlaps. */
  List<Finding> findings(String text) {
    List<Finding> findings = new ArrayList<>();
    for (NormalizedText reading : NormalizedText.readings(text)) {
      find(new Tokens(reading), findings);
    }
    return findings.size() < 2 ? findings : apart(findings);
  }

  private void find(Tokens tokens, List<Finding> all) {
    List<Finding> findings = new ArrayList<>();
    listed.find(tokens, findings::add);
    for (NormalizedText respelled : Respelling.of(tokens)) {
      listed.find(new Tokens(respelled), findings::add);
    }
    encoded(tokens, findings);
    for (Shape shape : shapes) {
      shape.find(tokens, findings::add);
    }
    for (UrlShape.Link link : urls.links(tokens)) {
      Finding place = tokens.text().finding(IdentifierKind.URL, link.start(), link.end());
      boolean naming = link.personal();
      for (int i = findings.size() - 1; i >= 0; i--) {
        Finding inner = findings.get(i);
        if (inner.start() < place.end() && place.start() < inner.end()) {
          if (isMereNumber(inner.kind())) {
            findings.remove(i);
          } else {
            naming = true;
          }
        }
      }
      if (naming) {
        findings.add(place);
      }
    }
    all.addAll(findings);
  }

  /** What is encoded is found as a whole, and is what names most of it. */
  private void encoded(Tokens tokens, List<Finding> findings) {
    for (EncodedStretch stretch : EncodedStretch.in(tokens)) {
      findings(stretch.decoded()).stream()
          .max(Comparator.comparingInt(Finding::length))
          .map(inner -> tokens.text().finding(inner.kind(), stretch.start(), stretch.end()))
          .ifPresent(findings::add);
    }
  }

  /** The number of an article, say, that happens to be somebody's. */
  private static boolean isMereNumber(IdentifierKind kind) {
    return kind == IdentifierKind.USER_ID || kind == IdentifierKind.PHONE_NUMBER;
  }

  private static List<Finding> apart(List<Finding> findings) {
    findings.sort(
        Comparator.comparingInt(Finding::start)
            .thenComparing(Comparator.comparingInt(Finding::end).reversed())
            .thenComparing(Finding::kind));
    List<Finding> apart = new ArrayList<>();
    Finding longest = findings.get(0);
    int start = longest.start();
    int end = longest.end();
    for (Finding finding : findings.subList(1, findings.size())) {
      if (finding.start() >= end) {
        apart.add(new Finding(longest.kind(), start, end));
        longest = finding;
        start = finding.start();
        end = finding.end();
      } else {
        end = Math.max(end, finding.end());
        longest = finding.length() > longest.length() ? finding : longest;
      }
    }
    apart.add(new Finding(longest.kind(), start, end));
    return apart;
  }
}
