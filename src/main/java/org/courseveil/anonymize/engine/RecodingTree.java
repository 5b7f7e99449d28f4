package org.courseveil.anonymize.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A rule that says on which levels a tuple of quasi-identifiers stands: the same ones for all (a
 * single leaf, full-domain recoding), or others in each part of the domain (local recoding).
 *
 * <p>It is total, and knows nothing of counts: a tuple that nobody had when it was made has its
 * levels, too. Where a label stands beside finer ones of the same branch, it means what is left of
 * the branch.
 */
public sealed interface RecodingTree extends Serializable {
  /** A tuple by its labels. */
  interface Tuple {
    /** Returns the label of a quasi-identifier, by its number, on a level. */
    String label(int attribute, int level);
  }

  /** Returns the levels on which a tuple stands, one a quasi-identifier. */
  List<Integer> levelsOf(Tuple tuple);

  /** A part of the domain, as its reader describes it. */
  interface Part {
    /** A part of which nobody asks what it is. */
    Part ANY =
        new Part() {
          @Override
          public Part with(int attribute, int level, String label) {
            return this;
          }

          @Override
          public Part without(int attribute, int level, Set<String> labels) {
            return this;
          }
        };

    /** Returns what of it has a label of a quasi-identifier, by its number, on a level. */
    Part with(int attribute, int level, String label);

    /** Returns what of it has none of some labels. */
    Part without(int attribute, int level, Set<String> labels);
  }

  /** Hands on every part of the domain that stands on the same levels, and these levels. */
  void forEachPart(Part domain, BiConsumer<Part, List<Integer>> reader);

  /** Hands on the levels of every leaf. */
  default void forEachLeaf(Consumer<List<Integer>> reader) {
    forEachPart(Part.ANY, (part, levels) -> reader.accept(levels));
  }

  /**
   * A part of the domain that stands on the same levels.
   *
   * @param levels one a quasi-identifier, 0 being the finest
   */
  record Leaf(List<Integer> levels) implements RecodingTree {
    public Leaf {
      levels = List.copyOf(levels);
    }

    @Override
    public List<Integer> levelsOf(Tuple tuple) {
      return levels;
    }

    @Override
    public void forEachPart(Part domain, BiConsumer<Part, List<Integer>> reader) {
      reader.accept(domain, levels);
    }
  }

  /**
   * Parts told apart by their labels of one quasi-identifier on one level, and what is left. A part
   * is never generalized above this level, so that labels alone tell who is in it.
   */
  record Fork(int attribute, int level, Map<String, RecodingTree> parts, RecodingTree rest)
      implements RecodingTree {
    public Fork {
      parts = Map.copyOf(parts);
      Consumer<List<Integer>> notAbove =
          levels -> {
            if (levels.get(attribute) > level) {
              throw new IllegalArgumentException(
                  "A part that a quasi-identifier's level "
                      + level
                      + " tells apart is not generalized above it. Provided level: "
                      + levels.get(attribute));
            }
          };
      parts.values().forEach(part -> part.forEachLeaf(notAbove));
    }

    @Override
    public List<Integer> levelsOf(Tuple tuple) {
      return parts.getOrDefault(tuple.label(attribute, level), rest).levelsOf(tuple);
    }

    @Override
    public void forEachPart(Part domain, BiConsumer<Part, List<Integer>> reader) {
      parts.forEach(
          (label, part) -> part.forEachPart(domain.with(attribute, level, label), reader));
      rest.forEachPart(domain.without(attribute, level, parts.keySet()), reader);
    }
  }
}
