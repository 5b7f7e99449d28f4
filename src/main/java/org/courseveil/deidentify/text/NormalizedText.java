package org.courseveil.deidentify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text folded for search, with the way back from each character to the stretch it was read from.
 *
 * <p>A text that can be read in two ways, because a backslash before a letter may be an escape or
 * may not, has two readings.
 */
final class NormalizedText implements CharSequence {
  /** Bits of {@link #has}: what a text holds anywhere. */
  static final int DIGIT = 1;

  static final int AT = 2;
  static final int COLON = 4;
  static final int SLASH = 8;
  private static final int ESCAPE = 16;
  private static final int ANGLE = 32;

  private static final int[] SIGNS = new int[128];

  static {
    for (char c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = (Folding.isDigit(c) ? DIGIT : 0) | (Unescaping.isEscape(c) ? ESCAPE : 0);
    }
    SIGNS['<'] = ANGLE;
    SIGNS['@'] = AT;
    SIGNS[':'] = COLON;
    SIGNS['/'] = SLASH;
  }

  private final String source;
  private final char[] chars;
  private final int[] starts;
  private final int[] ends;
  private final int signs;

  private NormalizedText(String source, char[] chars, int[] starts, int[] ends, int signs) {
    this.source = source;
    this.chars = chars;
    this.starts = starts;
    this.ends = ends;
    this.signs = signs;
  }

  /** Returns every reading of a text, the most likely one first. */
  static List<NormalizedText> readings(String source) {
    char[] chars = source.toCharArray();
    int signs = 0;
    boolean ascii = true;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= SIGNS.length) {
        ascii = false;
        break;
      }
      chars[i] = Folding.single(c);
      signs |= SIGNS[c];
    }
    if (ascii && (signs & ESCAPE) == 0 && ((signs & ANGLE) == 0 || isBarred(source, chars))) {
      return List.of(new NormalizedText(source, chars, new int[0], new int[0], signs));
    }
    List<NormalizedText> readings = new ArrayList<>(2);
    readings.add(folded(source, true));
    if (source.indexOf('\\') >= 0) {
      readings.add(folded(source, false));
    }
    return readings;
  }

  /** Puts barriers in the place of tokens, and returns whether no other angle bracket is there. */
  private static boolean isBarred(String source, char[] chars) {
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
      int length = IdentifierKind.tokenAt(source, at);
      if (length == 0) {
        return false;
      }
      Arrays.fill(chars, at, at + length, Unescaping.BARRIER);
      at += length;
    }
    return true;
  }

  private static NormalizedText folded(String source, boolean controls) {
    MappedChars folded = Unescaping.undone(MappedChars.of(source), controls).folded();
    char[] chars = folded.toChars();
    int signs = 0;
    for (char c : chars) {
      signs |= c < SIGNS.length ? SIGNS[c] : 0;
    }
    return new NormalizedText(source, chars, folded.toStarts(), folded.toEnds(), signs);
  }

  boolean has(int signsOfInterest) {
    return (signs & signsOfInterest) == signsOfInterest;
  }

  @Override
  public int length() {
    return chars.length;
  }

  @Override
  public char charAt(int i) {
    return chars[i];
  }

  /** Returns a character, or a barrier outside the text. */
  char peek(int i) {
    return i >= 0 && i < chars.length ? chars[i] : Unescaping.BARRIER;
  }

  @Override
  public String subSequence(int from, int to) {
    return new String(chars, from, to - from);
  }

  @Override
  public String toString() {
    return new String(chars);
  }

  /** Returns this text with other characters at the same places. */
  NormalizedText respelled(char[] other) {
    return new NormalizedText(source, other, starts, ends, signs);
  }

  char[] folded() {
    return chars;
  }

  /** Returns a finding at its place in the source. */
  Finding finding(IdentifierKind kind, int from, int to) {
    return starts.length == 0
        ? new Finding(kind, from, to)
        : new Finding(kind, starts[from], ends[to - 1]);
  }

  /** Returns whether a character was written as a capital, or cannot tell. */
  boolean isCapital(int i) {
    int at = starts.length == 0 ? i : starts[i];
    int written = source.codePointAt(at);
    return !Character.isLowerCase(written);
  }

  /** Returns whether a stretch ends between two characters of the source. */
  boolean endsWhole(int to) {
    return starts.length == 0 || to >= chars.length || starts[to] >= ends[to - 1];
  }

  /** Returns a stretch as it was written. */
  String written(int from, int to) {
    Finding place = finding(IdentifierKind.ID, from, to);
    return source.substring(place.start(), place.end());
  }
}
