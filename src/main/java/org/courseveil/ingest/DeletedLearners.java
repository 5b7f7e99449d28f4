package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The learners of whose deletion somebody is to be told: their request is complete and proved. Of
 * those on legal hold nobody is told until the hold ends.
 *
 * @param learners in the order of the list
 * @param onHold the numbers of the accounts that are held back
 * @param unreadable how many enrolments cannot be read, so that nobody knows who would be told
 */
public record DeletedLearners(List<DeletedLearner> learners, List<String> onHold, long unreadable) {
  public DeletedLearners {
    learners = List.copyOf(learners);
    onHold = List.copyOf(onHold);
  }

  /** Reads the list, the legal holds and the enrolments of the export, and nothing else of it. */
  public static DeletedLearners read(SparkSession spark, JobConfig config, ExportKey key) {
    ExportForm exports = config.policy().exports();
    List<DeletionRequest> requests = DeletionList.read(config.deletions(), exports, key);
    Set<String> proved = Proofs.read(config.deletions(), exports, requests);
    Set<String> held = LegalHolds.read(config.exclusions().legalHolds(), exports);
    EnrolledOrganizations organizations =
        switch (exports) {
          case OPEN_EDX ->
              EnrolledOrganizations.ofOpenEdx(
                  spark, ExportLayout.of(config.inputs(), key), requests);
          case COURSERA ->
              EnrolledOrganizations.ofCoursera(
                  spark, CourseraLayout.of(config.inputs(), key), requests);
        };
    requireReadable(config.inputs(), organizations);
    List<DeletedLearner> learners = new ArrayList<>();
    List<String> onHold = new ArrayList<>();
    for (int subject = 0; subject < requests.size(); subject++) {
      DeletionRequest request = requests.get(subject);
      if (Standings.ofRequest(request, proved).isPresent()) {
        continue;
      }
      if (held.contains(request.userId())) {
        onHold.add(request.userId());
      } else {
        learners.add(learner(exports, request, organizations.of(subject)));
      }
    }
    return new DeletedLearners(learners, onHold, organizations.unreadable());
  }

  /** A partner of Coursera knows its learners by its hashed ids, and is told no name of them. */
  private static DeletedLearner learner(
      ExportForm exports, DeletionRequest request, Set<String> organizations) {
    boolean named = exports == ExportForm.OPEN_EDX;
    return new DeletedLearner(
        request.userId(),
        named ? request.username() : "",
        named ? request.email() : "",
        named ? request.name() : "",
        request.changedAt(),
        organizations);
  }

  /** Without enrolments everybody would be told of nobody, and each request counted as done. */
  private static void requireReadable(JobConfig.Inputs inputs, EnrolledOrganizations read) {
    if (read.rows() == 0) {
      throw new RefusedException(
          List.of(
              new Problem(
                  inputs.root(),
                  0,
                  "Who is to be told of a deletion, enrolments alone tell: the export must hold"
                      + " some.")));
    }
    if (read.unreadable() > inputs.maximumBadShare() * read.rows()) {
      throw new RefusedException(
          List.of(
              new Problem(
                  inputs.root(),
                  0,
                  "At most %s of the enrolments may be unreadable. Provided rows: %d of %d"
                      .formatted(inputs.maximumBadShare(), read.unreadable(), read.rows()))));
    }
  }

  @Override
  public String toString() {
    return "DeletedLearners[redacted]";
  }
}
