package org.courseveil.ingest.dialect;

import java.util.OptionalLong;

/**
 * The moments of Open edX exports, as milliseconds since 1970, UTC.
 *
 * <p>One form covers what databases, logs, forums and retirement archives write: {@code
 * YYYY-MM-DD}, then optionally {@code T} or a space, {@code HH:MM}, seconds, a fraction of one to
 * nine digits, and {@code Z} or an offset with or without a colon. A moment without an offset is
 * UTC.
 */
public final class Moments {
  private static final int DATE_LENGTH = 10;
  private static final int[] DAYS_OF_MONTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final long MILLIS_PER_DAY = 86_400_000L;

  private Moments() {}

  /** Returns the moment that a text writes, or nothing where it writes none. */
  public static OptionalLong parse(CharSequence text) {
    return new Cursor(text).moment();
  }

  private static final class Cursor {
    private final CharSequence text;
    private int at;

    Cursor(CharSequence text) {
      this.text = text;
    }

    OptionalLong moment() {
      if (text.length() < DATE_LENGTH) {
        return OptionalLong.empty();
      }
      int year = number(4);
      boolean dashes = take('-');
      int month = number(2);
      dashes &= take('-');
      int day = number(2);
      if (!dashes || year < 1 || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
        return OptionalLong.empty();
      }
      long millis = epochDay(year, month, day) * MILLIS_PER_DAY;
      if (at == text.length()) {
        return OptionalLong.of(millis);
      }
      if (!take('T') && !take(' ')) {
        return OptionalLong.empty();
      }
      return timeOfDay(millis);
    }

    private OptionalLong timeOfDay(long midnight) {
      int hour = number(2);
      boolean colon = take(':');
      int minute = number(2);
      if (!colon || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        return OptionalLong.empty();
      }
      int second = 0;
      int fraction = 0;
      if (take(':')) {
        second = number(2);
        fraction = take('.') || take(',') ? milliseconds() : 0;
        if (second < 0 || second > 59 || fraction < 0) {
          return OptionalLong.empty();
        }
      }
      int offset = offsetMinutes();
      if (offset == Integer.MIN_VALUE || at != text.length()) {
        return OptionalLong.empty();
      }
      long minutes = hour * 60L + minute - offset;
      return OptionalLong.of(midnight + (minutes * 60 + second) * 1000 + fraction);
    }

    /** Reads a fraction of one to nine digits, cut to three; -1 where there is none. */
    private int milliseconds() {
      int digits = 0;
      int millis = 0;
      while (at < text.length() && isDigit(text.charAt(at))) {
        if (digits < 3) {
          millis = millis * 10 + text.charAt(at) - '0';
        }
        digits++;
        at++;
      }
      if (digits == 0 || digits > 9) {
        return -1;
      }
      for (int i = digits; i < 3; i++) {
        millis *= 10;
      }
      return millis;
    }

    /** Reads an offset in minutes, 0 where there is none; the smallest integer for a wrong one. */
    private int offsetMinutes() {
      if (at == text.length() || take('Z')) {
        return 0;
      }
      int sign = take('+') ? 1 : take('-') ? -1 : 0;
      int hours = number(2);
      int minutes = 0;
      if (at < text.length()) {
        take(':');
        minutes = number(2);
      }
      if (sign == 0 || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
        return Integer.MIN_VALUE;
      }
      return sign * (hours * 60 + minutes);
    }

    private boolean take(char expected) {
      if (at < text.length() && text.charAt(at) == expected) {
        at++;
        return true;
      }
      return false;
    }

    private int number(int digits) {
      if (at + digits > text.length()) {
        return -1;
      }
      int value = 0;
      for (int i = 0; i < digits; i++) {
        char digit = text.charAt(at + i);
        if (!isDigit(digit)) {
          return -1;
        }
        value = value * 10 + digit - '0';
      }
      at += digits;
      return value;
    }

    private static boolean isDigit(char character) {
      return character >= '0' && character <= '9';
    }

    private static int days(int year, int month) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return month == 2 && leap ? 29 : DAYS_OF_MONTHS[month - 1];
    }

    /** Days from 1970-01-01, counted in years that begin in March. */
    private static long epochDay(int year, int month, int day) {
      long y = month > 2 ? year : year - 1;
      long era = Math.floorDiv(y, 400L);
      long yearOfEra = y - era * 400;
      long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
      long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
      return era * 146_097 + dayOfEra - 719_468;
    }
  }
}
