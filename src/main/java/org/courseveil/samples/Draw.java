package org.courseveil.samples;

import java.util.List;

/**
 * A stream of pseudo-random draws that a seed and a name determine, on every machine alike.
 *
 * <p>Each thing that is drawn has a stream of its own, so that a new kind of thing shifts no other.
 */
final class Draw {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final String HEX = "0123456789abcdef";

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** Returns the stream of one thing: what it is for, and which one it is. */
  static Draw of(long seed, String purpose, long... path) {
    long state = mix(seed + GAMMA);
    for (int i = 0; i < purpose.length(); i++) {
      state = mix(state ^ (purpose.charAt(i) + GAMMA));
    }
    for (long step : path) {
      state = mix(state ^ (step * GAMMA + 1));
    }
    return new Draw(state);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns a number from 0 to one less than the bound. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** Returns a number from the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** Returns whether something of this probability in a hundred happens. */
  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Returns the place of a choice, each as likely as its weight. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int rest = below(sum);
    int place = 0;
    while (rest >= weights[place]) {
      rest -= weights[place];
      place++;
    }
    return place;
  }

  String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    long bits = 0;
    for (int i = 0; i < digits; i++) {
      if (i % 16 == 0) {
        bits = next();
      }
      text.append(HEX.charAt((int) (bits & 15)));
      bits >>>= 4;
    }
    return text.toString();
  }

  String uuid() {
    String digits = hex(32);
    return digits.substring(0, 8)
        + '-'
        + digits.substring(8, 12)
        + "-4"
        + digits.substring(13, 16)
        + "-a"
        + digits.substring(17, 20)
        + '-'
        + digits.substring(20);
  }

  /** Rearranges the numbers, every order as likely as any other. */
  void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
