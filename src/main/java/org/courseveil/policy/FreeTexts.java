package org.courseveil.policy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What becomes of the texts of each source; those of a source that is not named are dropped. */
public record FreeTexts(Map<TextSource, FreeText> bySource) implements Serializable {
  private static final FreeTexts DROPPED = new FreeTexts(Map.of());

  public FreeTexts {
    Map<TextSource, FreeText> all = new EnumMap<>(TextSource.class);
    for (TextSource source : TextSource.values()) {
      all.put(source, bySource.getOrDefault(source, FreeText.DROP));
    }
    bySource = Collections.unmodifiableMap(all);
  }

  /** Returns the treatment under which no text is archived. */
  public static FreeTexts dropped() {
    return DROPPED;
  }

  /** Returns what becomes of a source's texts. */
  public FreeText of(TextSource source) {
    return bySource.getOrDefault(source, FreeText.DROP);
  }

  /** Returns whether texts of a source are dropped. */
  public boolean drop(TextSource source) {
    return of(source) == FreeText.DROP;
  }

  /** Returns whether no text of any source is wanted. */
  public boolean dropAll() {
    return Arrays.stream(TextSource.values()).allMatch(this::drop);
  }

  /** Returns the stricter treatment of each source, of this and another. */
  FreeTexts strictest(FreeTexts other) {
    Map<TextSource, FreeText> both = new EnumMap<>(bySource);
    both.replaceAll((source, own) -> own.isWithin(other.of(source)) ? own : other.of(source));
    return new FreeTexts(both);
  }

  /** Returns whether this tells of no source more than another treatment. */
  public boolean isWithin(FreeTexts permitted) {
    return Arrays.stream(TextSource.values())
        .allMatch(source -> of(source).isWithin(permitted.of(source)));
  }
}
