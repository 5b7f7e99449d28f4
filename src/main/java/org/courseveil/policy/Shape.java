package org.courseveil.policy;

import java.util.regex.Pattern;

/**
 * What the text of a setting may look like. The JSON Schemas repeat these patterns, so they keep to
 * what both dialects of regular expressions know.
 *
 * @param description completes "must be ..."
 */
public record Shape(Pattern pattern, String description) {
  static final Shape LINE =
      of(
          "^[^\\u0000-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f][^\\u0000-\\u001f\\u007f]*$",
          "one line of text");
  static final Shape ID =
      of("^[a-z0-9]+(-[a-z0-9]+)*$", "lower-case letters and digits, joined by hyphens");
  static final Shape COLUMN =
      of("^[a-z][a-z0-9_]*$", "a column's name in lower-case letters, digits and underscores");
  static final Shape ORGANIZATION =
      of("^[A-Za-z0-9_.~-]+$", "the organization part of a course id, such as MITx");
  static final Shape COURSE =
      of(
          "^(course-v1:|ccx-v1:)?[A-Za-z0-9_.~:-]+([+/])[A-Za-z0-9_.~:-]+([+/])[A-Za-z0-9_.~:-]+([+]ccx@[0-9]+)?$",
          "a course's id, such as course-v1:MITx+6.002x+2026");
  static final Shape COUNTRY =
      of("^[A-Z]{2}$", "an ISO 3166-1 code of two capital letters, such as DE");
  static final Shape FINGERPRINT =
      of(
          "^ *([0-9A-Fa-f] *){40}$",
          "the full fingerprint, 40 hexadecimal digits; a short key id can be forged");
  static final Shape DIGEST = of("^[0-9a-f]{64}$", "a SHA-256 digest, 64 hexadecimal digits");
  static final Shape RULE = of("^[A-Z]+[0-9]*-[0-9]+$", "a rule's id, such as E23-1");
  static final Shape TEST =
      of(
          "^([a-z]+\\.)*[A-Z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9_]*$",
          "a test's class and method below org.courseveil, such as rules.ATest.doing_a_isB");
  static final Shape DATE = of("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date such as 2023-06-15");
  static final Shape INSTANT =
      of(
          "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
          "a moment in UTC such as 2026-11-15T00:00:00Z");
  static final Shape PERIOD =
      of(
          "^P(?=.*[1-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$",
          "a period above zero such as P5Y (five years), P18M (months) or P90D (days)");

  /** Returns the shape of what a regular expression finds itself in. */
  public static Shape of(String pattern, String description) {
    return new Shape(Pattern.compile(pattern), description);
  }

  boolean fits(String text) {
    return pattern.matcher(text).find();
  }
}
