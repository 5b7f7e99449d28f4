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

  /** Returns a text as it is. */
  static MappedChars of(String source) {
    MappedChars mapped = new MappedChars(source.length());
    source.getChars(0, source.length(), mapped.chars, 0);
    for (int i = 0; i < source.length(); i++) {
      mapped.starts[i] = i;
      mapped.ends[i] = i + 1;
    }
    mapped.length = source.length();
    return mapped;
  }

  private void ensure(int more) {
    if (length + more > chars.length) {
      int size = Math.max(length + more, chars.length * 2);
      chars = Arrays.copyOf(chars, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
  }

  /** Appends a stretch of other characters as it is. */
  void append(MappedChars other, int from, int to) {
    ensure(to - from);
    System.arraycopy(other.chars, from, chars, length, to - from);
    System.arraycopy(other.starts, from, starts, length, to - from);
    System.arraycopy(other.ends, from, ends, length, to - from);
    length += to - from;
  }

  private void append(char c, int start, int end) {
    ensure(1);
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Appends characters that were all read from one stretch. */
  void append(String text, int start, int end) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), start, end);
    }
  }

  /** Returns the characters folded. */
  MappedChars folded() {
    MappedChars out = new MappedChars(length);
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      char single = Folding.single(c);
      if (single != 0) {
        out.append(single, starts[i], ends[i]);
      } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(peek(i + 1))) {
        String folded = Folding.folded(Character.toCodePoint(c, chars[i + 1]));
        out.append(folded, starts[i], ends[++i]);
      } else {
        out.append(Folding.folded(c), starts[i], ends[i]);
      }
    }
    return out;
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
    return starts;
  }

  int[] toEnds() {
    return ends;
  }
}
