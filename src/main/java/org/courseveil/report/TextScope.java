package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;

/** A scope as lines for people. */
public final class TextScope {
  private TextScope() {}

  /** Returns the lines. */
  public static List<String> lines(Scope scope) {
    List<String> lines = new ArrayList<>();
    lines.add("Scope of " + scope.of() + ":");
    if (scope.everything()) {
      lines.add(
          "  It is the platform's own key. It opens the ledger's key and so the archive, the"
              + " quarantine, and the platform's copies of package keys. Take it as known that all of"
              + " these are open.");
    }
    for (Scope.Opened opened : scope.packages()) {
      lines.add(
          "  package %s of %s, release %s: at least %d learners in courses; %s on %s"
              .formatted(
                  opened.packageId(),
                  opened.member(),
                  opened.release(),
                  opened.atLeast(),
                  opened.expired() ? "was to be destroyed" : "is to be destroyed",
                  opened.expires()));
      lines.add("    sealed to " + String.join(", ", opened.recipients()));
      opened
          .columns()
          .forEach(
              (table, columns) -> lines.add("    " + table + ": " + String.join(", ", columns)));
    }
    if (scope.packages().isEmpty()) {
      lines.add("  no package");
    }
    for (Scope.Told told : scope.notices()) {
      lines.add(
          "  notices of deletions to %s, with names and addresses of at least %d learners"
              .formatted(told.member(), told.atLeast()));
    }
    return lines;
  }
}
