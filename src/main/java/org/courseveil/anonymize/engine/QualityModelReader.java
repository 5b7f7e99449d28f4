package org.courseveil.anonymize.engine;

import java.util.List;

/**
 * What tells quality models apart: one method a model, with the model's parameters.
 *
 * @param <T> what becomes of a model
 */
public interface QualityModelReader<T> {
  T loss(Aggregate aggregate, Suppression suppression, List<Double> weights);

  T precision();

  T discernibility(boolean monotonic);

  T classSize();

  T entropy();
}
