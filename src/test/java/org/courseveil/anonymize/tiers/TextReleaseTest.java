package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.release.TextGate;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.TextTable;
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
  private static final StructType RESPONSES =
      new StructType()
          .add("archive_id", BinaryType)
          .add("response", StringType)
          .add("course", StringType)
          .add("kind", StringType)
          .add("body", StringType);
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
  private final List<Row> responses = new ArrayList<>();

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

  @Test
  void rows_kindThatFewLearnersWrote_staysWhileOthersLeave() {
    for (int learner = 0; learner < K; learner++) {
      unit(learner, MANY);
      response(learner, "response", "my answer");
    }
    for (int text = 0; text < 10 * K; text++) {
      response(text % (K - 1), "reply", "thanks");
    }
    assertThat(rows(TextTable.RESPONSES, responses, RESPONSES, FreeText.SCRUB, TextGate.open()))
        .hasSize(K)
        .allMatch(row -> row.getString(2).equals("response"))
        .allMatch(row -> row.length() == 4);
    assertThat(
            rows(TextTable.RESPONSES, responses, RESPONSES, FreeText.BAG_OF_WORDS, TextGate.open()))
        .extracting(row -> row.getString(3))
        .containsOnly("answer my");
  }

  @Test
  void held_textsThatTheGateHolds_areCountedWithTheirLearnersAndDoNotMakeManyOfFew() {
    for (int learner = 0; learner <= K; learner++) {
      unit(learner, MANY);
      post(learner, MANY, "hello");
    }
    unit(0, FEW);
    post(1, MANY, "call me");
    post(1, MANY, "call me again");
    post(0, FEW, "call me");
    post(7, MANY, "call me, whose unit stays");
    TextGate gate = text -> !text.startsWith("call");
    HeldTexts held =
        release(TextTable.FORUM, posts, POSTS, FreeText.SCRUB, gate, release -> release.held());
    assertThat(held).isEqualTo(new HeldTexts("forum", 3, 2));
    posts.clear();
    for (int learner = 0; learner < K; learner++) {
      post(learner, MANY, learner == 0 ? "call me" : "hello");
    }
    assertThat(rows(TextTable.FORUM, posts, POSTS, FreeText.SCRUB, gate)).isEmpty();
  }

  private void response(int learner, String kind, String body) {
    responses.add(RowFactory.create(id(learner), "response" + responses.size(), MANY, kind, body));
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
    return rows(TextTable.FORUM, posts, POSTS, treatment, TextGate.open());
  }

  private List<Row> rows(
      TextTable table, List<Row> texts, StructType schema, FreeText treatment, TextGate gate) {
    return release(
        table, texts, schema, treatment, gate, release -> release.rows().collectAsList());
  }

  private <T> T release(
      TextTable table,
      List<Row> texts,
      StructType schema,
      FreeText treatment,
      TextGate gate,
      Function<TextRelease, T> asked) {
    PrivacyRequirement privacy = new PrivacyRequirement(K, 2, 0.1);
    try (Materialization kept = new Materialization()) {
      return asked.apply(
          TextRelease.of(
              table,
              SharedSpark.session().createDataFrame(leaving, UNITS),
              SharedSpark.session().createDataFrame(texts, schema),
              TestMembers.DELFTX,
              TestMembers.terms(privacy, 0.1, 0.3, treatment).with(gate),
              kept));
    }
  }
}
