package org.courseveil.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.courseveil.ingest.Subject;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.JobConfig;
import org.courseveil.report.Outcome;
import org.courseveil.report.PlatformStatus;
import org.courseveil.report.RequestTally;

/**
 * How the requests stand against the policy's deadline (edx-2023, rule E23-4), which counts from
 * the request itself.
 */
final class Deadlines {
  /** Open requests are counted by so many days of age. */
  private static final int AGES = 5;

  private final int days;
  private final JobConfig config;
  private final Instant asOf;
  private final Map<LocalDate, Long> lateByDay = new TreeMap<>();
  private final Map<LocalDate, Long> openByDay = new TreeMap<>();
  private final Map<Integer, Long> openByAge = new TreeMap<>();
  private long onTime;
  private long soonLate;
  private long late;
  private long unverified;

  private Deadlines(int days, JobConfig config, Instant asOf) {
    this.days = days;
    this.config = config;
    this.asOf = asOf;
  }

  /**
   * Returns the standing of all requests, if the policy sets a deadline.
   *
   * @param settledBefore whether an earlier run was done with an account's request, by the
   *     account's id: its day has been reported
   * @param settledNow whether this run was done with a request
   */
  static Optional<Deadlines> of(
      JobConfig config,
      Instant asOf,
      List<Subject> subjects,
      Predicate<String> settledBefore,
      Predicate<Subject> settledNow) {
    return config
        .policy()
        .deadlineDays()
        .map(
            days -> {
              Deadlines deadlines = new Deadlines(days, config, asOf);
              for (Subject subject : subjects) {
                deadlines.count(
                    subject, settledBefore.test(subject.userId()), settledNow.test(subject));
              }
              return deadlines;
            });
  }

  private void count(Subject subject, boolean settledBefore, boolean settledNow) {
    if (subject.exclusion().filter(Exclusion.UNVERIFIED::equals).isPresent()) {
      unverified++;
    }
    Instant due = subject.requestedAt().plus(Duration.ofDays(days));
    LocalDate day = due.atZone(ZoneOffset.UTC).toLocalDate();
    if (settledBefore || (settledNow && !asOf.isAfter(due))) {
      onTime++;
      return;
    }
    openByAge.merge(age(subject), 1L, Long::sum);
    if (asOf.isAfter(due)) {
      late++;
      lateByDay.merge(day, 1L, Long::sum);
    } else {
      openByDay.merge(day, 1L, Long::sum);
      if (asOf.plus(Duration.ofDays(config.deletions().soonDays())).isBefore(due)) {
        onTime++;
      } else {
        soonLate++;
      }
    }
  }

  /** Returns how many times {@link #AGES} days a request is old, at least. */
  private int age(Subject subject) {
    long days = Math.max(0, Duration.between(subject.requestedAt(), asOf).toDays());
    return Math.toIntExact(days / AGES);
  }

  /** Returns all of this for whoever asks how the platform stands. */
  PlatformStatus.Requests status() {
    List<PlatformStatus.Age> ages =
        openByAge.entrySet().stream()
            .map(
                age ->
                    new PlatformStatus.Age(
                        age.getKey() * AGES, (age.getKey() + 1) * AGES - 1, age.getValue()))
            .toList();
    return new PlatformStatus.Requests(tally(), ages, lateDays(), next(), warnings());
  }

  /** Whether somebody has to do something about a request, or about the calendar. */
  boolean needAttention() {
    return late > 0 || soonLate > 0 || config.lateByConfiguration();
  }

  RequestTally tally() {
    JobConfig.Deletions deletions = config.deletions();
    return new RequestTally(
        onTime,
        soonLate,
        late,
        unverified,
        new RequestTally.Calendar(
            days,
            deletions.coolOffDays(),
            deletions.snapshotIntervalDays(),
            deletions.cadenceDays(),
            deletions.soonDays()));
  }

  List<Outcome.Due> lateDays() {
    return lateByDay.entrySet().stream()
        .map(entry -> new Outcome.Due(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Returns the next days on which open requests are due. */
  List<Outcome.Deadline> next() {
    return openByDay.entrySet().stream()
        .limit(3)
        .map(
            entry ->
                new Outcome.Deadline(entry.getKey(), "open deletion requests", entry.getValue()))
        .toList();
  }

  /** Returns what to tell the operator, a line a fact; nothing if all is well. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (late > 0) {
      warnings.add(late + " requests are past their " + days + " days.");
    }
    if (soonLate > 0) {
      warnings.add(
          soonLate + " open requests are due within " + config.deletions().soonDays() + " days.");
    }
    if (unverified > 0) {
      warnings.add(
          unverified
              + " requests are not archived because nobody has proved them; their clock runs.");
    }
    if (config.lateByConfiguration()) {
      warnings.add(
          "Cool-off, snapshot interval and cadence together take "
              + config.deletions().longestWaitDays()
              + " days; the policy allows "
              + days
              + ". Shorten one of them.");
    }
    return warnings;
  }
}
