package org.courseveil.ingest;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;

/** The exports of whatever platform a policy is about. */
public final class PlatformExport {
  private PlatformExport() {}

  /** Reads the configured export as it stands at a moment. */
  public static Export read(SparkSession spark, JobConfig config, Instant asOf) {
    return switch (config.policy().exports()) {
      case OPEN_EDX -> OpenEdxExport.read(spark, config, asOf);
      case COURSERA -> CourseraExport.read(spark, config, asOf);
    };
  }

  /** Looks through the configured export, as {@link ExportExplanation} says. */
  public static ExportExplanation explain(JobConfig config, long lines) {
    return switch (config.policy().exports()) {
      case OPEN_EDX -> ExplainedFiles.explanation(config.inputs(), lines);
      case COURSERA -> ExplainedCoursera.explanation(config.inputs(), lines);
    };
  }

  /**
   * Reads the list of deletions alone; of exclusions, only those are known that follow from the
   * list.
   */
  public static List<Subject> requests(JobConfig config) {
    ExportForm exports = config.policy().exports();
    List<DeletionRequest> requests = DeletionList.read(config.deletions(), exports);
    return Standings.asListed(requests, Proofs.read(config.deletions(), exports, requests));
  }
}
