package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapedCsvRecordTest {
  private static final String SIGNS = "ab,\"\\\n\r\tnü😀 '";

  @Test
  void of_whateverCellsHold_readsThemBack() throws UnreadableLineException {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5_000; i++) {
      List<String> cells = new ArrayList<>();
      for (int cell = 1 + random.nextInt(5); cell > 0; cell--) {
        cells.add(text(random));
      }
      String record =
          cells.stream()
              .map(cell -> '"' + cell.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
              .collect(Collectors.joining(","));

      assertThat(read(record).words()).isEqualTo(cells);
    }
  }

  @Test
  void of_aBackslashBeforeAnythingElse_keepsIt() throws UnreadableLineException {
    assertThat(read("\"C:\\new\",\\x,\"a\\\\\"").words()).containsExactly("C:\\new", "\\x", "a\\");
  }

  @Test
  void text_ofAnEmptyCell_isMissingUnlessItIsQuoted() throws UnreadableLineException {
    EscapedCsvRecord record = read(",\"\",x\r");
    assertThat(record.text(0)).isEmpty();
    assertThat(record.text(1)).hasValue("");
    assertThat(record.text(2)).hasValue("x");
  }

  @Test
  void number_ofOtherThanDigits_isNone() throws UnreadableLineException {
    EscapedCsvRecord record = read("12,-1,,1e3,\"7\"");
    assertThat(record.number(0)).hasValue(12);
    assertThat(record.number(1)).isEmpty();
    assertThat(record.number(2)).isEmpty();
    assertThat(record.number(3)).isEmpty();
    assertThat(record.number(4)).hasValue(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "a,\"b\\\"", "\"a\"\"", "x,\"\\\\\\\""})
  void of_anOpenQuote_isAFault(String record) {
    assertThatThrownBy(() -> read(record))
        .isInstanceOf(UnreadableLineException.class)
        .hasMessage("OPEN_QUOTE");
  }

  @Test
  void of_otherThanSoManyCells_isRagged() {
    byte[] bytes = "a,b".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EscapedCsvRecord.of(bytes, 3)).hasMessage("RAGGED");
    assertThatThrownBy(() -> EscapedCsvRecord.of(bytes, 1)).hasMessage("RAGGED");
  }

  private static String text(SplittableRandom random) {
    int[] signs = SIGNS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }

  private static EscapedCsvRecord read(String record) throws UnreadableLineException {
    return EscapedCsvRecord.of(record.getBytes(StandardCharsets.UTF_8));
  }
}
