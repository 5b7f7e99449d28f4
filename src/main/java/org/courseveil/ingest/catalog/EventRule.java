package org.courseveil.ingest.catalog;

import java.util.Optional;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;

/**
 * What becomes of an event type.
 *
 * @param pattern a type, or what the types have in common
 * @param kind the kind of activity, or nothing for a known type that is left out
 */
public record EventRule(
    String pattern, Optional<EventKind> kind, DataCategory category, String reason) {
  /** The table under which an explanation names event types. */
  public static final String TABLE = "event type";

  private static String becomes(EventKind kind) {
    String counted = "counted as " + kind.label();
    return kind.isTyped()
        ? counted + "; where events are permitted, also by day under this name"
        : counted;
  }

  /** Returns the rule in the words of an explanation. */
  public Explained explained() {
    ColumnClass treatment =
        kind.isPresent() ? new ColumnClass.Keep(reason) : new ColumnClass.Drop();
    return new Explained(
        TABLE,
        pattern,
        treatment.word(),
        CatalogFile.word(category),
        kind.map(EventRule::becomes).orElse(treatment.becomes()),
        reason);
  }
}
