package org.courseveil.anonymize.hierarchy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The whole multiples of a number, as which all numbers of an interval rule are counted. */
record Steps(BigDecimal step) {
  private static final int MOST_DIGITS = 12;
  private static final int MOST_DECIMALS = 6;

  Steps {
    requireDigits(step);
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("A step is above 0. Provided: " + listed(step));
    }
  }

  /** Returns how many steps a number is away from zero. */
  long in(BigDecimal number) {
    requireDigits(number);
    BigDecimal[] parts = number.divideAndRemainder(step);
    if (parts[1].signum() != 0) {
      throw new IllegalArgumentException(
          "Each number is a multiple of the step, "
              + step.toPlainString()
              + ". Provided: "
              + listed(number));
    }
    return parts[0].longValueExact();
  }

  /** Returns a number of steps as it is written, with the decimals of the step. */
  String text(long steps) {
    return BigDecimal.valueOf(steps)
        .multiply(step)
        .setScale(Math.max(0, step.scale()))
        .toPlainString();
  }

  /** Returns numbers one after the other. */
  static String listed(Object... numbers) {
    return Arrays.stream(numbers)
        .map(number -> number instanceof BigDecimal plain ? plain.toPlainString() : "" + number)
        .collect(Collectors.joining(", "));
  }

  private static void requireDigits(BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    if (digits > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "A number has at most "
              + MOST_DIGITS
              + " digits before its point and "
              + MOST_DECIMALS
              + " behind it. Provided: "
              + number);
    }
  }
}
