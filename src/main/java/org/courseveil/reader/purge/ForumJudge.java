package org.courseveil.reader.purge;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.courseveil.ingest.catalog.PersonCatalog;
import org.courseveil.ingest.catalog.PersonColumn;
import org.courseveil.ingest.catalog.PersonRole;
import org.courseveil.ingest.dialect.JsonScalars;
import org.courseveil.ingest.dialect.JsonScalars.Scalar;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * Judges the documents of a forum: a post goes with its author. In a post of somebody else's, votes
 * and the like are taken out of their lists, and other mentions are emptied.
 */
final class ForumJudge implements LineJudge {
  private static final Map<String, String> OWNERS = names(PersonRole.OWNER);
  private static final Map<String, String> MENTIONS = names(PersonRole.MENTION);
  private static final Map<String, String> TEXTS = names(PersonRole.TEXT);

  private final Traces traces;

  ForumJudge(Traces traces) {
    this.traces = traces;
  }

  @Override
  public Verdict judge(byte[] line) {
    if (Traces.isEmpty(line)) {
      return Verdict.NO_ROW;
    }
    List<Scalar> scalars;
    try {
      scalars = JsonScalars.of(line);
    } catch (UnreadableLineException e) {
      return traces.inUnreadable(line);
    }
    if (scalars.stream().anyMatch(scalar -> isLost(OWNERS, scalar))) {
      return Verdict.GOES;
    }
    boolean authored = scalars.stream().anyMatch(scalar -> OWNERS.containsKey(scalar.path()));
    byte[] changed = line;
    List<Scalar> backwards = new ArrayList<>(scalars);
    Collections.reverse(backwards);
    for (Scalar scalar : backwards) {
      if (isLost(MENTIONS, scalar)) {
        changed = without(changed, scalar).in(changed);
      } else if (TEXTS.containsKey(scalar.path())) {
        changed =
            Splice.all(changed, traces.between(changed, scalar.start() + 1, scalar.end() - 1));
      }
    }
    if (changed != line) {
      return new Verdict.Changed(new Verdict.Row(changed));
    }
    return authored ? Verdict.STAYS : Verdict.UNREAD;
  }

  private boolean isLost(Map<String, String> fields, Scalar scalar) {
    return fields.containsKey(scalar.path())
        && traces.keys().hold(fields.getOrDefault(scalar.path(), ""), scalar.text());
  }

  /** Takes an element out of its list, with a comma; of a field nothing is left but null. */
  private static Splice without(byte[] line, Scalar scalar) {
    if (!scalar.inList()) {
      return new Splice(scalar.start(), scalar.end(), "null");
    }
    int start = scalar.start();
    int end = scalar.end();
    while (line[end] == ' ') {
      end++;
    }
    if (line[end] == ',') {
      end++;
      while (line[end] == ' ') {
        end++;
      }
      return new Splice(start, end, "");
    }
    int before = start - 1;
    while (line[before] == ' ') {
      before--;
    }
    return new Splice(line[before] == ',' ? before : start, scalar.end(), "");
  }

  private static Map<String, String> names(PersonRole role) {
    return PersonCatalog.openEdx().columns(PersonCatalog.FORUM, role).stream()
        .collect(toUnmodifiableMap(PersonColumn::column, PersonColumn::names));
  }

  @Override
  public List<String> obstacles() {
    return List.of();
  }
}
