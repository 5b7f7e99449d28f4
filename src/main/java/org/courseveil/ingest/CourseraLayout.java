package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.JobConfig;

/**
 * What lies in Coursera's exports.
 *
 * @param tables the files with rows of learners, and those that are not read
 * @param contents the tables without learners that say what the others mean
 * @param hashed the files whose ids of learners must be hashed
 * @param isolated the files whose ids of learners are of that group of tables alone
 */
record CourseraLayout(
    ExportLayout tables,
    List<CourseraFile> contents,
    List<HashedFile> hashed,
    List<CourseraFile> isolated) {
  /** Finds the files below the configured root, or below its folder {@code coursera}. */
  static CourseraLayout of(JobConfig.Inputs inputs, ExportKey key) {
    try {
      return new CourseraScan(CourseraTree.of(inputs.root()), inputs.strict()).layout(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
