package org.courseveil.ingest;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** The exports of whatever platform a policy is about. */
public final class PlatformExport {
  private PlatformExport() {}

  /**
   * Reads the configured export as it stands at a moment.
   *
   * @param key opens what is encrypted; it must not be closed while the export is in use
   */
  public static Export read(SparkSession spark, JobConfig config, ExportKey key, Instant asOf) {
    Export export =
        switch (config.policy().exports()) {
          case OPEN_EDX -> OpenEdxExport.read(spark, config, key, asOf);
          case COURSERA -> CourseraExport.read(spark, config, key, asOf);
        };
    requireCourses(config, export);
    return export;
  }

  /** An age that is written beside a course that nobody knows would protect nobody. */
  private static void requireCourses(JobConfig config, Export export) {
    List<Problem> problems =
        config.exclusions().ageLimits().courses().keySet().stream()
            .filter(course -> !export.courseStarts().containsKey(course))
            .sorted()
            .map(
                course ->
                    new Problem(
                        config.file(),
                        0,
                        "exclusions.age-limits may only name courses of the export. Correct the id,"
                            + " or remove it. Provided value: "
                            + course))
            .toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  /** Looks through the configured export, as {@link ExportExplanation} says. */
  public static ExportExplanation explain(JobConfig config, ExportKey key, long lines) {
    return switch (config.policy().exports()) {
      case OPEN_EDX -> ExplainedFiles.explanation(config.inputs(), key, lines);
      case COURSERA -> ExplainedCoursera.explanation(config.inputs(), key, lines);
    };
  }

  /**
   * Reads the list of deletions alone; of exclusions, only those are known that follow from the
   * list.
   */
  public static List<Subject> requests(JobConfig config, ExportKey key) {
    ExportForm exports = config.policy().exports();
    List<DeletionRequest> requests = DeletionList.read(config.deletions(), exports, key);
    return Standings.asListed(requests, Proofs.read(config.deletions(), exports, requests));
  }
}
