package org.courseveil.anonymize.scheme;

import java.util.List;
import java.util.Set;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.ProfileDemographics;

/** What others may know about a unit: the columns of a summary that a scheme generalizes. */
public final class QuasiIdentifiers {
  public static final String COUNTRY = "country";
  public static final String BIRTH_YEARS = "birth_years";
  public static final String GENDER = "gender";
  public static final String EDUCATION = "education";
  public static final String ENROLMENT_MONTH = "enrolment_month";
  public static final String FORUM_POSTS = "forum_posts";
  public static final String CERTIFICATE = "certificate";

  /** The learner's own answers: the same in every course. */
  public static final List<String> DEMOGRAPHICS = List.of(COUNTRY, BIRTH_YEARS, GENDER, EDUCATION);

  /** All of them, in the order of the columns. */
  public static final List<String> ALL =
      List.of(COUNTRY, BIRTH_YEARS, GENDER, EDUCATION, ENROLMENT_MONTH, FORUM_POSTS, CERTIFICATE);

  /**
   * Columns that a sensitive one follows from, so that no scheme keeps them: a certificate is only
   * given for a completed course, and a class of its holders alone would have one outcome, never be
   * diverse, and never be released.
   */
  static final Set<String> TELLING_THE_OUTCOME = Set.of(CERTIFICATE);

  private QuasiIdentifiers() {}

  /** Returns the quasi-identifiers that a policy names, in its order. */
  public static List<String> of(PolicyProfile profile, ProfileDemographics demographics) {
    for (String name : profile.quasiIdentifiers()) {
      if (!ALL.contains(name)) {
        throw new IllegalArgumentException(
            "The policy " + profile.id() + " names an unknown quasi-identifier: " + name);
      }
    }
    return profile.quasiIdentifiers().stream()
        .filter(
            name -> demographics == ProfileDemographics.GENERALISE || !DEMOGRAPHICS.contains(name))
        .toList();
  }
}
