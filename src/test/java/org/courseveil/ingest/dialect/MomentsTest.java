package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {
  private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("2099-12-31T23:59:59Z").toEpochMilli();

  @ParameterizedTest
  @CsvSource({
    "2014-04-18T17:09:59.941616+00:00, 2014-04-18T17:09:59.941Z",
    "2023-05-12 20:55:53.096285+00:00, 2023-05-12T20:55:53.096Z",
    "2015-04-15T19:42:52.237Z, 2015-04-15T19:42:52.237Z",
    "2015-04-15T20:42:49+0100, 2015-04-15T19:42:49Z",
    "2018-10-18 20:35:52.349757, 2018-10-18T20:35:52.349Z",
    "2014-01-01 00:00:00, 2014-01-01T00:00:00Z",
    "2014-01-01 00:00:00.5, 2014-01-01T00:00:00.500Z",
    "2014-01-01T00:00-05, 2014-01-01T05:00:00Z",
    "2014-09-18, 2014-09-18T00:00:00Z",
    "2012-02-29T23:59:59.999999999Z, 2012-02-29T23:59:59.999Z"
  })
  void parse_everyFormOfTheExports_isTheMoment(String text, String instant) {
    assertThat(Moments.parse(text)).hasValue(Instant.parse(instant).toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NULL",
        "2014",
        "2014-13-01",
        "2014-00-10",
        "2013-02-29",
        "2014-04-31",
        "2014-04-18T",
        "2014-04-18T24:00:00",
        "2014-04-18T17:60:00",
        "2014-04-18T17:09:60",
        "2014-04-18T17:09:5",
        "2014-04-18T17:09:59.",
        "2014-04-18T17:09:59.1234567890",
        "2014-04-18T17:09:59+",
        "2014-04-18T17:09:59+1",
        "2014-04-18T17:09:59+00:0",
        "2014-04-18T17:09:59ZZ",
        "2014/04/18",
        "18-04-2014",
        "2014-04-18X17:09",
        "1397840999",
        "20140418T170959Z"
      })
  void parse_anythingElse_isNone(String text) {
    assertThat(Moments.parse(text)).isEmpty();
  }

  @Test
  void parse_randomMomentsInEveryForm_agreesWithTheCalendarOfJava() {
    Random random = new Random(11);
    List<DateTimeFormatter> forms =
        List.of(
            form("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX"),
            form("yyyy-MM-dd'T'HH:mm:ss.SSSXX"),
            form("yyyy-MM-dd HH:mm:ss.SSSSSSxxx"),
            form("yyyy-MM-dd HH:mm:ss,SSSX"));
    for (int round = 0; round < 10_000; round++) {
      long millis = EARLIEST + (long) (random.nextDouble() * (LATEST - EARLIEST));
      ZoneOffset offset = ZoneOffset.ofHours(random.nextInt(29) - 14);
      String text =
          forms
              .get(random.nextInt(forms.size()))
              .format(Instant.ofEpochMilli(millis).atOffset(offset));
      assertThat(Moments.parse(text)).as(text).hasValue(millis);
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000), 0, ZoneOffset.UTC);
      assertThat(Moments.parse(form("yyyy-MM-dd HH:mm:ss").format(local)))
          .hasValue(Math.floorDiv(millis, 1000) * 1000);
    }
  }

  @Test
  void parse_cutAtEveryPlace_neverThrows() {
    String text = "2014-04-18T17:09:59.941616+00:00";
    for (int end = 0; end < text.length(); end++) {
      Moments.parse(text.substring(0, end));
      Moments.parse(text.substring(end));
    }
    assertThat(Moments.parse(text)).isPresent();
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
