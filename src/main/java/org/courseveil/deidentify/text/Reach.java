package org.courseveil.deidentify.text;

/** Bits that say where the words of a path count as somebody's identifier. */
final class Reach {
  /** More words may follow. */
  static final int CONTINUES = 1;

  /** A full name, however written. */
  static final int NAME = 2;

  /** A full name of ordinary words: with capitals only. */
  static final int NAME_IN_CAPITALS = 4;

  /** A part of a name: after a cue. */
  static final int PART = 8;

  /** A part of a name that is an ordinary word: after a cue, with a capital. */
  static final int ORDINARY_PART = 16;

  /** A part of a name, an ordinary word or not. */
  static final int ANY_PART = PART | ORDINARY_PART;

  /** A username that is no word. */
  static final int USERNAME = 32;

  /** A username of several words: only if joined as it is. */
  static final int JOINED_USERNAME = 64;

  /** A username that is a word, or too short: after a cue. */
  static final int CUED_USERNAME = 128;

  /** A number of an account. */
  static final int NUMBER = 256;

  /** The digits of a phone. */
  static final int PHONE = 512;

  /** A word that stands behind another in some row. */
  static final int FOLLOWS = 1024;

  /** A name of which initials are left: written with capitals and full stops. */
  static final int INITIALS = 2048;

  /** A word that tells that a name stands beside it. */
  static final int CUE = 4096;

  /** What a word can be whatever stands around it, or for the cue of an account. */
  static final int ALONE = ~(CONTINUES | FOLLOWS | ANY_PART | CUE);

  private Reach() {}
}
