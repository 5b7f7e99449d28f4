package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;

/**
 * The part of the verifier that asks whether the labels of a class stand together under the scheme:
 * under local recoding each of two labels may be permitted, and both in one row still be finer than
 * the scheme.
 */
final class RecodingCheck {
  private final List<List<Set<String>>> labelsOfParts = new ArrayList<>();

  RecodingCheck(Scheme scheme, Hierarchies hierarchies) {
    List<Hierarchy> ofColumns = scheme.quasiIdentifiers().stream().map(hierarchies::of).toList();
    Values all = new Values(ofColumns, ofColumns.stream().map(Hierarchy::domain).toList());
    scheme
        .tree()
        .forEachPart(all, (part, levels) -> labelsOfParts.add(((Values) part).labels(levels)));
  }

  /** A part of the domain: of each quasi-identifier the values that lie in it. */
  private record Values(List<Hierarchy> hierarchies, List<Set<String>> values)
      implements RecodingTree.Part {
    @Override
    public Values with(int attribute, int level, String label) {
      return where(attribute, value -> label(attribute, value, level).equals(label));
    }

    @Override
    public Values without(int attribute, int level, Set<String> labels) {
      return where(attribute, value -> !labels.contains(label(attribute, value, level)));
    }

    private Values where(int attribute, Predicate<String> condition) {
      List<Set<String>> narrowed = new ArrayList<>(values);
      narrowed.set(
          attribute, values.get(attribute).stream().filter(condition).collect(Collectors.toSet()));
      return new Values(hierarchies, narrowed);
    }

    private String label(int attribute, String value, int level) {
      return hierarchies.get(attribute).label(value, level);
    }

    List<Set<String>> labels(List<Integer> levels) {
      return IntStream.range(0, values.size())
          .mapToObj(
              i ->
                  values.get(i).stream()
                      .map(value -> label(i, value, levels.get(i)))
                      .collect(Collectors.toSet()))
          .toList();
    }
  }

  /** Returns whether the scheme gives these labels to some tuple of values. */
  boolean standTogether(List<String> labels) {
    return labelsOfParts.stream()
        .anyMatch(
            part ->
                IntStream.range(0, labels.size())
                    .allMatch(i -> part.get(i).contains(labels.get(i))));
  }
}
