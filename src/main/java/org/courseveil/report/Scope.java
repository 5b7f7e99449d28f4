package org.courseveil.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What whoever has a key, or a member's keys, could open (edx-2023, rule E23-18). Counts are
 * rounded down, for the answer may have to be shown to others.
 *
 * @param of whose key it is, in words
 * @param everything whether it is the platform's own key, under which the ledger's key lies and so
 *     the archive
 */
public record Scope(String of, boolean everything, List<Opened> packages, List<Told> notices) {
  public Scope {
    packages = List.copyOf(packages);
    notices = List.copyOf(notices);
  }

  /**
   * A package that the key opens.
   *
   * @param atLeast how many units left in it, rounded down
   * @param expired whether recipients had to destroy it by now
   */
  public record Opened(
      String packageId,
      String member,
      String release,
      LocalDate expires,
      boolean expired,
      long atLeast,
      List<String> recipients,
      Map<String, List<String>> columns) {}

  /** How many learners, rounded down, a member was told of by name in notices of deletions. */
  public record Told(String member, long atLeast) {}
}
