package org.courseveil.ingest.catalog;

import java.util.Arrays;
import java.util.Optional;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;

/**
 * What becomes of a field of an event's payload.
 *
 * @param event a type of event, or what the types have in common
 * @param path the field, with dots inwards
 */
public record PayloadField(
    String event, String path, ColumnClass columnClass, DataCategory category, String reason) {

  /** Returns the table under which an explanation names the fields of an event's payload. */
  public static String table(String event) {
    return "payload of " + event;
  }

  /** Returns what it is rebuilt as where events are permitted; nothing of one that is dropped. */
  Optional<EventDetail> rebuilt() {
    return Arrays.stream(EventDetail.values())
        .filter(detail -> columnClass.equals(new ColumnClass.Rebuild(detail.label())))
        .findFirst();
  }

  /** Returns the field in the words of an explanation. */
  public Explained explained() {
    return new Explained(
        table(event),
        path,
        columnClass.word(),
        CatalogFile.word(category),
        columnClass.becomes(),
        reason);
  }
}
