package org.courseveil.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courseveil.quickstart.FileTree;
import org.courseveil.quickstart.OpenedCsv;
import org.courseveil.quickstart.ShellCommand;

/**
 * A package as its recipient reads it, without the pseudonyms: for each learner a row of the
 * summary and those of the weeks, in an order that depends on what they say alone.
 */
record OpenedRelease(List<String> learners) {

  /** Verifies and opens the package of a workplace. */
  static OpenedRelease of(Workplace place) throws IOException, InterruptedException {
    Path out = place.root().resolve("opened");
    FileTree.remove(out);
    ShellCommand opened = place.reader("open", out);
    assertThat(opened.code()).as(opened.output()).isZero();
    Map<String, List<String>> weeks = new HashMap<>();
    for (Map<String, String> row : OpenedCsv.read(out.resolve("weekly.csv"))) {
      weeks.computeIfAbsent(row.remove("pseudonym"), any -> new ArrayList<>()).add(row.toString());
    }
    List<String> learners = new ArrayList<>();
    for (Map<String, String> row : OpenedCsv.read(out.resolve("summary.csv"))) {
      List<String> ofLearner = weeks.getOrDefault(row.remove("pseudonym"), List.of());
      learners.add(row + " " + ofLearner.stream().sorted().toList());
    }
    Collections.sort(learners);
    return new OpenedRelease(List.copyOf(learners));
  }
}
