package org.courseveil.report;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
          Map.entry("STAFF", "Staff or instructor account"),
          Map.entry("FOR_CREDIT", "Course for credit, which should not be on the list"),
          Map.entry("BEFORE_THE_POLICY", "Data from before the policies named"),
          Map.entry("UNVERIFIED", "Request not verified"),
          Map.entry("COURSE_OF_NO_MEMBER", "Course of no member"),
          Map.entry("UNKNOWN_EVENT_TYPE", "Type of event that no catalog knows"),
          Map.entry("NO_ACTIVITY", "Event that is no activity of a course"),
          Map.entry("NO_COURSE", "Event that names no course"),
          Map.entry("IDENTIFIERS_ONLY", "Tells only whose rows are whose"),
          Map.entry("DEMOGRAPHICS_DROPPED", "Demographics, which the configuration drops"),
          Map.entry("NOT_FOR_THE_PURPOSE", "Not needed for the policy's purpose"),
          Map.entry("ERASED_IN_EVERY_SNAPSHOT", "Profile that is erased in every snapshot"),
          Map.entry("NAMES_TWO_ACCOUNTS", "Number and name are of different accounts"),
          Map.entry("COMMENT", "Comment"),
          Map.entry("REPEATED_HEADER", "Header that stands in the file again"),
          Map.entry("OUTSIDER", "Outsider, who knows what is public"),
          Map.entry("RESEARCHER", "Researcher, who has packages and scheme"),
          Map.entry("MEMBER", "Member, who has its own exports"));
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");

  private Wording() {}

  static String of(Enum<?> value) {
    return ofReason(value.name());
  }

  /** Returns a reason in words; one that is not a name of the program's is in words already. */
  static String ofReason(String reason) {
    return CONSTANT.matcher(reason).matches()
        ? NAMES.getOrDefault(reason, sentence(reason))
        : reason;
  }

  /** Returns an enum's name in lower case, with spaces. */
  static String plain(Enum<?> value) {
    return plain(value.name());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String sentence(String name) {
    String plain = plain(name);
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
