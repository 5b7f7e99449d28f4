package org.courseveil.deidentify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scrubber finds and leaves alone, on texts whose identifiers are known. */
final class CorpusTest {
  private static final int PEOPLE = 2_000;
  private static final int ROUNDS = 8;
  private static final List<String> NAMES_OF_WORDS =
      List.of(
          "Mark Young",
          "Joy Said",
          "Will Long",
          "Grace Hope",
          "May Rich",
          "April Warm",
          "Rosa Blanco",
          "Sol Campo",
          "Paz Mar",
          "Luz Vida",
          "Flor Campo",
          "Flor Bela",
          "Petit Roi",
          "Rose Blanche",
          "Sommer Stern",
          "Stern Abend",
          "Morgen Sonne");

  static List<Person> people(long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Person.random(random)).limit(PEOPLE).toList();
  }

  /** The people, and those whose names and usernames are words, or whose ids are small. */
  static TextScrubber scrubber(List<Person> people) {
    IdentifierPatterns.Builder patterns = IdentifierPatterns.builder();
    people.forEach(person -> person.addTo(patterns));
    NAMES_OF_WORDS.forEach(patterns::name);
    for (String username :
        List.of(
            "edX", "honor", "audit", "mark", "python3", "week1", "staff", "student", "1", "7")) {
      patterns.username(username);
    }
    for (long id = 1; id < 1000; id++) {
      patterns.userId(id);
    }
    return new TextScrubber(patterns.build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tuned", "held-out"})
  void findings_labelledCorpus_areTheLabels(String half) throws IOException {
    List<Person> people = people(half.length());
    Score score = new Score(scrubber(people));
    Corpus.half(half, people).forEach(ROUNDS, 1, score::add);
    System.out.println(score.describe(half));
    assertThat(score.recall()).as("missed: %s", score.missed()).isGreaterThanOrEqualTo(0.999);
    assertThat(score.precision()).as("wrong: %s", score.wrong()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void writings_ofEveryKind_areMany() {
    List<Writing> all = new ArrayList<>(Writing.names());
    all.addAll(Writing.usernames());
    all.addAll(Writing.emails());
    all.addAll(Writing.phones());
    assertThat(all.stream().map(Writing::name).distinct().count()).isGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tuned", "held-out"})
  void score_scrubberWithoutPatterns_isTooLow(String half) throws IOException {
    Score score = new Score(new TextScrubber(IdentifierPatterns.builder().build()));
    Corpus.half(half, people(1)).forEach(1, 1, score::add);
    assertThat(score.recall()).isLessThan(0.9);
  }
}
