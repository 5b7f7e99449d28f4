package org.courseveil.deidentify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordRowsTest {
  private static final int MANY = 20_000;
  private static final int LONGEST = 14;

  private final Random random = new Random(12);

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(1, LONGEST); i > 0; i--) {
      word.append("abcdefghijklmnopqrstuvwxyzж王0123456789".charAt(random.nextInt(38)));
    }
    return word.toString();
  }

  private List<String> words() {
    return IntStream.range(0, MANY).mapToObj(i -> word()).distinct().toList();
  }

  private static Tokens tokens(String text) {
    return new Tokens(NormalizedText.readings(text).get(0));
  }

  @Test
  void candidates_knownWords_areAllAmongThem() {
    WordRows rows = new WordRows();
    List<String> known = words();
    known.forEach(word -> rows.put(List.of(word), Reach.NAME));
    rows.seal();
    for (String word : known) {
      assertThat(rows.word(word) & ~Reach.CUE).as(word).isEqualTo(Reach.NAME);
    }
    String text =
        String.join(" ", known.stream().filter(word -> tokens(word).count() == 1).toList());
    Tokens tokens = tokens(text);
    int[] found = new int[tokens.count() + 1];
    assertThat(rows.candidates(tokens, found)).isEqualTo(tokens.count());
    assertThat(found).startsWith(IntStream.range(0, tokens.count()).toArray());
  }

  @Test
  void candidates_unknownWords_areFewAndKnowNothing() {
    WordRows rows = new WordRows();
    List<String> all = words();
    List<String> known = all.subList(0, all.size() / 2);
    List<String> unknown = new ArrayList<>(all.subList(all.size() / 2, all.size()));
    known.forEach(word -> rows.put(List.of(word), Reach.NAME));
    rows.seal();
    unknown.removeIf(word -> tokens(word).count() != 1);
    Tokens tokens = tokens(String.join(" ", unknown));
    int[] found = new int[tokens.count() + 1];
    int count = rows.candidates(tokens, found);
    assertThat(count).isLessThan(tokens.count() / 10);
    for (int i = 0; i < count; i++) {
      assertThat(rows.word(tokens, found[i])).isZero();
    }
  }

  @Test
  void candidates_partsOfNames_areThoseBesideKnownWordsAndCuesOrStandingOut() {
    WordRows rows = new WordRows();
    List.of("jana", "maria", "kovalski").forEach(part -> rows.put(List.of(part), Reach.PART));
    rows.seal();
    assertThat(candidates(rows, "we saw jana there and maria kovalski too"))
        .containsExactly("maria", "kovalski");
    assertThat(candidates(rows, "then dear jana and maria said it"))
        .containsExactly("dear", "jana", "maria", "said");
    assertThat(candidates(rows, "to jana\nas @maria told kovalski"))
        .containsExactly("jana", "maria", "kovalski");
  }

  private static List<String> candidates(WordRows rows, String text) {
    Tokens tokens = tokens(text);
    int[] found = new int[tokens.count() + 1];
    int count = rows.candidates(tokens, found);
    return IntStream.range(0, count).mapToObj(i -> tokens.word(found[i])).toList();
  }

  @Test
  void put_rowOfSeveralWords_marksItsBeginningWhatFollowsAndItsEnd() {
    WordRows rows = new WordRows();
    rows.put(List.of("jana", "maria", "kovalski"), Reach.NAME);
    rows.seal();
    assertThat(rows.word("jana")).isEqualTo(Reach.CONTINUES);
    assertThat(rows.word("maria")).isEqualTo(Reach.FOLLOWS);
    assertThat(rows.word("kovalski")).isEqualTo(Reach.FOLLOWS);
    long two = PathTable.next(Tokens.hash("jana"), Tokens.hash("maria"));
    assertThat(rows.row(two)).isEqualTo(Reach.CONTINUES);
    assertThat(rows.row(PathTable.next(two, Tokens.hash("kovalski")))).isEqualTo(Reach.NAME);
    assertThat(rows.row(PathTable.next(two, Tokens.hash("maria")))).isZero();
  }
}
