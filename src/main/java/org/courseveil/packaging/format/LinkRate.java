package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The share of a tier's rows that an adversary could link to a person when it was tried, beside the
 * share that the policy permits.
 *
 * <p>The rate is an upper bound in whole hundredths: an exact one would give row counts away.
 */
public record LinkRate(Code adversary, Code tier, double limit, double linkedAtMost) {
  public LinkRate {
    if (!(limit > 0 && limit <= 1)) {
      throw new IllegalArgumentException(
          "A limit of linked rows must be above 0 and at most 1. Provided value: " + limit);
    }
    if (!(linkedAtMost >= 0 && linkedAtMost <= limit)) {
      throw new IllegalArgumentException(
          "The rows that " + adversary + " links in " + tier + " must not exceed the limit.");
    }
    if (linkedAtMost != limit && linkedAtMost != Math.rint(linkedAtMost * 100) / 100) {
      throw new IllegalArgumentException(
          "A rate in plaintext must be in whole hundredths, or the limit itself.");
    }
  }

  /**
   * Returns a measured rate, rounded up to whole hundredths but not above a limit that it keeps.
   */
  public static LinkRate measured(Code adversary, Code tier, double limit, double measured) {
    double hundredths = Math.ceil(measured * 100) / 100;
    return new LinkRate(
        adversary, tier, limit, measured <= limit ? Math.min(hundredths, limit) : measured);
  }

  ObjectNode toJson() {
    return Json.object()
        .put("adversary", adversary.text())
        .put("tier", tier.text())
        .put("limit", limit)
        .put("linkedAtMost", linkedAtMost);
  }

  static LinkRate from(StrictObject json) throws FormatException {
    Code adversary = json.value("adversary", Code::new);
    Code tier = json.value("tier", Code::new);
    double limit = json.number("limit");
    double linkedAtMost = json.number("linkedAtMost");
    return json.complete(() -> new LinkRate(adversary, tier, limit, linkedAtMost));
  }
}
