package org.courseveil.residue;

import java.util.EnumSet;
import java.util.Set;

/**
 * The search of a text for whatever has the form of an identifier.
 *
 * <p>It knows nobody, and sees forms alone: a name, a nickname or a bare number passes. It reads a
 * text once for each form, in time that grows with its length and no faster.
 */
public final class Forms {
  /** What the search cannot see, for those who rely on it. */
  public static final String UNSEEN =
      "names and nicknames, numbers without country code, grouping or cue, addresses of houses,"
          + " and whatever is spelled out, misspelled, or encoded otherwise than in percent escapes"
          + " and base64";

  private static final int SHORTEST = 5;

  private Forms() {}

  /** Returns the kinds of identifiers whose forms are in a text, or in what it encodes. */
  public static Set<Kind> in(String text) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    add(text, found);
    Encoded.readings(text).forEach(reading -> add(reading, found));
    return found;
  }

  private static void add(String text, Set<Kind> found) {
    if (text.length() < SHORTEST) {
      return;
    }
    Reading reading = Reading.of(text);
    add(Emails.areIn(reading), Kind.EMAIL, found);
    add(Phones.areIn(reading), Kind.PHONE, found);
    add(Addresses.areIn(reading), Kind.IP, found);
    add(Tokens.haveUuid(reading), Kind.UUID, found);
    add(Tokens.areIn(reading), Kind.TOKEN, found);
    add(Handles.areIn(reading), Kind.HANDLE, found);
    add(ProfileLinks.areIn(reading), Kind.PROFILE_LINK, found);
  }

  /** Returns the kinds that have a form to search for. */
  public static Set<Kind> kinds() {
    return EnumSet.complementOf(EnumSet.of(Kind.FOREIGN));
  }

  private static void add(boolean present, Kind kind, Set<Kind> found) {
    if (present) {
      found.add(kind);
    }
  }
}
