package org.courseveil.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tree of settings with one thing changed at a time: each setting taken away, misspelt, and given
 * values of other types and out of range.
 */
final class Mutations {
  private static final int BEYOND_EVERY_RANGE = 1_000_000;

  private final Map<String, Object> original;
  private final Map<String, Map<String, Object>> mutants = new LinkedHashMap<>();

  /** A step into the tree: the key of a map, or the index of a list. */
  private record Step(Object key) {}

  private Mutations(Map<String, Object> original) {
    this.original = original;
  }

  /** Returns the mutants by what was done to them. */
  static Map<String, Map<String, Object>> of(Map<String, Object> original) {
    Mutations mutations = new Mutations(original);
    mutations.descend(original, List.of());
    return mutations.mutants;
  }

  private void descend(Object node, List<Step> path) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            mutateKey(path, String.valueOf(key));
            mutateValue(append(path, key), value);
            descend(value, append(path, key));
          });
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        mutateValue(append(path, i), list.get(i));
        descend(list.get(i), append(path, i));
      }
    }
  }

  private void mutateKey(List<Step> path, String key) {
    add("remove " + name(append(path, key)), path, map -> map.remove(key));
    add(
        "misspell " + name(append(path, key)),
        path,
        map -> {
          Object value = map.remove(key);
          map.put(key.replace("-", "") + "x", value);
        });
  }

  private void mutateValue(List<Step> path, Object value) {
    others(value).forEach(other -> replace(path, other));
    if (value instanceof List<?> list) {
      List<Object> doubled = new ArrayList<>(list);
      doubled.add(list.get(0));
      replace(path, doubled);
    }
  }

  private static Stream<@Nullable Object> others(Object value) {
    if (value instanceof Map || value instanceof List) {
      return Arrays.stream(new @Nullable Object[] {"text", 7, null, List.of(), Map.of()});
    }
    Object[] others = {
      "",
      " ",
      "two\nlines",
      "s3a://bucket/x",
      true,
      "yes please",
      -1,
      1.5,
      BEYOND_EVERY_RANGE,
      List.of(value),
      Map.of("value", value)
    };
    return Stream.concat(
        Arrays.stream(others).filter(other -> !isFreeText(value, other)),
        Arrays.stream(new @Nullable Object[] {null}));
  }

  /** A word where a word is asked for may name a file, of which a schema knows nothing. */
  private static boolean isFreeText(Object value, Object other) {
    return value instanceof String && other.equals("yes please");
  }

  private void replace(List<Step> path, @Nullable Object value) {
    Step last = path.get(path.size() - 1);
    String what = name(path) + " := " + value;
    Map<String, Object> mutant = copyOf(original);
    put(at(mutant, path.subList(0, path.size() - 1)), last.key(), value);
    mutants.put(what, mutant);
  }

  @SuppressWarnings("unchecked")
  private void add(String what, List<Step> path, Consumer<Map<String, Object>> change) {
    Map<String, Object> mutant = copyOf(original);
    change.accept((Map<String, Object>) at(mutant, path));
    mutants.put(what, mutant);
  }

  private static Object at(Object node, List<Step> path) {
    Object found = node;
    for (Step step : path) {
      found =
          Objects.requireNonNull(
              found instanceof List<?> list
                  ? list.get((Integer) step.key())
                  : ((Map<?, ?>) found).get(step.key()));
    }
    return found;
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private static void put(Object parent, Object key, @Nullable Object value) {
    if (parent instanceof List) {
      ((List<Object>) parent).set((Integer) key, value);
    } else {
      ((Map<Object, Object>) parent).put(key, value);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyOf(T node) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, copyOf(value)));
      return (T) copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copyOf(item)));
      return (T) copy;
    }
    return node;
  }

  private static List<Step> append(List<Step> path, Object key) {
    return Stream.concat(path.stream(), Stream.of(new Step(key))).toList();
  }

  private static String name(List<Step> path) {
    return String.join(".", path.stream().map(step -> String.valueOf(step.key())).toList());
  }
}
