package org.courseveil.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.EventDetail;
import org.courseveil.ingest.catalog.EventKind;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.catalog.PayloadCatalog;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.ingest.dialect.BlockSpelling;
import org.courseveil.ingest.dialect.EventOutline;
import org.courseveil.ingest.dialect.EventOutlines;
import org.jspecify.annotations.Nullable;

/**
 * What is rebuilt of single events, where they are permitted: words of the catalog, parts that the
 * course is known to have, and small numbers. Nothing of a line is passed on as it is.
 */
final class EventDetails {
  private static final int CELLS = 6;
  private static final int MOST_DIGITS = 6;
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "correct", "correct", "incorrect", "incorrect", "true", "correct", "false", "incorrect");

  private final KnownBlocks blocks;
  private final EventOutlines outlines = new EventOutlines();
  private final Map<String, Map<String, EventDetail>> wanted = new HashMap<>();

  /** What became of the part of the course that an event named. */
  enum ModuleFate {
    /** The course has it. */
    KNOWN,
    /** None of those that it can stand for is known of the course. */
    UNKNOWN,
    /** The event named none. */
    NONE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  EventDetails(KnownBlocks blocks) {
    this.blocks = blocks;
  }

  /** Returns type, module, outcome, attempts, payload's form and module's fate, or all missing. */
  @Nullable Object[] of(byte[] line, EventRule rule, String type, String course) {
    @Nullable Object[] cells = new @Nullable Object[CELLS];
    Optional<EventKind> kind = rule.kind().filter(EventKind::isTyped);
    if (!blocks.wanted() || kind.isEmpty()) {
      return cells;
    }
    Map<String, EventDetail> fields =
        wanted.computeIfAbsent(rule.pattern(), PayloadCatalog.openEdx()::rebuilt);
    EventOutline outline = outlines.read(line, fields.keySet());
    List<String> named = modules(outline, fields, type, course, kind.get());
    Optional<String> module = named.stream().filter(blocks::have).findFirst();
    cells[0] = rule.pattern();
    cells[1] = module.orElse(null);
    cells[2] =
        given(outline, fields, EventDetail.OUTCOME)
            .map(word -> Vocabulary.OUTCOMES.code(OUTCOMES.get(word)))
            .orElse(null);
    cells[3] =
        given(outline, fields, EventDetail.ATTEMPTS).flatMap(EventDetails::small).orElse(null);
    cells[4] = outline.form().code();
    cells[5] =
        (module.isPresent()
                ? ModuleFate.KNOWN
                : named.isEmpty() ? ModuleFate.NONE : ModuleFate.UNKNOWN)
            .code();
    return cells;
  }

  /** Returns the parts of the course that an event may mean, the surest first. */
  private static List<String> modules(
      EventOutline outline,
      Map<String, EventDetail> fields,
      String type,
      String course,
      EventKind kind) {
    String blockType = kind == EventKind.NAVIGATION ? "sequential" : kind.label();
    Stream<String> texts =
        Stream.concat(values(outline, fields, EventDetail.MODULE), outline.usageKey().stream());
    Stream<String> addresses =
        Stream.concat(
            type.startsWith("/") ? Stream.of(type) : Stream.empty(), outline.addresses().stream());
    return Stream.concat(
            texts.flatMap(text -> BlockSpelling.inText(text, course, blockType)),
            addresses.flatMap(address -> BlockSpelling.inAddress(address, course)))
        .distinct()
        .toList();
  }

  /** Returns the value of the only field that tells a detail. */
  private static Optional<String> given(
      EventOutline outline, Map<String, EventDetail> fields, EventDetail detail) {
    List<String> values = values(outline, fields, detail).distinct().toList();
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private static Stream<String> values(
      EventOutline outline, Map<String, EventDetail> fields, EventDetail detail) {
    return outline.fields().entrySet().stream()
        .filter(field -> fields.get(field.getKey()) == detail)
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  private static Optional<Integer> small(String text) {
    return text.matches("[0-9]{1," + MOST_DIGITS + "}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
