package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What kept classes must be like besides large, in ARX's definitions; what is not is suppressed by
 * whole classes.
 */
public abstract sealed class PrivacyModel permits SensitiveModel, RiskModel, HighestRisk {
  /** How much of a bound the rounding of sums may take. */
  static final double ROUNDING = 1e-12;

  PrivacyModel() {}

  /** Returns the name under which evidence and commands know the model. */
  public abstract String name();

  /** Hands the model's parameters to the method of its kind. */
  public abstract <T> T read(PrivacyModelReader<T> reader);

  /** Returns the name, after the columns that it looks at. */
  public final String title() {
    List<String> words = new ArrayList<>(columns());
    words.add(name());
    return String.join(":", words);
  }

  /** Returns the sensitive columns that it looks at. */
  public List<String> columns() {
    return List.of();
  }

  /** Returns whether it can judge a value of a column; others are to be refused beforehand. */
  public boolean knows(String column, String value) {
    return true;
  }

  /** Returns the fewest learners of a class that can be as the model asks. */
  int smallestClass() {
    return 1;
  }
}
