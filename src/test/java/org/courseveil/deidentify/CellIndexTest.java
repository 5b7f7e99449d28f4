package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.courseveil.deidentify.Residue.Kind;
import org.junit.jupiter.api.Test;

final class CellIndexTest {
  private static final String NAME = "00112233445566778899aabbccddeeff";

  @Test
  void search_identifierInWhateverForm_isFound() {
    assertThat(search("Ana.Silva", "ana.silva")).contains(Kind.WHOLE_CELL, Kind.WORD);
    assertThat(search("block@ANA99", "ana99")).contains(Kind.WORD);
    assertThat(search("about Bo Li, maybe", "bo li")).contains(Kind.WORD);
    assertThat(search("xxveiled_learner_7yy", "veiled_learner_7")).contains(Kind.CONTAINED);
    assertThat(search("written by ANA_SILVA today", "Ana Silva")).contains(Kind.CONTAINED);
    assertThat(search("user 731001", "731001")).contains(Kind.WORD);
    assertThat(search("\uFF21\uFF4E\uFF41\uFF33", "anas")).contains(Kind.WHOLE_CELL);
    assertThat(search(NAME, NAME)).contains(Kind.WHOLE_CELL);
  }

  @Test
  void search_shortOrUnlikeOrStretchOfARandomName_isNotFound() {
    assertThat(search("block@ana", "ana")).isEmpty();
    assertThat(search("week 12345", "12345")).isEmpty();
    assertThat(search("abcdefgh", "xbcdefgh")).isEmpty();
    assertThat(search("a course of words", "ours")).isEmpty();
    assertThat(search(NAME, "44556677")).isEmpty();
    assertThat(search("...", "....")).isEmpty();
  }

  private static Set<Kind> search(String cell, String identifier) {
    CellIndex index = new CellIndex();
    index.add("event.kind", cell);
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    index.search(
        identifier,
        (column, kind) -> {
          assertThat(column).isEqualTo("event.kind");
          found.add(kind);
        });
    return found;
  }
}
