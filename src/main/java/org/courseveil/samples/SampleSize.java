package org.courseveil.samples;

/**
 * How much a sample holds.
 *
 * @param largeCourseLearners deleted accounts in each of the three large courses
 * @param smallCoursePercent the size of the other courses, in a hundredth of the quickstart's
 * @param logBytes about how many bytes of tracking logs, before compression; 0 for as many as the
 *     learners' usual activity makes
 * @param lateRequests deletion requests that cannot be archived in time, or soon cannot
 */
public record SampleSize(
    int largeCourseLearners, int smallCoursePercent, long logBytes, int lateRequests) {

  public SampleSize {
    if (largeCourseLearners < 10 || smallCoursePercent < 1 || logBytes < 0 || lateRequests < 0) {
      throw new IllegalArgumentException(
          "A sample has at least 10 learners in a large course, 1 percent of the small ones, and"
              + " nothing negative. Provided: "
              + largeCourseLearners
              + ", "
              + smallCoursePercent
              + ", "
              + logBytes
              + ", "
              + lateRequests);
    }
  }

  /** Returns the size of the committed sample. */
  public static SampleSize quickstart() {
    return new SampleSize(800, 100, 0, 0);
  }

  /** Returns a size for tests: every oddity of the quickstart, few learners. */
  public static SampleSize tiny() {
    return new SampleSize(30, 15, 0, 0);
  }

  /** Returns a size with about so many bytes of tracking logs, before compression. */
  public static SampleSize logs(long bytes) {
    long learners = Math.max(30, Math.min(100_000, bytes / 750_000));
    return new SampleSize((int) learners, 100, bytes, 0);
  }

  /** Returns the same size with deletion requests that are late, or soon will be. */
  public SampleSize withLateRequests(int requests) {
    return new SampleSize(largeCourseLearners, smallCoursePercent, logBytes, requests);
  }
}
