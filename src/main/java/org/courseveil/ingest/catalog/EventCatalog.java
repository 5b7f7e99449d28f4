package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of activity each event type is. A type that it does not list is unknown: dropped, and
 * named where its name cannot hold a person's.
 */
public final class EventCatalog {
  /** Stands for unknown types whose own text might name a person. */
  public static final String WITHOUT_PATTERN = "(implicit events without a pattern)";

  private static final String NONE = "-";
  private static final int CELLS = 4;
  private static final int LONGEST_NAME = 80;
  private static final EventCatalog OPEN_EDX =
      of(CatalogFile.ofClassPath("openedx-events.tsv", CELLS));

  private static final EventCatalog COURSERA =
      of(CatalogFile.ofClassPath("coursera-events.tsv", CELLS));

  private final List<EventRule> rules = new ArrayList<>();
  private final Map<String, EventRule> names = new HashMap<>();
  private final Map<String, EventRule> families = new HashMap<>();
  private final List<Implicit> paths = new ArrayList<>();

  private record Implicit(PathPattern pattern, EventRule rule) {}

  private EventCatalog() {}

  /** Returns the event types of Open edX tracking logs. */
  public static EventCatalog openEdx() {
    return OPEN_EDX;
  }

  /** Returns the keys of events in clickstreams of Coursera. */
  public static EventCatalog coursera() {
    return COURSERA;
  }

  static EventCatalog read(BufferedReader file, String name) throws IOException {
    return of(CatalogFile.read(file, name, CELLS));
  }

  /** Returns all that is listed, in the order of the catalog. */
  public List<EventRule> rules() {
    return List.copyOf(rules);
  }

  /** Returns what becomes of an event type, if the catalog knows it. */
  public Optional<EventRule> rule(String type) {
    if (type.startsWith("/")) {
      List<String> segments = PathPattern.segments(type);
      return paths.stream()
          .filter(path -> path.pattern().fits(segments))
          .map(Implicit::rule)
          .findFirst();
    }
    EventRule rule = names.get(type);
    for (int dot = type.lastIndexOf('.'); rule == null && dot > 0; ) {
      rule = families.get(type.substring(0, dot));
      dot = type.lastIndexOf('.', dot - 1);
    }
    return Optional.ofNullable(rule);
  }

  /**
   * Returns the name under which an unknown type may be reported: its own as far as its words are
   * the catalogs', where it is three or more words in lower case with dots between them, which is
   * how the platform names its events.
   */
  public static String reportedName(String type) {
    if (type.length() > LONGEST_NAME) {
      return WITHOUT_PATTERN;
    }
    int words = 1;
    int length = 0;
    for (int i = 0; i < type.length(); i++) {
      char character = type.charAt(i);
      if (character == '.' && length > 0) {
        words++;
        length = 0;
      } else if ((character >= 'a' && character <= 'z') || character == '_') {
        length++;
      } else {
        return WITHOUT_PATTERN;
      }
    }
    return length > 0 && words > 2
        ? CatalogWords.shown(type).orElse(WITHOUT_PATTERN)
        : WITHOUT_PATTERN;
  }

  private static EventCatalog of(List<CatalogFile.Line> lines) {
    EventCatalog catalog = new EventCatalog();
    for (CatalogFile.Line line : lines) {
      String pattern = line.cells().get(0);
      EventRule rule = new EventRule(pattern, kind(line), line.category(2), line.reason(3));
      catalog.rules.add(rule);
      if (pattern.startsWith("/")) {
        catalog.paths.add(new Implicit(new PathPattern(pattern), rule));
      } else {
        boolean family = pattern.endsWith(".*");
        String name = family ? pattern.substring(0, pattern.length() - 2) : pattern;
        if ((family ? catalog.families : catalog.names).put(name, rule) != null) {
          throw line.fault("An event type must be listed once", pattern);
        }
      }
    }
    return catalog;
  }

  private static Optional<EventKind> kind(CatalogFile.Line line) {
    String word = line.cells().get(1);
    if (word.equals(NONE)) {
      return Optional.empty();
    }
    for (EventKind kind : EventKind.values()) {
      if (kind.label().equals(word)) {
        return Optional.of(kind);
      }
    }
    throw line.fault("The kind must be one that the head of the file names", word);
  }
}
