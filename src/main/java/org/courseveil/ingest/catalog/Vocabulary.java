package org.courseveil.ingest.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of the codes that a column may bring into the archive; a value outside it is
 * missing.
 */
public final class Vocabulary {
  /** ISO 3166-1 alpha-2, as the Java runtime knows it. */
  public static final Vocabulary COUNTRIES = of(Set.of(Locale.getISOCountries()));

  public static final Vocabulary GENDERS = of(Set.of("f", "m", "o"));

  /** Doctorates were once recorded by field. */
  public static final Vocabulary EDUCATION =
      new Vocabulary(
          Set.of("p", "m", "b", "a", "hs", "jhs", "el", "none", "other"),
          Map.of("p_se", "p", "p_oth", "p"));

  public static final Vocabulary MODES =
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

  public static final Vocabulary CERTIFICATE_STATUSES =
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

  public static final Vocabulary POST_KINDS = of(Set.of("thread", "comment"));

  public static final Vocabulary RESPONSE_KINDS =
      of(Set.of("response", "feedback", "criterion_feedback", "reply"));

  public static final Vocabulary EVENT_KINDS =
      of(Stream.of(EventKind.values()).map(EventKind::label).collect(Collectors.toSet()));

  public static final Vocabulary EVENT_SOURCES = of(Set.of("browser", "server", "mobile", "task"));

  /** The catalog's own names for the types of events that may leave under them. */
  public static final Vocabulary EVENT_TYPES =
      of(
          EventCatalog.openEdx().rules().stream()
              .filter(rule -> rule.kind().filter(EventKind::isTyped).isPresent())
              .map(EventRule::pattern)
              .collect(Collectors.toSet()));

  public static final Vocabulary OUTCOMES = of(Set.of("correct", "incorrect"));

  private final Set<String> codes;
  private final Map<String, String> synonyms;

  private Vocabulary(Set<String> codes, Map<String, String> synonyms) {
    this.codes = codes;
    this.synonyms = synonyms;
  }

  private static Vocabulary of(Set<String> codes) {
    return new Vocabulary(codes, Map.of());
  }

  /** Returns the codes. */
  public Set<String> codes() {
    return codes;
  }

  /** Returns the code that a value stands for, or null where it stands for none. */
  public @Nullable String code(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String code = synonyms.getOrDefault(value, value);
    return codes.contains(code) ? code : null;
  }
}
