package org.courseveil.anonymize.engine;

import java.util.Arrays;

/** How the parts that single quasi-identifiers lose become one score. */
public enum Aggregate {
  GEOMETRIC_MEAN {
    @Override
    double of(double[] parts) {
      double product = 1;
      for (double part : parts) {
        product *= Math.pow(part + 1, 1.0 / parts.length);
      }
      return product - 1;
    }
  },
  ARITHMETIC_MEAN {
    @Override
    double of(double[] parts) {
      return Arrays.stream(parts).sum() / parts.length;
    }
  },
  SUM {
    @Override
    double of(double[] parts) {
      return Arrays.stream(parts).sum();
    }
  },
  MAXIMUM {
    @Override
    double of(double[] parts) {
      return Arrays.stream(parts).max().orElse(0);
    }
  };

  abstract double of(double[] parts);
}
