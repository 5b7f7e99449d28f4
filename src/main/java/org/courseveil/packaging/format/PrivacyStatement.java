package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the release had to reach, what it reached, and the scheme that it was generalized with. */
public record PrivacyStatement(Requirement required, Achievement achieved, Scheme scheme)
    implements Protection {
  /**
   * Classes of at least k learners with at least l sensitive values; the share held back for it;
   * and how far a pseudonym reaches.
   */
  public record Requirement(int k, int l, double suppressionLimit, Pseudonyms pseudonyms) {
    public Requirement {
      if (k < 2 || l < 1) {
        throw new IllegalArgumentException(
            "k must be at least 2 and l at least 1. Provided values: " + k + ", " + l);
      }
      if (!(suppressionLimit >= 0 && suppressionLimit < 1)) {
        throw new IllegalArgumentException(
            "The suppression limit must be at least 0 and below 1. Provided value: "
                + suppressionLimit);
      }
    }
  }

  /**
   * The smallest class, or in scope member the fewest learners who share known courses, rounded;
   * the fewest sensitive values in a class; and the risks that are left.
   */
  public record Achievement(RoundedCount k, int l, Risks risks) {}

  /**
   * A frozen scheme: the levels of each quasi-identifier on its hierarchy.
   *
   * @param recoding {@code full-domain} where each has one level, {@code local} where the levels
   *     are others in each part of the domain
   * @param guardedK the class size that it was chosen for
   * @param guardCost the share of the granularity, at most, that this cost against choosing for k
   */
  public record Scheme(
      int version, Code recoding, int guardedK, RoundedRate guardCost, List<Level> levels) {
    public Scheme {
      levels = List.copyOf(levels);
      if (guardedK < 2) {
        throw new IllegalArgumentException(
            "A scheme is chosen for classes of at least 2. Provided value: " + guardedK);
      }
      if (version < 1) {
        throw new IllegalArgumentException(
            "A scheme's version must be at least 1. Provided value: " + version);
      }
      Set<String> columns = new HashSet<>();
      for (Level level : levels) {
        if (!columns.add(level.column())) {
          throw new IllegalArgumentException(
              "A quasi-identifier stands twice in the scheme: " + level.column());
        }
      }
    }
  }

  /**
   * The levels on which a quasi-identifier was released.
   *
   * @param hierarchySha256 the digest of the hierarchy's file; none if the producer computes it
   */
  public record Level(
      String column, Levels levels, String hierarchy, Optional<Sha256> hierarchySha256) {
    public Level {
      PackagePath.word("column", column);
    }

    ObjectNode toJson() {
      ObjectNode json = Json.object().put("column", column);
      levels.addTo(json);
      return json.put("hierarchy", hierarchy)
          .put("hierarchySha256", hierarchySha256.map(Sha256::hex).orElse(null));
    }

    static Level from(StrictObject json) throws FormatException {
      String column = json.text("column");
      Levels levels = Levels.from(json);
      String hierarchy = json.text("hierarchy");
      Optional<Sha256> digest = json.valueOrNull("hierarchySha256", Sha256::new);
      return json.complete(() -> new Level(column, levels, hierarchy, digest));
    }
  }

  public PrivacyStatement {
    if (achieved.k().k() != required.k()) {
      throw new IllegalArgumentException(
          "The smallest class must be rounded to multiples of the required k = " + required.k());
    }
    if (achieved.k().value() < required.k() || achieved.l() < required.l()) {
      throw new IllegalArgumentException(
          "What was achieved (k = "
              + achieved.k().value()
              + ", l = "
              + achieved.l()
              + ") must not be below what is required (k = "
              + required.k()
              + ", l = "
              + required.l()
              + ").");
    }
  }

  @Override
  public List<Level> levels() {
    return scheme.levels();
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.putObject("required")
        .put("k", required.k())
        .put("l", required.l())
        .put("suppressionLimit", required.suppressionLimit())
        .put("pseudonymScope", required.pseudonyms().scope().text())
        .put("courseSetAttack", required.pseudonyms().knownCourses());
    json.putObject("achieved")
        .put("k", achieved.k().value())
        .put("l", achieved.l())
        .set("risks", achieved.risks().toJson());
    ObjectNode frozen =
        json.putObject("scheme")
            .put("version", scheme.version())
            .put("recoding", scheme.recoding().text())
            .put("guardedK", scheme.guardedK())
            .put("guardCost", scheme.guardCost().value());
    frozen.set("levels", Json.list(scheme.levels(), Level::toJson));
    return json;
  }

  static PrivacyStatement from(StrictObject json) throws FormatException {
    StrictObject asked = json.object("required");
    int k = asked.whole("k");
    int l = asked.whole("l");
    double suppressionLimit = asked.number("suppressionLimit");
    Code scope = asked.value("pseudonymScope", Code::new);
    int knownCourses = asked.whole("courseSetAttack");
    Requirement required =
        asked.complete(
            () -> new Requirement(k, l, suppressionLimit, new Pseudonyms(scope, knownCourses)));
    StrictObject reached = json.object("achieved");
    int reachedK = reached.whole("k");
    int reachedL = reached.whole("l");
    Risks risks = Risks.from(reached.object("risks"));
    Achievement achieved =
        reached.complete(() -> new Achievement(new RoundedCount(reachedK, k), reachedL, risks));
    StrictObject frozen = json.object("scheme");
    int version = frozen.whole("version");
    Code recoding = frozen.value("recoding", Code::new);
    int guardedK = frozen.whole("guardedK");
    double guardCost = frozen.number("guardCost");
    List<Level> levels = frozen.list("levels", Level::from);
    Scheme scheme =
        frozen.complete(
            () -> new Scheme(version, recoding, guardedK, new RoundedRate(guardCost), levels));
    return json.complete(() -> new PrivacyStatement(required, achieved, scheme));
  }
}
