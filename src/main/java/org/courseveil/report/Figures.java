package org.courseveil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How figures stand on the page: rounded and grouped for the eye, and exact in the element that
 * carries them.
 */
final class Figures {
  /** Groups digits; unlike a comma or a point it means the same in every country. */
  private static final char NARROW_SPACE = '\u202F';

  private static final int EXACT_DIGITS = 6;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Figures() {}

  static Element count(long count) {
    return data(Long.toString(count), grouped(count));
  }

  static Element share(double share) {
    return data(exact(share), percent(share));
  }

  static Element decimal(double value) {
    return data(exact(value), decimals(value));
  }

  static Element day(LocalDate day) {
    return Element.of(Tag.TIME, DAY.format(day))
        .with(new Attribute("datetime", DateTimeFormatter.ISO_LOCAL_DATE.format(day)));
  }

  static Element moment(Instant moment) {
    return Element.of(Tag.TIME, MINUTE.format(moment))
        .with(new Attribute("datetime", DateTimeFormatter.ISO_INSTANT.format(moment)));
  }

  /** Returns the value to six digits: as it stands in the JSON file too. */
  static String exact(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(EXACT_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', NARROW_SPACE);
  }

  static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    int digits = 1;
    while (digits < EXACT_DIGITS - 2
        && percent.signum() > 0
        && percent.movePointRight(digits).compareTo(BigDecimal.ONE) < 0) {
      digits++;
    }
    return percent.setScale(digits, RoundingMode.HALF_UP).toPlainString() + NARROW_SPACE + "%";
  }

  static String decimals(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  private static Element data(String exact, String shown) {
    return Element.of(Tag.DATA, shown).with(new Attribute("value", exact));
  }
}
