package org.courseveil.anonymize.scheme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.RecodingTree;

/**
 * What stands for a unit's quasi-identifiers under a scheme. A value that its hierarchy does not
 * know has the empty label, which belongs to no release.
 */
public final class Generalization implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String UNKNOWN = "";

  private final RecodingTree tree;
  private final ArrayList<Map<String, List<String>>> labelsOf = new ArrayList<>();

  Generalization(RecodingTree tree, List<Hierarchy> hierarchies) {
    this.tree = tree;
    for (Hierarchy hierarchy : hierarchies) {
      Map<String, List<String>> labels = new HashMap<>();
      for (String value : hierarchy.domain()) {
        labels.put(
            value,
            IntStream.range(0, hierarchy.levels())
                .mapToObj(level -> hierarchy.label(value, level))
                .toList());
      }
      labelsOf.add(labels);
    }
  }

  /** Returns the labels of a tuple of values, both in the order of the scheme. */
  public List<String> labels(List<String> values) {
    List<Integer> levels = tree.levelsOf((attribute, level) -> label(values, attribute, level));
    return IntStream.range(0, values.size())
        .mapToObj(i -> label(values, i, levels.get(i)))
        .toList();
  }

  private String label(List<String> values, int attribute, int level) {
    List<String> labels = labelsOf.get(attribute).get(values.get(attribute));
    return labels == null ? UNKNOWN : labels.get(level);
  }
}
