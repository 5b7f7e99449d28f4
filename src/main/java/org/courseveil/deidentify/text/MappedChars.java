package org.courseveil.deidentify.text;

import java.util.Arrays;

/** Characters, each with the stretch of the source that it was read from. */
final class MappedChars {
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  MappedChars(int capacity) {
    int size = Math.max(16, capacity);
    chars = new char[size];
    starts = new int[size];
    ends = new int[size];
  }

  static MappedChars of(String source) {
    MappedChars mapped = new MappedChars(source.length());
    for (int i = 0; i < source.length(); i++) {
      mapped.append(source.charAt(i), i, i + 1);
    }
    return mapped;
  }

  void append(char c, int start, int end) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Appends characters that were all read from one stretch. */
  void append(CharSequence text, int start, int end) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), start, end);
    }
  }

  int length() {
    return length;
  }

  char charAt(int i) {
    return chars[i];
  }

  /** Returns a character, or NUL behind the end. */
  char peek(int i) {
    return i < length ? chars[i] : 0;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  char[] toChars() {
    return Arrays.copyOf(chars, length);
  }

  int[] toStarts() {
    return Arrays.copyOf(starts, length);
  }

  int[] toEnds() {
    return Arrays.copyOf(ends, length);
  }
}
