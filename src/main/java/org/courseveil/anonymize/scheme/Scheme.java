package org.courseveil.anonymize.scheme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.RefusedException;

/**
 * A frozen rule of generalization, under which every release of its version is made.
 *
 * @param columns the quasi-identifiers, in the order of the released columns
 * @param tree says on which levels a tuple of them stands: all on the same, or, where the policy
 *     permits local recoding, on others in each part of the domain
 * @param loss what it loses on the cohort it was chosen on, from 0 to 1
 */
public record Scheme(
    int version,
    List<Column> columns,
    RecodingTree tree,
    String engine,
    String engineVersion,
    double loss,
    Guard guard) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addMixIn(RecodingTree.class, TreeForm.class)
          .build();

  /** The JSON form of a tree: what a node is follows from its fields. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(RecodingTree.Leaf.class),
    @JsonSubTypes.Type(RecodingTree.Fork.class)
  })
  private interface TreeForm {}

  /** A quasi-identifier, and the hierarchy on which the levels of the tree are. */
  public record Column(String quasiIdentifier, String hierarchySha256) {}

  /** The lowest and the highest level of a quasi-identifier, 0 being the finest. */
  public record Levels(int lowest, int highest) {
    @Override
    public String toString() {
      return lowest == highest ? "level " + lowest : "levels " + lowest + " to " + highest;
    }
  }

  /**
   * What keeps a release from being minimal, so that nobody concludes what would have been split if
   * it could: the scheme is chosen for larger classes than a release must have.
   *
   * @param k the smallest class of a release
   * @param guardedK the smallest class that the scheme was chosen for
   * @param unguardedLoss the loss of the best scheme for classes of k: the guard costs the rest
   */
  public record Guard(int k, int guardedK, double suppressionLimit, double unguardedLoss) {}

  public Scheme {
    columns = List.copyOf(columns);
    int attributes = columns.size();
    tree.forEachLeaf(
        levels -> {
          if (levels.size() != attributes) {
            throw new IllegalArgumentException(
                "A scheme has a level a quasi-identifier, "
                    + attributes
                    + ". Provided levels: "
                    + levels.size());
          }
        });
  }

  /**
   * Returns what the guard costs on the cohort that the scheme was chosen on, as a share of the
   * granularity: a hundredth of it is a point. The loss is what is missing of ARX's granularity,
   * the geometric mean over the columns, in which a learner who is held back has lost everything.
   */
  public double guardCost() {
    return Math.max(0, loss - guard.unguardedLoss());
  }

  /** Returns the quasi-identifiers that it generalizes. */
  public List<String> quasiIdentifiers() {
    return columns.stream().map(Column::quasiIdentifier).toList();
  }

  /** Returns how it generalizes. */
  public RecodingModel recoding() {
    return tree instanceof RecodingTree.Leaf ? RecodingModel.FULL_DOMAIN : RecodingModel.LOCAL;
  }

  /** Returns the levels of a quasi-identifier, or nothing if the scheme does not know it. */
  public Optional<Levels> levels(String quasiIdentifier) {
    SortedSet<Integer> used = used(quasiIdentifier);
    return used.isEmpty() ? Optional.empty() : Optional.of(new Levels(used.first(), used.last()));
  }

  private SortedSet<Integer> used(String quasiIdentifier) {
    int attribute = quasiIdentifiers().indexOf(quasiIdentifier);
    SortedSet<Integer> used = new TreeSet<>();
    if (attribute >= 0) {
      tree.forEachLeaf(levels -> used.add(levels.get(attribute)));
    }
    return used;
  }

  /** Returns the labels that can stand for a quasi-identifier, with the share that each covers. */
  public Map<String, Double> shares(String quasiIdentifier, Hierarchies hierarchies) {
    Hierarchy hierarchy = hierarchies.of(quasiIdentifier);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int level : used(quasiIdentifier)) {
      hierarchy
          .labels(level)
          .forEach(label -> shares.merge(label, hierarchy.share(label, level), Math::max));
    }
    return shares;
  }

  /**
   * Returns what stands for each tuple of values; refused if a hierarchy is not the one that the
   * scheme was chosen with.
   */
  public Generalization generalization(Hierarchies hierarchies) {
    requireSame(hierarchies);
    return new Generalization(tree, quasiIdentifiers().stream().map(hierarchies::of).toList());
  }

  /** Refuses a policy that does not permit what the scheme does. */
  public void requirePermitted(PrivacyRequirement privacy) {
    if (recoding() == RecodingModel.LOCAL && privacy.recoding() != RecodingModel.LOCAL) {
      throw new RefusedException(
          List.of(
              new Problem(
                  Path.of("configs", "policies"),
                  0,
                  "Scheme version "
                      + version
                      + " generalizes by local recoding, which the policy does not permit. Choose a"
                      + " new version of the scheme, or a policy with recoding: local.")));
    }
  }

  /** Refuses hierarchies that are not those that the scheme was chosen with. */
  public void requireSame(Hierarchies hierarchies) {
    List<Problem> problems = new ArrayList<>();
    for (Column column : columns) {
      Hierarchy hierarchy = hierarchies.of(column.quasiIdentifier());
      SortedSet<Integer> used = used(column.quasiIdentifier());
      if (!hierarchy.sha256().equals(column.hierarchySha256())
          || used.first() < 0
          || used.last() >= hierarchy.levels()) {
        problems.add(
            new Problem(
                Path.of(Hierarchies.FOLDER),
                0,
                "Scheme version "
                    + version
                    + " was chosen with another hierarchy of the column "
                    + column.quasiIdentifier()
                    + ", sha256 "
                    + column.hierarchySha256()
                    + ". Put that one back, or choose a new version of the scheme."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  /** Returns the scheme as JSON text. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A scheme has no JSON form.", e);
    }
  }

  /** Returns the scheme of a JSON text; anything else than a whole scheme is refused. */
  public static Scheme fromJson(String json) {
    try {
      return JSON.readValue(json, Scheme.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "This text is no scheme of this program's version: " + e.getOriginalMessage(), e);
    }
  }
}
