package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Synthetic research exports of Coursera: for each partner a zip of tables and a clickstream, with
 * the platform's lists. The same seed gives the same text in every file; nobody in it exists.
 *
 * <p>Below the root: {@code export/{partner}/} and {@code lists/}.
 */
public final class CourseraSample {
  /** The seed of the committed sample. */
  public static final long SEED = 20_261_116;

  private static final int LEARNERS = 220;

  private CourseraSample() {}

  /** Writes the sample into a folder, which is made; files of the same names are replaced. */
  public static void write(long seed, Path root) throws IOException {
    List<CourseraLearner> all = new ArrayList<>();
    for (CourseraPartner partner : CourseraPartner.ALL) {
      List<CourseraLearner> learners = learners(seed, partner);
      new CourseraTables(partner, learners).write(root.resolve("export").resolve(partner.slug()));
      all.addAll(learners);
    }
    CourseraLists.write(root.resolve("lists"), all);
  }

  /** Returns the learners of a partner, as the sample of a seed has them. */
  static List<CourseraLearner> learners(long seed, CourseraPartner partner) {
    return IntStream.range(0, LEARNERS)
        .mapToObj(number -> CourseraLearner.draw(seed, partner, number))
        .toList();
  }
}
