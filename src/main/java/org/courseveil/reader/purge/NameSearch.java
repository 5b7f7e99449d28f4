package org.courseveil.reader.purge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names in the bytes of a line, in all their writings, whatever the case of ASCII letters. A
 * name that is a part of a longer one is another's.
 */
final class NameSearch {
  private static final int WINDOW = 4;
  private static final int FILTER = 1 << 16;
  private static final String JOINERS = "._+-@";
  private static final String ESCAPES = "nrtbf";

  private final BitSet filter = new BitSet(FILTER);
  private final Map<Integer, List<Needle>> needles = new HashMap<>();

  private record Needle(SoughtName.Kind kind, String form) {
    /** Whether the name stands at a place; its form has one character a byte. */
    boolean isAt(byte[] line, int at, int end) {
      if (at + form.length() > end) {
        return false;
      }
      for (int i = 0; i < form.length(); i++) {
        if (small(line[at + i]) != form.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  NameSearch(List<SoughtName> names) {
    for (SoughtName name : names) {
      for (String form : WrittenForms.of(name.text())) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) small(bytes[i]);
        }
        if (bytes.length >= WINDOW) {
          int window = window(bytes, 0);
          filter.set(slot(window));
          List<Needle> there = needles.computeIfAbsent(window, any -> new ArrayList<>());
          Needle needle = new Needle(name.kind(), new String(bytes, StandardCharsets.ISO_8859_1));
          if (!there.contains(needle)) {
            there.add(needle);
          }
        }
      }
    }
    needles
        .values()
        .forEach(
            there ->
                there.sort(
                    Comparator.comparingInt((Needle needle) -> needle.form().length()).reversed()));
  }

  /** Returns what takes the place of the names between two places of a line. */
  List<Splice> in(byte[] line, int start, int end) {
    List<Splice> found = new ArrayList<>();
    for (int at = start; at + WINDOW <= end; at++) {
      int window = window(line, at);
      if (filter.get(slot(window))) {
        Optional<Needle> needle = needleAt(line, at, end, window);
        if (needle.isPresent()) {
          int length = needle.get().form().length();
          found.add(new Splice(at, at + length, needle.get().kind().token()));
          at += length - 1;
        }
      }
    }
    return found;
  }

  private Optional<Needle> needleAt(byte[] line, int at, int end, int window) {
    return needles.getOrDefault(window, List.of()).stream()
        .filter(needle -> needle.isAt(line, at, end))
        .filter(needle -> isAlone(line, at, at + needle.form().length(), needle.kind()))
        .findFirst();
  }

  private static boolean isAlone(byte[] line, int start, int end, SoughtName.Kind kind) {
    String joiners = kind == SoughtName.Kind.FULL_NAME ? "-" : JOINERS;
    return endsBefore(line, start, joiners) && beginsAfter(line, end, joiners);
  }

  private static boolean endsBefore(byte[] line, int start, String joiners) {
    if (start == 0) {
      return true;
    }
    char before = (char) line[start - 1];
    if (isWord(before)) {
      return (start > 1 && line[start - 2] == '\\' && ESCAPES.indexOf(before) >= 0)
          || (start > 2 && line[start - 3] == '%')
          || (start > 5 && line[start - 6] == '\\' && line[start - 5] == 'u');
    }
    return joiners.indexOf(before) < 0 || start == 1 || !isWord((char) line[start - 2]);
  }

  private static boolean beginsAfter(byte[] line, int end, String joiners) {
    if (end == line.length) {
      return true;
    }
    char after = (char) line[end];
    return !isWord(after)
        && (joiners.indexOf(after) < 0 || end + 1 == line.length || !isWord((char) line[end + 1]));
  }

  /** Letters beyond ASCII may be signs as well: they end a name. */
  private static boolean isWord(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  private static int window(byte[] bytes, int at) {
    int window = 0;
    for (int i = at; i < at + WINDOW; i++) {
      window = window << 8 | small(bytes[i]);
    }
    return window;
  }

  private static int slot(int window) {
    return (window * 0x9E3779B1) >>> 16;
  }

  private static int small(byte next) {
    return next >= 'A' && next <= 'Z' ? next + ('a' - 'A') : next & 0xFF;
  }
}
