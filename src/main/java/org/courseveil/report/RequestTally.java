package org.courseveil.report;

/**
 * How the deletion requests stand against the policy's deadline.
 *
 * @param onTime requests that are done in time or have time left
 * @param soonLate open requests whose due day is near
 * @param late requests that were or are past their due day
 * @param unverified requests among all of these whose proof is missing: their clock runs
 */
public record RequestTally(
    long onTime, long soonLate, long late, long unverified, Calendar calendar) {
  public RequestTally {
    Counts.requireCount("requests on time", onTime);
    Counts.requireCount("requests soon late", soonLate);
    Counts.requireCount("requests late", late);
    Counts.requireCount("requests unverified", unverified);
  }

  /** The days that a request can take, as configured. */
  public record Calendar(
      int deadlineDays, int coolOffDays, int snapshotIntervalDays, int cadenceDays, int soonDays) {
    /** Returns the days that the slowest request takes when nothing goes wrong. */
    public int slowestDays() {
      return coolOffDays + snapshotIntervalDays + cadenceDays;
    }

    /** Returns whether the deadline cannot be kept even when nothing goes wrong. */
    public boolean lateByConfiguration() {
      return slowestDays() > deadlineDays;
    }
  }

  long total() {
    return onTime + soonLate + late;
  }
}
