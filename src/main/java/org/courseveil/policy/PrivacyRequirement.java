package org.courseveil.policy;

/**
 * What every release must reach: classes of at least {@code k} learners, at least {@code l} values
 * of each sensitive column in every class, at most this share of units held back by the choice of
 * the scheme, pseudonyms that reach no farther than their scope, and no other way to generalize.
 */
public record PrivacyRequirement(
    int k, int l, double suppressionLimit, PseudonymScope pseudonymScope, RecodingModel recoding) {
  public PrivacyRequirement {
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2. Provided value: " + k);
    }
    if (l < 2) {
      throw new IllegalArgumentException("l must be at least 2. Provided value: " + l);
    }
    if (!(suppressionLimit >= 0 && suppressionLimit < 1)) {
      throw new IllegalArgumentException(
          "The suppression limit must be at least 0 and below 1. Provided value: "
              + suppressionLimit);
    }
  }

  /** Requires pseudonyms that are others in each course, and the same levels for all. */
  public PrivacyRequirement(int k, int l, double suppressionLimit) {
    this(k, l, suppressionLimit, PseudonymScope.course(), RecodingModel.FULL_DOMAIN);
  }

  /** Returns this requirement with another size of classes. */
  public PrivacyRequirement with(int smallestClass) {
    return new PrivacyRequirement(smallestClass, l, suppressionLimit, pseudonymScope, recoding);
  }

  /** Returns this requirement with another scope of pseudonyms. */
  public PrivacyRequirement with(PseudonymScope scope) {
    return new PrivacyRequirement(k, l, suppressionLimit, scope, recoding);
  }

  /** Returns this requirement with another way to generalize. */
  public PrivacyRequirement with(RecodingModel model) {
    return new PrivacyRequirement(k, l, suppressionLimit, pseudonymScope, model);
  }

  /** Returns the class size at which a scheme is chosen: twice k, so that no class is minimal. */
  public int guardedK() {
    return 2 * k;
  }

  /** Returns why units stay behind when others leave, in words. */
  public String whyHeld() {
    return pseudonymScope.joinsCourses()
        ? "class or set of courses too small, or class not diverse"
        : "class too small or not diverse";
  }

  /** Returns the fewest learners that a package may hold: four times k. */
  public int minimumLearners() {
    return 4 * k;
  }
}
