package org.courseveil.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codes that may enter the archive; any other text is a missing value. */
final class Vocabulary {
  /** ISO 3166-1 alpha-2, as the Java runtime knows it. */
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final int LONGEST_MODULE_TYPE = 32;

  private static final Map<String, String> EDUCATION =
      Map.ofEntries(
          Map.entry("p", "p"),
          Map.entry("p_se", "p"),
          Map.entry("p_oth", "p"),
          Map.entry("m", "m"),
          Map.entry("b", "b"),
          Map.entry("a", "a"),
          Map.entry("hs", "hs"),
          Map.entry("jhs", "jhs"),
          Map.entry("el", "el"),
          Map.entry("none", "none"),
          Map.entry("other", "other"));
  private static final Map<String, String> GENDERS = same("f", "m", "o");
  private static final Map<String, String> MODES =
      same(
          "audit",
          "honor",
          "verified",
          "professional",
          "no-id-professional",
          "credit",
          "masters",
          "executive-education",
          "paid-executive-education",
          "unpaid-executive-education",
          "paid-bootcamp",
          "unpaid-bootcamp");
  private static final Map<String, String> CERTIFICATE_STATUSES =
      same(
          "downloadable",
          "notpassing",
          "generating",
          "regenerating",
          "requesting",
          "deleted",
          "deleting",
          "unavailable",
          "unverified",
          "invalidated",
          "restricted",
          "error",
          "auditing",
          "audit_passing",
          "audit_notpassing",
          "honor_passing");

  private Vocabulary() {}

  static Optional<String> country(String text) {
    return Optional.of(text).filter(COUNTRIES::contains);
  }

  static Optional<String> gender(String text) {
    return Optional.ofNullable(GENDERS.get(text));
  }

  static Optional<String> education(String text) {
    return Optional.ofNullable(EDUCATION.get(text));
  }

  static Optional<String> mode(String text) {
    return Optional.ofNullable(MODES.get(text));
  }

  static Optional<String> certificateStatus(String text) {
    return Optional.ofNullable(CERTIFICATE_STATUSES.get(text));
  }

  /** Returns the kind of a part of a course, which extensions of the platform may name anew. */
  static Optional<String> moduleType(String text) {
    boolean word = !text.isEmpty() && text.length() <= LONGEST_MODULE_TYPE;
    for (int i = 0; word && i < text.length(); i++) {
      char character = text.charAt(i);
      word = (character >= 'a' && character <= 'z') || "_-0123456789".indexOf(character) >= 0;
    }
    return word ? Optional.of(text) : Optional.empty();
  }

  private static Map<String, String> same(String... codes) {
    return Set.of(codes).stream().collect(Collectors.toMap(Function.identity(), code -> code));
  }
}
