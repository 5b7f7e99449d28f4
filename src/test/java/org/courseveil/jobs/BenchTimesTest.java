package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class BenchTimesTest {
  @Test
  void table_ofThreeRounds_hasMediansAndTheirRatio() {
    BenchTimes times = new BenchTimes();
    for (double wall : new double[] {9, 3, 4}) {
      times.add(BenchTimes.Job.ARCHIVE, wall, 2 * wall);
      times.add(BenchTimes.Job.BARE_PARSE, 2, 1);
    }

    assertThat(times.table(8_000_000))
        .containsPattern("archive job +4\\.0 +8\\.0 +2\\.0 +2\\.00x +8\\.00x +9\\.0 3\\.0 4\\.0")
        .containsPattern("bare parse and write +2\\.0 +1\\.0 +4\\.0 +1\\.00x")
        .doesNotContain("package job");
  }

  @Test
  void table_ofTwoRounds_hasTheMeanOfBoth() {
    BenchTimes times = new BenchTimes();
    for (double wall : new double[] {1, 2}) {
      times.add(BenchTimes.Job.PACKAGE, wall, wall);
      times.add(BenchTimes.Job.BARE_COPY, 1, 1);
    }

    assertThat(times.table(1)).containsPattern("package job +1\\.5 ");
  }

  @ParameterizedTest
  @CsvSource({"17,17", "300kB,300000", "20MB,20000000", "1GB,1000000000"})
  void convert_ofABytesArgument_isItsNumber(String text, long bytes) {
    assertThat(new ByteCount().convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1 GB", "1gb", "-1", "1.5GB", "1234567"})
  void convert_ofAnotherForm_isRefused(String text) {
    assertThatThrownBy(() -> new ByteCount().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("Provided value: " + text);
  }
}
