package org.courseveil.anonymize.engine;

/**
 * What tells privacy models apart: one method a model, with the model's parameters.
 *
 * @param <T> what becomes of a model
 */
public interface PrivacyModelReader<T> {
  T distinctDiversity(String column, int l);

  T entropyDiversity(String column, double l);

  T recursiveDiversity(String column, double c, int l);

  T equalCloseness(String column, double t);

  T hierarchicalCloseness(String column, double t, Hierarchy hierarchy);

  T averageRisk(double highest);

  T highestRisk(int smallestClass);

  T shareAtRisk(int smallestClass, double share);
}
