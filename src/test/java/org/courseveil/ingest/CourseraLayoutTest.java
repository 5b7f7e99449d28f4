package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.JobConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of an export of Coursera, as far as names and first lines tell. */
final class CourseraLayoutTest {
  private static final String GRADES =
      "course_id,acme_user_id,course_grade_ts,course_passing_state_id,course_grade_overall\n";

  @TempDir Path root = Path.of("");

  @Test
  void layout_ofFolderAndZip_isTheSame() throws IOException {
    write("acme/one-2026-10-01/course_grades.csv", GRADES);
    try (TestZip zip = new TestZip(root.resolve("coursera/acme/two-2026-11-01.zip"))) {
      zip.add("course_grades.csv", GRADES);
    }
    List<SourceFile> files = layout(false).tables().files(SourceTable.COURSE_GRADES);

    assertThat(files)
        .extracting(SourceFile::relative)
        .containsExactly(
            "coursera/acme/one-2026-10-01/course_grades.csv",
            "coursera/acme/two-2026-11-01.zip/course_grades.csv");
    assertThat(files).extracting(SourceFile::snapshot).containsExactly(0, 1);
    assertThat(files).allMatch(file -> file.header().indexOf("partner_user_id").isPresent());
  }

  @Test
  void layout_columnsAndTablesThatNoCatalogLists_areNamedAndLeftOut() throws IOException {
    write("acme/one/course_grades.csv", GRADES.strip() + ",shoe_size,x y\n");
    write("acme/one/badges.csv", "id\n1\n");
    write("acme/one/peer_comments.csv", "peer_comment_id,acme_user_id\n");

    CourseraLayout layout = layout(false);

    assertThat(layout.tables().unknown())
        .containsExactly("course_grades.(a name out of pattern)", "course_grades.shoe_size");
    assertThat(layout.tables().unread())
        .containsExactlyInAnyOrder(
            "coursera/acme/one/badges.csv", "coursera/acme/one/peer_comments.csv");
    assertThatThrownBy(() -> layout(true))
        .hasMessageContaining("course_grades.shoe_size is unknown, and inputs are strict")
        .hasMessageContaining("A table that no catalog lists.");
  }

  @Test
  void layout_aTableWithIsolatedIds_isNotRead() throws IOException {
    write(
        "acme/one/discussion_answers.csv",
        "discussion_answer_id,acme_discussions_user_id,course_id,discussion_answer_content,"
            + "discussion_question_id,discussion_answer_created_ts\n");

    assertThat(layout(false).tables().files()).isEmpty();
    assertThat(layout(false).tables().unread())
        .containsExactly("coursera/acme/one/discussion_answers.csv");
  }

  @Test
  void layout_aTableOfAnotherPartnerThanItsFolder_isRefusedWithWhatItLacks() throws IOException {
    write("other/one/course_grades.csv", GRADES);

    assertThatThrownBy(() -> layout(false))
        .hasMessageContaining("course_grades.csv")
        .hasMessageContaining("it lacks partner_user_id")
        .hasMessageContaining("other_user_id");
  }

  @Test
  void layout_crosswalks_areRefusedByNameOrColumns() throws IOException {
    write("acme/one/acme_bio101_user_ids.csv", "acme_user_id,key\na,b\n");
    assertThatThrownBy(() -> layout(false))
        .hasMessageContaining("acme_bio101_user_ids.csv")
        .hasMessageContaining("leads from one id of a learner to another");

    Files.delete(root.resolve("coursera/acme/one/acme_bio101_user_ids.csv"));
    write("acme/one/people.csv", "acme_user_id,bio101_user_id\na,b\n");
    assertThatThrownBy(() -> layout(false))
        .hasMessageContaining("people.csv")
        .hasMessageContaining("leads from one id of a learner to another");
  }

  @Test
  void layout_aTableWithoutItsHeader_isRefusedWithoutItsCells() throws IOException {
    write("acme/one/courses.csv", "Kq3wTz,field-ecology,zoltan\n");
    assertThatThrownBy(() -> layout(false))
        .hasMessageContaining("courses.csv")
        .hasMessageContaining("The first line must name the columns.")
        .hasMessageNotContaining("zoltan");
  }

  @Test
  void layout_packedOrSealedFiles_areRefusedInZipsToo() throws IOException {
    try (TestZip zip = new TestZip(root.resolve("coursera/acme/one.zip"))) {
      zip.add("inner.zip", "x");
      zip.add("users.csv.gpg", "x");
    }
    write("acme/two/users.tar.gz", "x");

    assertThatThrownBy(() -> layout(false))
        .hasMessageContaining(
            "inner.zip: A zip can be read as a file of its own alone. Unpack it first.")
        .hasMessageContaining(
            "users.csv.gpg: This file is encrypted, and no key is there to open it.")
        .hasMessageContaining("users.tar.gz: This file does not decompress. Fetch it again.");
  }

  @Test
  void layout_aZipThatIsNone_isRefused() throws IOException {
    write("acme/one.zip", "no zip");
    assertThatThrownBy(() -> layout(false)).hasMessageContaining("This zip does not open.");
  }

  private CourseraLayout layout(boolean strict) {
    return CourseraLayout.of(
        new JobConfig.Inputs(root, Optional.empty(), 0.01, strict), ExportKey.none());
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve("coursera").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
