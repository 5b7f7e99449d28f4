package org.courseveil.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.courseveil.policy.JobConfig.Packages.Cycle;

/** The names of releases: a month such as {@code 2026-11}, or a quarter such as {@code 2026-q4}. */
final class Releases {
  private Releases() {}

  static String name(Cycle cycle, Instant asOf) {
    ZonedDateTime moment = asOf.atZone(ZoneOffset.UTC);
    return switch (cycle) {
      case MONTHLY ->
          String.format(Locale.ROOT, "%04d-%02d", moment.getYear(), moment.getMonthValue());
      case QUARTERLY ->
          String.format(
              Locale.ROOT, "%04d-q%d", moment.getYear(), (moment.getMonthValue() + 2) / 3);
    };
  }
}
