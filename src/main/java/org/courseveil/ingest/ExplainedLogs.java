package org.courseveil.ingest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.courseveil.ingest.catalog.Catalog;
import org.courseveil.ingest.catalog.CatalogEntry;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.catalog.FieldPath;
import org.courseveil.ingest.catalog.PayloadCatalog;
import org.courseveil.ingest.catalog.PayloadField;
import org.courseveil.ingest.dialect.FieldOutline;
import org.courseveil.ingest.dialect.TrackedEvent;
import org.courseveil.ingest.dialect.TrackingLog;
import org.courseveil.ingest.dialect.UnreadableLineException;

/** The event types and fields that lines of tracking logs have, by what the catalog lists. */
final class ExplainedLogs {
  private static final String TABLE = SourceTable.TRACKING_LOG.source();

  private final TrackingLog log = new TrackingLog();
  private final Set<CatalogEntry> fields = new HashSet<>();
  private final Set<EventRule> types = new HashSet<>();
  private final Set<PayloadField> payload = new HashSet<>();
  private final UnknownNames unknown;

  ExplainedLogs(UnknownNames unknown) {
    this.unknown = unknown;
  }

  /** Looks at a line of a log. */
  void add(byte[] line) throws UnreadableLineException {
    Optional<TrackedEvent> event = log.read(line);
    if (event.isPresent()) {
      add(event.get().type(), FieldOutline.of(line));
    }
  }

  boolean has(CatalogEntry field) {
    return fields.contains(field);
  }

  boolean has(EventRule type) {
    return types.contains(type);
  }

  boolean has(PayloadField field) {
    return payload.contains(field);
  }

  private void add(String type, FieldOutline outline) {
    Optional<EventRule> rule = EventCatalog.openEdx().rule(type);
    String reported = rule.map(EventRule::pattern).orElseGet(() -> EventCatalog.reportedName(type));
    rule.ifPresentOrElse(types::add, () -> unknown.addSafe(EventRule.TABLE, reported));
    Listing envelope = new Envelope();
    for (FieldPath path : outline.fields()) {
      if (!envelope.lists(path)) {
        addUnknown(TABLE, path, envelope, outline);
      }
    }
    Listing inner = new Payload(type);
    outline
        .payloads()
        .forEach(
            (container, paths) -> {
              for (FieldPath path : paths) {
                if (!envelope.lists(container.then(path)) && !inner.lists(path)) {
                  addUnknown(PayloadField.table(reported), path, inner, outline);
                }
              }
            });
  }

  /** Names the outermost part of a field that no catalog lists; what lies in it may be data. */
  private void addUnknown(String table, FieldPath path, Listing listing, FieldOutline outline) {
    int known = 0;
    int last = path.steps().size() - 1;
    while (known < last && listing.hasBelow(path.first(known + 1))) {
      known++;
    }
    String name = path.steps().get(known);
    boolean insideOfListed = known < last && listing.lists(path.first(known + 1));
    if (insideOfListed || outline.isValue(name)) {
      unknown.addOther(table);
    } else {
      unknown.add(table, path.first(known).text(), name);
    }
  }

  /** What a part of the catalog says of fields; those that it lists are remembered as met. */
  private interface Listing {
    boolean lists(FieldPath path);

    boolean hasBelow(FieldPath path);
  }

  private final class Envelope implements Listing {
    @Override
    public boolean lists(FieldPath path) {
      Optional<CatalogEntry> entry = Catalog.openEdx().field(TABLE, path);
      entry.ifPresent(fields::add);
      return entry.isPresent();
    }

    @Override
    public boolean hasBelow(FieldPath path) {
      return Catalog.openEdx().hasBelow(TABLE, path);
    }
  }

  private final class Payload implements Listing {
    private final String event;

    Payload(String event) {
      this.event = event;
    }

    @Override
    public boolean lists(FieldPath path) {
      Optional<PayloadField> field = PayloadCatalog.openEdx().field(event, path);
      field.ifPresent(payload::add);
      return field.isPresent();
    }

    @Override
    public boolean hasBelow(FieldPath path) {
      return PayloadCatalog.openEdx().hasBelow(event, path);
    }
  }
}
