package org.courseveil.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The sample's calendar, and its ways to write a moment. */
final class Timeline {
  static final LocalDate FIRST_SNAPSHOT = LocalDate.of(2026, 10, 25);
  static final LocalDate SECOND_SNAPSHOT = LocalDate.of(2026, 11, 8);
  static final List<LocalDate> SNAPSHOTS = List.of(FIRST_SNAPSHOT, SECOND_SNAPSHOT);
  static final Instant AS_OF = Instant.parse("2026-11-15T00:00:00Z");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter SYSLOG =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
  private static final DateTimeFormatter DATABASE =
      new DateTimeFormatterBuilder()
          .append(SECONDS)
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  private Timeline() {}

  /** Returns a moment at random between two, to the microsecond. */
  static Instant between(Draw draw, Instant from, Instant to) {
    long micros = (to.toEpochMilli() - from.toEpochMilli()) * 1000;
    return from.plusNanos(Long.remainderUnsigned(draw.next(), micros) * 1000);
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** Returns a moment as a database dump writes it: no zone, no trailing zeros. */
  static String database(Instant moment) {
    return DATABASE.format(utc(moment));
  }

  static String databaseSeconds(Instant moment) {
    return SECONDS.format(utc(moment));
  }

  /** Returns a moment as the platform's tracker writes it, without a fraction if it has none. */
  static String tracker(Instant moment) {
    DateTimeFormatter form = moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)) ? WHOLE : MICROS;
    return form.format(utc(moment)) + "+00:00";
  }

  static String millis(Instant moment) {
    return MILLIS.format(utc(moment));
  }

  static String syslog(Instant moment) {
    return SYSLOG.format(utc(moment));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
