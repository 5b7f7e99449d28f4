package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.policy.ColumnClass;

/**
 * What the payloads of events are known to hold. Each field is dropped, but for a few that are
 * rebuilt where events are permitted; one that it does not list is unknown, dropped as well, and
 * named.
 */
public final class PayloadCatalog {
  private static final String ANY_EVENT = "*";
  private static final String ANY_PATH = "/**";
  private static final String FAMILY = ".*";
  private static final int CELLS = 5;
  private static final PayloadCatalog OPEN_EDX =
      of(CatalogFile.ofClassPath("openedx-payloads.tsv", CELLS));

  private final Map<String, Map<String, PayloadField>> events = new LinkedHashMap<>();

  private PayloadCatalog() {}

  /** Returns the payloads of Open edX tracking logs. */
  public static PayloadCatalog openEdx() {
    return OPEN_EDX;
  }

  static PayloadCatalog read(BufferedReader file, String name) throws IOException {
    return of(CatalogFile.read(file, name, CELLS));
  }

  /** Returns all that is listed, in the order of the catalog. */
  public List<PayloadField> fields() {
    return events.values().stream().flatMap(event -> event.values().stream()).toList();
  }

  /** Returns what becomes of a field of an event's payload, if the catalog lists it. */
  public Optional<PayloadField> field(String event, FieldPath path) {
    return listed(event).stream().flatMap(fields -> path.nearest(fields).stream()).findFirst();
  }

  /** Returns the fields of an event's payload that are rebuilt, which lie in no other field. */
  public Map<String, EventDetail> rebuilt(String event) {
    Map<String, EventDetail> rebuilt = new HashMap<>();
    listed(event).stream()
        .flatMap(fields -> fields.keySet().stream())
        .distinct()
        .forEach(
            name ->
                field(event, FieldPath.of(name))
                    .flatMap(PayloadField::rebuilt)
                    .ifPresent(detail -> rebuilt.put(name, detail)));
    return Map.copyOf(rebuilt);
  }

  /** Whether fields are listed that lie below this one in an event's payload. */
  public boolean hasBelow(String event, FieldPath path) {
    return listed(event).stream().anyMatch(fields -> path.isAboveOneOf(fields.keySet()));
  }

  /** Returns the fields that are listed for an event, the nearest first. */
  private List<Map<String, PayloadField>> listed(String event) {
    List<String> patterns = new ArrayList<>(List.of(event));
    if (event.startsWith("/")) {
      patterns.add(ANY_PATH);
    } else {
      for (int dot = event.lastIndexOf('.'); dot > 0; dot = event.lastIndexOf('.', dot - 1)) {
        patterns.add(event.substring(0, dot) + FAMILY);
      }
    }
    patterns.add(ANY_EVENT);
    return patterns.stream()
        .flatMap(pattern -> Optional.ofNullable(events.get(pattern)).stream())
        .toList();
  }

  private static PayloadCatalog of(List<CatalogFile.Line> lines) {
    PayloadCatalog catalog = new PayloadCatalog();
    for (CatalogFile.Line line : lines) {
      List<String> cells = line.cells();
      PayloadField field =
          new PayloadField(
              cells.get(0), cells.get(1), line.columnClass(2), line.category(3), line.reason(4));
      if (!(field.columnClass() instanceof ColumnClass.Drop) && field.rebuilt().isEmpty()) {
        throw line.fault("A field of a payload must be dropped or rebuilt", cells.get(2));
      }
      Map<String, PayloadField> event =
          catalog.events.computeIfAbsent(field.event(), name -> new LinkedHashMap<>());
      if (event.put(field.path(), field) != null) {
        throw line.fault("A field must be listed once", field.event() + " " + field.path());
      }
    }
    return catalog;
  }
}
