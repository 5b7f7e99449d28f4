package org.courseveil.anonymize.arx;

import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.Aggregate;
import org.courseveil.anonymize.engine.QualityModelReader;
import org.courseveil.anonymize.engine.Suppression;
import org.deidentifier.arx.metric.Metric;
import org.deidentifier.arx.metric.Metric.AggregateFunction;

/** ARX's own quality model for each of ours; the weights are part of ARX's configuration. */
final class ArxQuality implements QualityModelReader<ArxQuality.Weighted> {
  private static final Map<Aggregate, AggregateFunction> AGGREGATES =
      Map.of(
          Aggregate.GEOMETRIC_MEAN, AggregateFunction.GEOMETRIC_MEAN,
          Aggregate.ARITHMETIC_MEAN, AggregateFunction.ARITHMETIC_MEAN,
          Aggregate.SUM, AggregateFunction.SUM,
          Aggregate.MAXIMUM, AggregateFunction.MAXIMUM);

  /**
   * A quality model of ARX.
   *
   * @param weights one a quasi-identifier, or none
   */
  record Weighted(Metric<?> metric, List<Double> weights) {
    Weighted {
      weights = List.copyOf(weights);
    }

    private static Weighted even(Metric<?> metric) {
      return new Weighted(metric, List.of());
    }
  }

  @Override
  public Weighted loss(Aggregate aggregate, Suppression suppression, List<Double> weights) {
    AggregateFunction function = AGGREGATES.getOrDefault(aggregate, AggregateFunction.SUM);
    return new Weighted(Metric.createLossMetric(suppression.factor(), function), weights);
  }

  @Override
  public Weighted precision() {
    return Weighted.even(Metric.createPrecisionMetric());
  }

  @Override
  public Weighted discernibility(boolean monotonic) {
    return Weighted.even(Metric.createDiscernabilityMetric(monotonic));
  }

  @Override
  public Weighted classSize() {
    return Weighted.even(Metric.createAECSMetric());
  }

  @Override
  public Weighted entropy() {
    return Weighted.even(Metric.createEntropyMetric());
  }
}
