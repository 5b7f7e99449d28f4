package org.courseveil.anonymize.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * A frozen choice of levels, under which every release of its version is generalized.
 *
 * @param levels the level of each quasi-identifier, in the order of the released columns
 * @param loss what it loses on the cohort it was chosen on, from 0 to 1
 */
public record Scheme(
    int version,
    List<ChosenLevel> levels,
    String engine,
    String engineVersion,
    double loss,
    Guard guard) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The level of one quasi-identifier, and the hierarchy that it is a level of. */
  public record ChosenLevel(String quasiIdentifier, int level, String hierarchySha256) {}

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
    levels = List.copyOf(levels);
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
    return levels.stream().map(ChosenLevel::quasiIdentifier).toList();
  }

  /** Returns the level of a quasi-identifier, or nothing if the scheme does not know it. */
  public OptionalInt level(String quasiIdentifier) {
    return levels.stream()
        .filter(chosen -> chosen.quasiIdentifier().equals(quasiIdentifier))
        .mapToInt(ChosenLevel::level)
        .findFirst();
  }

  /**
   * Returns the label that stands for each value of each quasi-identifier; refused if a hierarchy
   * is not the one that the scheme was chosen with.
   */
  public Map<String, Map<String, String>> generalize(Hierarchies hierarchies) {
    requireSame(hierarchies);
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (ChosenLevel chosen : levels) {
      Hierarchy hierarchy = hierarchies.of(chosen.quasiIdentifier());
      Map<String, String> labelOf = new LinkedHashMap<>();
      for (String value : hierarchy.domain()) {
        labelOf.put(value, hierarchy.label(value, chosen.level()));
      }
      labels.put(chosen.quasiIdentifier(), labelOf);
    }
    return labels;
  }

  /** Refuses hierarchies that are not those that the scheme was chosen with. */
  public void requireSame(Hierarchies hierarchies) {
    List<Problem> problems = new ArrayList<>();
    for (ChosenLevel chosen : levels) {
      Hierarchy hierarchy = hierarchies.of(chosen.quasiIdentifier());
      if (!hierarchy.sha256().equals(chosen.hierarchySha256())
          || chosen.level() < 0
          || chosen.level() >= hierarchy.levels()) {
        problems.add(
            new Problem(
                Path.of(Hierarchies.FOLDER),
                0,
                "Scheme version "
                    + version
                    + " was chosen with another hierarchy of the column "
                    + chosen.quasiIdentifier()
                    + ", sha256 "
                    + chosen.hierarchySha256()
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
