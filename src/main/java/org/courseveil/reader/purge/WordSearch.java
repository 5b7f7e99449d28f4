package org.courseveil.reader.purge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names in plain text word by word, whatever stands between the words. */
final class WordSearch {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int WIDEST_GAP = 3;

  private final Map<String, List<Name>> names = new HashMap<>();

  private record Name(List<String> words, String what) {}

  private record Word(String text, int start, int end) {}

  WordSearch(List<SoughtName> sought) {
    for (SoughtName name : sought) {
      String plain =
          Normalizer.normalize(name.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      List<String> words = words(plain).stream().map(Word::text).toList();
      if (!words.isEmpty()) {
        names
            .computeIfAbsent(words.get(0), any -> new ArrayList<>())
            .add(new Name(words, what(name.kind())));
      }
    }
  }

  void in(String text, Set<String> found) {
    if (names.isEmpty()) {
      return;
    }
    List<Word> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      for (Name name : names.getOrDefault(words.get(i).text(), List.of())) {
        if (isAt(words, i, name.words())) {
          found.add(name.what());
        }
      }
    }
  }

  private static boolean isAt(List<Word> words, int at, List<String> name) {
    if (at + name.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < name.size(); i++) {
      Word word = words.get(at + i);
      if (!word.text().equals(name.get(i))
          || word.start() - words.get(at + i - 1).end() > WIDEST_GAP) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return words;
  }

  private static String what(SoughtName.Kind kind) {
    return switch (kind) {
      case USERNAME -> "a username";
      case EMAIL -> "an e-mail address";
      case FULL_NAME -> "a full name";
      case ID -> "an id";
    };
  }
}
