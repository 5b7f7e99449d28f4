package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;

/** Which texts leave: counted in learners, whatever the number of posts. */
final class TextReleaseTest {
  private static final int K = 3;
  private static final String MANY = "course-v1:DelftX+MANY+2025";
  private static final String FEW = "course-v1:DelftX+FEW+2025";
  private static final StructType UNITS =
      new StructType()
          .add("member", StringType)
          .add("archive_id", BinaryType)
          .add("course", StringType);
  private static final StructType POSTS =
      new StructType()
          .add("archive_id", BinaryType)
          .add("post", StringType)
          .add("course", StringType)
          .add("thread", StringType)
          .add("kind", StringType)
          .add("title", StringType)
          .add("body", StringType);

  private final List<Row> leaving = new ArrayList<>();
  private final List<Row> posts = new ArrayList<>();

  @Test
  void of_courseOfFewLearnersAndManyPosts_stays() {
    for (int learner = 0; learner < K; learner++) {
      unit(learner, MANY);
      post(learner, MANY, "hello");
    }
    for (int post = 0; post < 10 * K; post++) {
      post(post % (K - 1), FEW, "hello");
    }
    unit(0, FEW);
    unit(1, FEW);
    assertThat(texts(FreeText.SCRUB).stream().map(row -> row.getString(1)).distinct())
        .containsExactly(MANY);
  }

  @Test
  void of_postOfAUnitThatStays_staysToo() {
    for (int learner = 0; learner < 2 * K; learner++) {
      post(learner, MANY, "by " + learner);
    }
    for (int learner = 0; learner < K; learner++) {
      unit(learner, MANY);
      leaving.add(RowFactory.create("another", id(learner + K), MANY));
    }
    assertThat(texts(FreeText.SCRUB).stream().map(row -> row.getString(5)))
        .containsExactlyInAnyOrder("by 0", "by 1", "by 2");
  }

  @Test
  void of_wordOfFewLearnersAndManyPosts_staysAlone() {
    for (int learner = 0; learner < K; learner++) {
      unit(learner, MANY);
      post(learner, MANY, "Hello, it isn't <<FULLNAME>> 42");
    }
    for (int post = 0; post < 10 * K; post++) {
      post(post % (K - 1), MANY, "hello nickname");
    }
    List<Row> bags = texts(FreeText.BAG_OF_WORDS);
    assertThat(bags).hasSize(11 * K);
    assertThat(bags.stream().map(row -> row.getString(4)).distinct())
        .containsExactlyInAnyOrder("hello isn't it", "hello");
  }

  private void unit(int learner, String course) {
    leaving.add(RowFactory.create(TestMembers.DELFTX.id(), id(learner), course));
  }

  private void post(int learner, String course, String body) {
    String post = "post" + posts.size();
    posts.add(RowFactory.create(id(learner), post, course, post, "comment", "", body));
  }

  private static byte[] id(int learner) {
    return new byte[] {(byte) learner};
  }

  private List<Row> texts(FreeText treatment) {
    PrivacyRequirement privacy = new PrivacyRequirement(K, 2, 0.1);
    return TextRelease.of(
            SharedSpark.session().createDataFrame(leaving, UNITS),
            SharedSpark.session().createDataFrame(posts, POSTS),
            TestMembers.DELFTX,
            TestMembers.terms(privacy, 0.1, 0.3, treatment))
        .collectAsList();
  }
}
