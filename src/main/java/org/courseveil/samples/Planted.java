package org.courseveil.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The identifiers of one account, and the places of the export in which each was written. */
final class Planted {
  private final Map<Kind, List<Value>> values = new EnumMap<>(Kind.class);

  /** An identifier, and where it was written; nowhere as yet, maybe. */
  record Value(String text, Set<Place> places) {
    private Value(String text) {
      this(text, EnumSet.noneOf(Place.class));
    }
  }

  void add(Kind kind, String text) {
    values.computeIfAbsent(kind, k -> new ArrayList<>(1)).add(new Value(text));
  }

  /** Returns the first value of a kind, to be written in a place. */
  String say(Kind kind, Place place) {
    return say(kind, place, 0);
  }

  /** Returns one of the values of a kind, to be written in a place. */
  String say(Kind kind, Place place, int choice) {
    List<Value> choices = all(kind);
    if (choices.isEmpty()) {
      return "";
    }
    Value value = choices.get(Math.floorMod(choice, choices.size()));
    value.places().add(place);
    return value.text();
  }

  /** Plants a value that comes up only now, in a place. */
  String sayNew(Kind kind, Place place, String text) {
    if (all(kind).stream().noneMatch(value -> value.text().equals(text))) {
      add(kind, text);
    }
    all(kind).stream()
        .filter(value -> value.text().equals(text))
        .forEach(value -> value.places().add(place));
    return text;
  }

  List<Value> all(Kind kind) {
    return Collections.unmodifiableList(values.getOrDefault(kind, List.of()));
  }
}
