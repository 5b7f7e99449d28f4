package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.courseveil.deidentify.text.TextScrubber;
import org.junit.jupiter.api.Test;

final class BenchTextsCommandTest {
  @Test
  void benchTexts_fewAccounts_printsALineForEachNumber() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Courseveil.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "bench",
            "texts",
            "--accounts",
            "10,100",
            "--rounds",
            "1");
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("| 10 |", "| 100 |", "| 1.00 |");
  }

  @Test
  void texts_namesOfManyAccounts_areFoundInSomeOfThem() {
    BenchTexts made = new BenchTexts();
    TextScrubber scrubber = new TextScrubber(made.patterns(50_000));
    List<String> texts = made.texts().subList(0, 2000);
    assertThat(texts.stream().filter(text -> !scrubber.scrub(text).counts().isEmpty()).count())
        .isBetween(texts.size() / 20L, texts.size() / 2L);
  }
}
