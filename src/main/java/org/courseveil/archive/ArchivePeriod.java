package org.courseveil.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, such as {@code 2026q4}: the finest date the archive keeps of when something
 * entered it.
 */
public record ArchivePeriod(int year, int quarter) implements Comparable<ArchivePeriod> {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})q([1-4])");
  private static final Comparator<ArchivePeriod> ORDER =
      Comparator.comparingInt(ArchivePeriod::year).thenComparingInt(ArchivePeriod::quarter);

  public ArchivePeriod {
    if (year < 1000 || year > 9999 || quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException(
          "A period is a quarter of a year of four digits. Provided: " + year + ", " + quarter);
    }
  }

  /** Returns the period that a moment falls into, in UTC. */
  public static ArchivePeriod of(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return new ArchivePeriod(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** Returns the period of a name such as {@code 2026q4}. */
  public static ArchivePeriod parse(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches()) {
      throw new IllegalArgumentException("A period has the form 2026q4. Provided: " + name);
    }
    return new ArchivePeriod(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  static boolean isName(String name) {
    return FORM.matcher(name).matches();
  }

  /** Returns the first moment after the period. */
  public Instant end() {
    return endDay().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Tells whether a time after the period's end has passed. */
  public boolean isPast(Period afterEnd, Instant asOf) {
    return !endDay().plus(afterEnd).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(asOf);
  }

  private LocalDate endDay() {
    return LocalDate.of(year, quarter * 3 - 2, 1).plusMonths(3);
  }

  @Override
  public int compareTo(ArchivePeriod other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return year + "q" + quarter;
  }
}
