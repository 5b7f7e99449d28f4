package org.courseveil.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.Aggregate;
import org.courseveil.anonymize.engine.AverageRisk;
import org.courseveil.anonymize.engine.ClassSizeModel;
import org.courseveil.anonymize.engine.DiscernibilityModel;
import org.courseveil.anonymize.engine.DistinctDiversity;
import org.courseveil.anonymize.engine.EntropyDiversity;
import org.courseveil.anonymize.engine.EntropyModel;
import org.courseveil.anonymize.engine.EqualCloseness;
import org.courseveil.anonymize.engine.HierarchicalCloseness;
import org.courseveil.anonymize.engine.HighestRisk;
import org.courseveil.anonymize.engine.LossModel;
import org.courseveil.anonymize.engine.PrecisionModel;
import org.courseveil.anonymize.engine.PrivacyModel;
import org.courseveil.anonymize.engine.QualityModel;
import org.courseveil.anonymize.engine.RecursiveDiversity;
import org.courseveil.anonymize.engine.ShareAtRisk;
import org.courseveil.anonymize.engine.Suppression;
import org.courseveil.anonymize.hierarchy.HierarchyPlace;

/** The words by which a command line names models. */
final class ModelNames {
  private static final Pattern PRIVACY =
      Pattern.compile(
          "(?<column>.+):(?:(?<kind>distinct|entropy)-(?<l>[0-9]{1,4})"
              + "|recursive-(?<c>[0-9.]{1,8})-(?<rl>[0-9]{1,4})|(?<tree>tree-)?closeness-(?<t>[0-9.]{1,12}))");

  private static final Pattern RISK =
      Pattern.compile(
          "(?<kind>average|highest)-(?<r>[0-9.]{1,12})"
              + "|share-(?<threshold>[0-9.]{1,12})-(?<share>[0-9.]{1,12})");

  private static final Map<String, Aggregate> LOSS =
      Map.of("loss:gm", Aggregate.GEOMETRIC_MEAN, "loss:am", Aggregate.ARITHMETIC_MEAN);

  private static final Map<String, QualityModel> OTHERS =
      Map.of(
          "precision", new PrecisionModel(),
          "discernibility", new DiscernibilityModel(false),
          "class-size", new ClassSizeModel(),
          "entropy", new EntropyModel());

  private ModelNames() {}

  /**
   * Returns a model such as {@code grade:distinct-2}.
   *
   * @param hierarchies where the hierarchy of a column lies whose values are compared in it
   */
  static PrivacyModel privacy(String text, String hierarchies) {
    Matcher model = PRIVACY.matcher(text);
    if (!model.matches()) {
      throw new IllegalArgumentException(
          "A model is COLUMN:distinct-L, COLUMN:entropy-L, COLUMN:recursive-C-L,"
              + " COLUMN:closeness-T or COLUMN:tree-closeness-T. Provided: "
              + text);
    }
    String column = model.group("column");
    if (model.group("tree") != null) {
      return new HierarchicalCloseness(
          column,
          Double.parseDouble(model.group("t")),
          HierarchyPlace.of(hierarchies).read(List.of(column)).get(0));
    }
    if (model.group("t") != null) {
      return new EqualCloseness(column, Double.parseDouble(model.group("t")));
    }
    if (model.group("c") != null) {
      return new RecursiveDiversity(
          column, Double.parseDouble(model.group("c")), Integer.parseInt(model.group("rl")));
    }
    int l = Integer.parseInt(model.group("l"));
    return model.group("kind").equals("distinct")
        ? new DistinctDiversity(column, l)
        : new EntropyDiversity(column, l);
  }

  /** Returns a model such as {@code average-0.05}. */
  static PrivacyModel risk(String text) {
    Matcher model = RISK.matcher(text);
    if (!model.matches()) {
      throw new IllegalArgumentException(
          "A risk is average-R, highest-R or share-R-S. Provided: " + text);
    }
    if (model.group("share") != null) {
      return new ShareAtRisk(
          Double.parseDouble(model.group("threshold")), Double.parseDouble(model.group("share")));
    }
    double highest = Double.parseDouble(model.group("r"));
    return model.group("kind").equals("average")
        ? new AverageRisk(highest)
        : new HighestRisk(highest);
  }

  /**
   * Returns a quality model such as {@code loss:gm}.
   *
   * @param gsFactor what suppression costs beside generalization; of loss alone
   * @param weights one a quasi-identifier, or none; of loss alone
   */
  static QualityModel quality(String text, Optional<Double> gsFactor, List<Double> weights) {
    if (LOSS.containsKey(text)) {
      Suppression suppression = new Suppression(gsFactor.orElse(0.5));
      return new LossModel(LOSS.getOrDefault(text, Aggregate.GEOMETRIC_MEAN), suppression, weights);
    }
    if (gsFactor.isPresent() || !weights.isEmpty()) {
      throw new IllegalArgumentException(
          "A gs-factor and weights are of loss:gm and loss:am. Provided quality model: " + text);
    }
    QualityModel model = OTHERS.get(text);
    if (model == null) {
      throw new IllegalArgumentException(
          "A quality model is one of "
              + Stream.of(LOSS, OTHERS)
                  .flatMap(models -> models.keySet().stream())
                  .sorted()
                  .toList()
              + ". Provided: "
              + text);
    }
    return model;
  }
}
