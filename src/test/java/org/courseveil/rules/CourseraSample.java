package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.policy.ConfigReader;
import org.courseveil.samples.CourseraTruth;
import org.courseveil.samples.CourseraTruth.Learner;

/**
 * The sample of Coursera's exports before any job, after the archive job, and after both.
 *
 * @param packaged with what the archive held before anything left it
 */
record CourseraSample(
    SamplePlatform made, SamplePlatform archived, PolicySample packaged, Truth truth) {
  /** What the sample made of learners, by the rule that leaves them out. */
  private static final Map<String, Set<String>> STANDINGS =
      Map.of(
          "OBJECTED", Set.of("OBJECTED", "UNLISTED"),
          "LEGAL_HOLD", Set.of("HELD"),
          "FOR_CREDIT", Set.of("DEGREE"),
          "UNDER_AGE", Set.of("CHILD"));

  static CourseraSample of(Path directory, String policy) throws IOException {
    SamplePlatform made = SamplePlatform.ofCoursera(directory.resolve("made"), policy);
    SamplePlatform archived = archived(made, directory.resolve("archived"));
    Truth truth = new Truth(CourseraTruth.read());
    return new CourseraSample(
        made,
        archived,
        PolicySample.archived(
                archived.copy(directory.resolve("packaged")),
                ConfigReader.read(made.config()).policy(),
                truth)
            .packaged(),
        truth);
  }

  /** Runs the archive job on a copy of a platform. */
  static SamplePlatform archived(SamplePlatform made, Path elsewhere) throws IOException {
    SamplePlatform platform = made.copy(elsewhere);
    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");
    assertThat(ended.code()).as(ended.err()).isZero();
    return platform;
  }

  /** Returns the learners whom a platform's ledger knows as archived. */
  List<Learner> archivedLearners(SamplePlatform platform) throws IOException {
    Set<String> ids =
        platform.archived(truth.learners().map(Learner::id).collect(Collectors.toSet()));
    return truth.learners().filter(learner -> ids.contains(learner.id())).toList();
  }

  /** Who is who in the sample. */
  record Truth(CourseraTruth sample) implements SampleTruth {
    Stream<Learner> learners() {
      return sample.learners().stream();
    }

    @Override
    public LeakSearch leaks() {
      return sample.leaks();
    }

    @Override
    public Set<String> leftOut(String reason) {
      Set<String> standings = Optional.ofNullable(STANDINGS.get(reason)).orElseThrow();
      return learners()
          .filter(learner -> standings.contains(learner.standing()))
          .map(Learner::id)
          .collect(Collectors.toSet());
    }

    @Override
    public Set<String> ownCourses() {
      return learners()
          .filter(learner -> learner.partner().equals(SamplePlatform.PARTNER))
          .flatMap(learner -> learner.courses().stream())
          .collect(Collectors.toSet());
    }
  }
}
