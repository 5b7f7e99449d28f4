package org.courseveil.deidentify;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A closed list of codes; a value outside it is missing. */
final class Vocabulary {
  static final Vocabulary COUNTRIES = of(Set.of(Locale.getISOCountries()));

  static final Vocabulary GENDERS = of(Set.of("f", "m", "o"));

  /** Doctorates were once recorded by field. */
  static final Vocabulary EDUCATION =
      new Vocabulary(
          Set.of("p", "m", "b", "a", "hs", "jhs", "el", "none", "other"),
          Map.of("p_se", "p", "p_oth", "p"));

  static final Vocabulary MODES =
      of(
          Set.of(
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
              "unpaid-bootcamp"));

  static final Vocabulary CERTIFICATE_STATUSES =
      of(
          Set.of(
              "audit_notpassing",
              "audit_passing",
              "auditing",
              "deleted",
              "deleting",
              "downloadable",
              "error",
              "generating",
              "honor_passing",
              "invalidated",
              "notpassing",
              "regenerating",
              "requesting",
              "restricted",
              "unavailable",
              "unverified"));

  static final Vocabulary POST_KINDS = of(Set.of("thread", "comment"));

  static final Vocabulary EVENT_KINDS =
      of(Set.of("video", "problem", "forum", "navigation", "enrolment", "certificate", "other"));

  static final Vocabulary EVENT_SOURCES = of(Set.of("browser", "server", "mobile", "task"));

  private final Set<String> codes;
  private final Map<String, String> synonyms;

  private Vocabulary(Set<String> codes, Map<String, String> synonyms) {
    this.codes = codes;
    this.synonyms = synonyms;
  }

  private static Vocabulary of(Set<String> codes) {
    return new Vocabulary(codes, Map.of());
  }

  Set<String> codes() {
    return codes;
  }

  /** Returns the code that a value stands for, or null where it stands for none. */
  @Nullable String code(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String code = synonyms.getOrDefault(value, value);
    return codes.contains(code) ? code : null;
  }
}
