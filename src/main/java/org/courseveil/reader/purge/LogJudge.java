package org.courseveil.reader.purge;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.courseveil.ingest.catalog.PersonCatalog;
import org.courseveil.ingest.catalog.PersonColumn;
import org.courseveil.ingest.catalog.PersonRole;
import org.courseveil.ingest.dialect.FieldValues;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * Judges the lines of a tracking log: an event goes if a field of accounts names a learner, as who
 * acted or as whom it is about.
 */
final class LogJudge implements LineJudge {
  private static final Map<String, String> FIELDS =
      PersonCatalog.openEdx().columns(PersonCatalog.TRACKING_LOG, PersonRole.OWNER).stream()
          .collect(toUnmodifiableMap(PersonColumn::column, PersonColumn::names));

  private final FieldValues fields = new FieldValues(FIELDS.keySet());
  private final Traces traces;

  LogJudge(Traces traces) {
    this.traces = traces;
  }

  @Override
  public Verdict judge(byte[] line) {
    if (Traces.isEmpty(line) || line[0] == '#') {
      return Verdict.NO_ROW;
    }
    try {
      return fields.any(line, this::isLost) ? Verdict.GOES : traces.inText(line);
    } catch (UnreadableLineException e) {
      return traces.inUnreadable(line);
    }
  }

  private boolean isLost(String field, String value) {
    return traces.keys().hold(FIELDS.getOrDefault(field, ""), value);
  }

  @Override
  public List<String> obstacles() {
    return List.of();
  }
}
