package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TsvRecordTest {
  private static final String[] PIECES = {
    "a", "Ω", "\t", "\n", "\r", "\\", "\\n", "NULL", " ", "\"", "日本", "💡", "t", "0"
  };

  @Test
  void text_ofEscapedCells_isWhatWasWritten() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      List<String> cells = cells(random, 1 + random.nextInt(6));
      List<String> written = cells.stream().map(TsvRecordTest::escaped).toList();
      TsvRecord row = row(TsvDialect.EXPORTER, cells.size(), String.join("\t", written));
      for (int i = 0; i < cells.size(); i++) {
        assertThat(row.word(i)).isEqualTo(cells.get(i));
        assertThat(row.text(i).isEmpty()).isEqualTo(cells.get(i).equals("NULL"));
      }
    }
  }

  @Test
  void text_ofCellsWithEscapeCharacter_isWhatWasWritten() throws Exception {
    Random random = new Random(8);
    for (int round = 0; round < 5_000; round++) {
      List<String> cells = cells(random, 1 + random.nextInt(6));
      cells.replaceAll(cell -> cell.replace("\n", "").replace("\r", ""));
      List<String> written =
          cells.stream().map(cell -> cell.replace("\\", "\\\\").replace("\t", "\\\t")).toList();
      TsvRecord row = row(TsvDialect.ESCAPE_CHARACTER, cells.size(), String.join("\t", written));
      for (int i = 0; i < cells.size(); i++) {
        assertThat(row.word(i)).isEqualTo(cells.get(i));
      }
    }
  }

  @Test
  void of_otherNumberOfCells_isRagged() {
    for (int cells = 1; cells < 8; cells++) {
      for (int others = 1; others < 8; others++) {
        int header = cells;
        String line = "x" + "\tx".repeat(others - 1);
        if (others != cells) {
          assertThatThrownBy(() -> row(TsvDialect.EXPORTER, header, line))
              .isInstanceOf(UnreadableLineException.class)
              .hasMessage("RAGGED");
        }
      }
    }
  }

  @Test
  void of_carriageReturnsAndZeroBytes_areTolerated() throws Exception {
    TsvRecord row = row(TsvDialect.EXPORTER, 3, "a\rb\t1\0\tlast\r\r");
    assertThat(row.word(0)).isEqualTo("a\rb");
    assertThat(row.word(1)).isEqualTo("1");
    assertThat(row.word(2)).isEqualTo("last");
  }

  @Test
  void header_inAnyOrderWithMarkAndCarriageReturn_findsColumns() {
    TableHeader header = TableHeader.of(bytes("\uFEFFb\ta\tc\r"));
    assertThat(header.names()).containsExactly("b", "a", "c");
    assertThat(header.indexOf("a")).hasValue(1);
    assertThat(header.indexOf("d")).isEmpty();
    assertThat(header.isRepeatedBy(bytes("\uFEFFb\ta\tc\r"))).isTrue();
    assertThat(header.isRepeatedBy(bytes("b\ta\tc"))).isTrue();
    assertThat(header.isRepeatedBy(bytes("b\ta\td"))).isFalse();
    assertThat(header.hasDuplicates()).isFalse();
    assertThat(TableHeader.of(bytes("a\ta")).hasDuplicates()).isTrue();
  }

  @Test
  void typedCells_outsideTheirForm_areFaultsThatNameTheColumnAlone() throws Exception {
    TsvRecord row = row(TsvDialect.EXPORTER, 4, "secret\tNULL\t2.5\t2020-01-01 00:00:00");
    assertThat(row.number(0)).isEmpty();
    assertThat(row.decimal(2, "grade")).hasValue(2.5);
    assertThat(row.decimal(1, "grade")).isEmpty();
    assertThat(row.flag(1, "is_active")).isEqualTo(Optional.empty());
    assertThat(row.moment(3, "created")).hasValue(1_577_836_800_000L);
    assertThatThrownBy(() -> row.moment(0, "created"))
        .isInstanceOf(UnreadableLineException.class)
        .hasMessage("NOT_A_TIME created");
    assertThatThrownBy(() -> row.decimal(0, "grade")).hasMessage("NOT_A_NUMBER grade");
    assertThatThrownBy(() -> row.flag(0, "is_active")).hasMessage("NOT_A_FLAG is_active");
  }

  @Test
  void decimal_withLettersThatJavaWouldRead_isAFault() throws Exception {
    for (String cell : List.of("NaN", "1d", "0x1p3", "1e999", "Infinity", "--1", ".")) {
      TsvRecord row = row(TsvDialect.EXPORTER, 1, cell);
      assertThatThrownBy(() -> row.decimal(0, "grade")).hasMessage("NOT_A_NUMBER grade");
    }
  }

  private static List<String> cells(Random random, int count) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder cell = new StringBuilder();
      for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
        cell.append(PIECES[random.nextInt(PIECES.length)]);
      }
      cells.add(cell.toString());
    }
    return cells;
  }

  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace("\n", "\\n");
  }

  private static TsvRecord row(TsvDialect dialect, int cells, String line)
      throws UnreadableLineException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      names.add("c" + i);
    }
    return TsvRecord.of(dialect, TableHeader.of(bytes(String.join("\t", names))), bytes(line));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
