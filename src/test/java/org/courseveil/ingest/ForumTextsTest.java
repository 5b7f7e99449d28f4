package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.TextSource;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export says of texts: what deleted accounts wrote, and whether all names are known. */
final class ForumTextsTest {
  private static final Instant AS_OF = Instant.parse("2026-10-12T00:00:00Z");
  private static final String FIRST = "export/state/OrgA-2026-10-04/OrgA-C1-R1-";
  private static final String SECOND = "export/state/OrgA-2026-10-11/OrgA-C1-R1-";
  private static final String RETIRED = "retired__user_" + Integer.toHexString("Ann".hashCode());

  @TempDir Path folder;

  @Test
  void tables_textErasedByRetirement_isThatOfTheNewestSnapshotThatHasIt() {
    TestTree tree = Village.tree();
    post(tree, FIRST, "aa", "Ann", "older words");
    post(tree, SECOND, "aa", RETIRED, "[deleted]");
    post(tree, FIRST, "bb", "Ann", "first words");
    post(tree, SECOND, "bb", "Ann", "newer words");
    post(tree, FIRST, "cc", "Ann", "words of a post that was taken down");
    post(tree, SECOND, "dd", RETIRED, "[deleted]");
    List<Row> posts =
        read(tree, FreeText.SCRUB).tables().stream()
            .filter(table -> table.table() == CanonicalTable.FORUM_POST)
            .findFirst()
            .orElseThrow()
            .rows()
            .filter("length(post) = 2 and post <> '5f'")
            .orderBy("post")
            .collectAsList();
    assertThat(posts.stream().map(row -> row.<String>getAs("post")))
        .containsExactly("aa", "bb", "dd");
    assertThat(posts.stream().map(row -> row.<String>getAs("body")))
        .containsExactly("older words", "newer words", null);
    assertThat(posts.get(0).<Integer>getAs(CanonicalTable.SUBJECT)).isZero();
  }

  @Test
  void people_everybodyInEverySnapshot_isNamed() {
    List<Row> people = read(Village.tree(), FreeText.SCRUB).people().collectAsList();
    assertThat(people.stream().map(row -> row.getString(0) + " " + row.getString(1)))
        .contains(
            "NAME Ann \u00dcnal",
            "NAME Former 17",
            "NAME Certified 28",
            "NAME Liv Ing",
            "NAME First28 Last28",
            "USERNAME Liv",
            "USER_ID 28",
            "EMAIL liv28@mail.example")
        .doesNotHaveDuplicates();
  }

  @Test
  void coursesWithUnnamed_accountThatEverySnapshotShowsRetired_hasItsCourses() {
    assertThat(read(Village.tree(), FreeText.SCRUB).coursesWithUnnamed()).isEmpty();
    TestTree tree = Village.tree();
    tree.row(
        SECOND + "auth_user-prod-analytics.sql",
        "id",
        "99",
        "username",
        "retired__user_ab",
        "email",
        "");
    tree.row(
        SECOND + "student_courseenrollment-prod-analytics.sql",
        "user_id",
        "99",
        "course_id",
        Village.COURSE_A,
        "created",
        "2025-09-10 10:00:00");
    assertThat(read(tree, FreeText.SCRUB).coursesWithUnnamed()).containsExactly(Village.COURSE_A);
    assertThat(read(tree, FreeText.DROP).coursesWithUnnamed()).isEmpty();
  }

  private static void post(TestTree tree, String place, String id, String author, String body) {
    tree.line(
        place + "prod.mongo",
        "{\"_id\":{\"$oid\":\"%s\"},\"_type\":\"Comment\",\"author_id\":\"17\",\"author_username\":\"%s\",\"body\":\"%s\",\"course_id\":\"%s\",\"created_at\":{\"$date\":1760000000000}}"
            .formatted(id, author, body, Village.COURSE_A));
  }

  private Export read(TestTree tree, FreeText freeText) {
    Path place = folder.resolve("village" + System.identityHashCode(tree) + freeText);
    tree.write(place);
    TestConfig config = new TestConfig(place);
    config.freeTexts = new FreeTexts(Map.of(TextSource.FORUM, freeText));
    return OpenEdxExport.read(SharedSpark.session(), config.config(), ExportKey.none(), AS_OF);
  }
}
