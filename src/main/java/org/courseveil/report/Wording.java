package org.courseveil.report;

import java.util.Locale;
import java.util.Map;

/** The names of the program's vocabularies, as a reader of the report knows them. */
final class Wording {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("OTHER_PERSON", "Other people's"),
          Map.entry("ARCHIVED", "Archived"),
          Map.entry("SUPERSEDED", "Superseded"),
          Map.entry("ARCHIVED_BEFORE", "Archived before"),
          Map.entry("LATE_AFTER_RELEASE", "Late after release"),
          Map.entry("EXCLUDED", "Left out"),
          Map.entry("QUARANTINED", "Quarantined"),
          Map.entry("NOT_COMPLETE", "Deletion not complete yet"),
          Map.entry("UNDER_AGE", "Under the minimum age"),
          Map.entry("UNKNOWN_BIRTH_YEAR", "Birth year unknown"),
          Map.entry("OBJECTED", "Objected, or the flag is unknown"),
          Map.entry("LEGAL_HOLD", "Dispute or legal hold"),
          Map.entry("COUNTRY_NOT_PERMITTED", "Archiving not permitted in the country"),
          Map.entry("STAFF", "Staff account"),
          Map.entry("UNVERIFIED", "Request not verified"));

  private Wording() {}

  static String of(Enum<?> value) {
    return NAMES.getOrDefault(value.name(), sentence(value));
  }

  /** Returns an enum's name in lower case, with spaces. */
  static String plain(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String sentence(Enum<?> value) {
    String plain = plain(value);
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
