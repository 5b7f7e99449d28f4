package org.courseveil.reader.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courseveil.packaging.format.PurgeReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes with a learner's rows, and what stays of others'. */
final class PurgeChainTest {
  @TempDir private Path scratch;
  private ExportTree tree = new ExportTree(Path.of(""));

  @BeforeEach
  void writeExport() throws IOException {
    tree = SmallExport.write(Files.createDirectories(scratch.resolve("export")));
  }

  private Purge purge() throws IOException {
    return Purge.run(tree.root(), List.of(SmallExport.GONE));
  }

  private List<String> rows(String table) throws IOException {
    Map<String, String> texts = tree.texts();
    String name =
        texts.keySet().stream().filter(place -> place.contains(table)).findFirst().orElseThrow();
    return texts.getOrDefault(name, "").lines().toList();
  }

  private List<String> firstCells(String table) throws IOException {
    return rows(table).stream().skip(1).map(row -> row.split("\t", -1)[0]).toList();
  }

  @Test
  void run_childrenOfChildren_goWithTheirParents() throws IOException {
    purge();

    assertThat(firstCells("-auth_user-")).containsExactly("47110012", "7");
    assertThat(firstCells("-auth_userprofile-")).containsExactly("901");
    assertThat(firstCells("-student_languageproficiency-")).containsExactly("2", "3");
    assertThat(firstCells("-courseware_studentmodule-")).containsExactly("32");
    assertThat(firstCells("-courseware_studentmodulehistory-")).containsExactly("2");
    assertThat(firstCells("-student_anonymoususerid-")).containsExactly("2");
    assertThat(firstCells("-submissions_studentitem-")).containsExactly("42");
    assertThat(firstCells("-submissions_submission-")).containsExactly("52");
    assertThat(firstCells("-submissions_score-")).containsExactly("62");
    assertThat(firstCells("-submissions_scoresummary-")).containsExactly("2");
    assertThat(firstCells("-workflow_assessmentworkflow-")).containsExactly("72");
    assertThat(firstCells("-workflow_assessmentworkflowstep-")).containsExactly("2");
    assertThat(firstCells("-assessment_assessment-")).containsExactly("83");
    assertThat(firstCells("-assessment_assessmentpart-")).containsExactly("3");
    assertThat(firstCells("-credit_crediteligibility-")).containsExactly("3");
  }

  @Test
  void run_rowsOfOthers_stayWithoutTheLearner() throws IOException {
    purge();

    assertThat(rows("-assessment_staffworkflow-")).contains("1\tNULL\tuuid-stays\tNULL");
    assertThat(rows("-submissions_submission-"))
        .contains("52\tuuid-stays\tthanks to <<EMAIL>>\t42");
    assertThat(rows("-assessment_assessment-"))
        .contains(
            "83\tuuid-stays\tcccccccccccccccccccccccccccccccc\tbetter than"
                + " \\\"<<FULLNAME>>\\\"");
    assertThat(rows("-courseware_studentmodule-"))
        .contains(
            "32\tproblem\tx\t47110012\t{\"student_answers\": \"ask <<USERNAME>>, please\"}\t1");
    assertThat(rows("prod.mongo"))
        .containsExactly(
            "{\"_id\":{\"$oid\":\"2\"},\"votes\":{\"up\":[\"47110012\"],\"down\":[],\"count\":3},"
                + "\"author_id\":\"47110012\",\"author_username\":\"gone.girl_90\",\"abuse_flaggers\":[\"7\"],"
                + "\"endorsement\":{\"user_id\":null,\"time\":4711001},\"body\":\"Dear"
                + " <<FULLNAME>>,\\n<<USERNAME>>!\",\"title\":\"gone.girl_90\"}");
  }

  @Test
  void run_aLog_losesWhatNamesTheLearnerAsAnAccount() throws IOException {
    purge();

    assertThat(rows(".log.gz"))
        .containsExactly(
            "{\"username\": \"gone.girl_90\", \"context\": {\"user_id\": 47110012}, \"event\":"
                + " {\"body\": \"see <<FULLNAME>>\"}}",
            "{\"username\": \"staff\", \"event_type\": \"/courses/c/progress/<<USER_ID>>/\","
                + " \"page\": \"https://x.org/courses/c/progress/47110012/\"}",
            "{\"username\": \"gone.girl_90\", \"event\": {\"user_id\": \"47110012\", \"answer\":"
                + " 4711001}}",
            "# rotated");
  }

  @Test
  void run_aNamesakesOwnRow_staysAndIsTold() throws IOException {
    Purge purge = purge();

    assertThat(rows("-auth_userprofile-"))
        .contains("901\t47110012\tÉlodie Vanier\tI met <<FULLNAME>>");
    assertThat(purge.left())
        .containsExactly(
            new PurgeReceipt.Left(
                "state/org-2026-11-08/O-C-R-auth_userprofile-prod-analytics.sql",
                2,
                "a full name"));
    assertThat(purge.notRead()).isEmpty();
  }

  @Test
  void run_csvWithLineEndsOfTwoSigns_keepsOtherLinesByteForByte() throws IOException {
    purge();

    assertThat(tree.texts().get("email-opt-in/O-email_opt_in-prod-analytics.csv"))
        .isEqualTo(
            String.join(
                "\r\n",
                "user_id,username,email,full_name,course_id,is_opted_in_for_email,preference_set_datetime",
                "47110012,gone.girl_90,stays@mail.example.com,\"Other, \"\"E\"\" Name\",c,False,",
                ""));
  }

  /** Staff acted, and an account field within a text tells whom it was about. */
  @Test
  void run_eventsWhosePayloadIsAText_goIfItNamesTheLearner() throws IOException {
    String log = "events/o-prod-events-2026-11-02.log";
    String staff = "{\"username\": \"staff\", \"context\": {\"user_id\": 7}, \"event\": ";
    tree.put(
        log,
        staff + "\"{\\\"student_id\\\": 4711001}\"}",
        staff + "\"problem_id=x&student_id=4711001\"}",
        staff + "{\"args\": \"[{\\\"user_id\\\": \\\"4711001\\\"}]\"}}",
        staff + "\"{\\\"student_id\\\": 4711003}\"}",
        staff + "\"problem_id=4711001&student_id=4711003\"}",
        "");

    purge();

    assertThat(tree.texts().getOrDefault(log, "").lines().toList())
        .containsExactly(
            staff + "\"{\\\"student_id\\\": 4711003}\"}",
            staff + "\"problem_id=4711001&student_id=4711003\"}");
  }

  @Test
  void run_again_findsNothingAndKeepsEveryByte() throws IOException {
    purge();
    Map<String, String> once = tree.stored();

    Purge again = purge();

    assertThat(again.purged()).allMatch(file -> file.removed() + file.changed() == 0);
    assertThat(again.purged()).allMatch(file -> file.before().equals(file.after()));
    assertThat(tree.stored()).isEqualTo(once);
  }

  @Test
  void count_anExport_changesNothingAndCountsWhatRunRemoves() throws IOException {
    Map<String, String> before = tree.stored();

    Purge counted = Purge.count(tree.root(), List.of(SmallExport.GONE));

    assertThat(tree.stored()).isEqualTo(before);
    assertThat(counted.purged().stream().mapToLong(PurgeReceipt.Purged::removed).sum())
        .isEqualTo(purge().purged().stream().mapToLong(PurgeReceipt.Purged::removed).sum())
        .isPositive();
  }

  /** A run that was killed has written some files, in its order, and left a part of the next. */
  @Test
  void run_afterOneThatWasKilledAtAnyFile_endsAsIfItHadNotBeen() throws IOException {
    ExportTree before = tree.copy(scratch.resolve("before"));
    List<String> order = new ArrayList<>();
    purge().purged().forEach(file -> order.add(file.path()));
    Map<String, String> expected = tree.texts();

    for (int written = 1; written < order.size(); written++) {
      ExportTree killed = before.copy(scratch.resolve("killed" + written));
      for (String place : order.subList(0, written)) {
        Files.write(killed.root().resolve(place), Files.readAllBytes(tree.root().resolve(place)));
      }
      Path next = killed.root().resolve(order.get(written));
      Files.writeString(
          next.resolveSibling("." + next.getFileName() + ".0123456789abcdef.tmp"), "4711001\t");

      Purge.run(killed.root(), List.of(SmallExport.GONE));

      assertThat(killed.texts()).as("killed after " + order.get(written - 1)).isEqualTo(expected);
    }
  }

  @Test
  void run_whatNobodyCanRead_isNamedAndKept() throws IOException {
    tree.put("state/org-2026-11-08.zip.gpg", "x")
        .put("state/O-C-R-invented_table-prod-analytics.sql", "id\tuser_id", "1\t4711001", "")
        .put("notes/elodie.txt", "Élodie Vanier")
        .put("state/b/O-C-R-teams_membership-prod-analytics.sql", "id\tuser_id\tbest_friend", "")
        .put("state/c/O-C-R-student_courseenrollment-prod-analytics.sql", "id\tcourse", "1\tc", "")
        .put(
            "state/d/O-C-R-student_courseenrollment-prod-analytics.sql",
            "id\tuser_id",
            "1\t2\t3",
            "2\t4711001\t3",
            "");
    Path broken = tree.root().resolve("events/o-prod-events-2026-11-02.log.gz");
    Files.write(broken, new byte[40]);

    Purge purge = purge();

    assertThat(broken).hasBinaryContent(new byte[40]);
    Files.delete(broken);

    assertThat(purge.notRead())
        .extracting(PurgeReceipt.NotRead::path)
        .containsOnly(
            "state/org-2026-11-08.zip.gpg",
            "state/O-C-R-invented_table-prod-analytics.sql",
            "notes/elodie.txt",
            "state/b/O-C-R-teams_membership-prod-analytics.sql",
            "state/c/O-C-R-student_courseenrollment-prod-analytics.sql",
            "state/d/O-C-R-student_courseenrollment-prod-analytics.sql",
            "events/o-prod-events-2026-11-02.log.gz");
    assertThat(purge.left())
        .contains(
            new PurgeReceipt.Left("notes/elodie.txt", 1, "a full name"),
            new PurgeReceipt.Left("state/O-C-R-invented_table-prod-analytics.sql", 2, "an id"));
    assertThat(tree.texts().get("state/d/O-C-R-student_courseenrollment-prod-analytics.sql"))
        .isEqualTo("id\tuser_id\n1\t2\t3\n");
  }

  @Test
  void run_aLink_isRefusedBeforeAnythingChanges() throws IOException {
    Path outside = Files.writeString(scratch.resolve("outside.log"), "x");
    Files.createSymbolicLink(tree.root().resolve("events/z.log"), outside);
    Map<String, String> before = tree.stored();

    assertThatThrownBy(this::purge).isInstanceOf(IOException.class).hasMessageContaining("z.log");

    assertThat(tree.stored()).isEqualTo(before);
  }

  @Test
  void run_aFileOfItsOwnerAlone_staysSo() throws IOException {
    Path file = tree.root().resolve("events/o-prod-events-2026-11-01.log.gz");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    purge();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(tree.files()).noneMatch(left -> left.toString().endsWith(".tmp"));
  }

  @Test
  void run_aFileNamedAfterALearner_isTold() throws IOException {
    tree.put("gone.girl_9/tracking.log", "");

    assertThat(purge().left())
        .contains(new PurgeReceipt.Left("gone.girl_9/tracking.log", 0, "the name of the file"));
  }

  @Test
  void run_aFileWithoutALastLineFeed_keepsItsEnd() throws IOException {
    String kept = "{\"username\": \"x\", \"event\": 1}";
    String lost = "{\"username\": \"gone.girl_9\"}";
    tree.put("events/a.log", lost, kept).put("events/b.log", kept, lost).put("events/c.log", lost);

    purge();

    assertThat(tree.texts())
        .containsEntry("events/a.log", kept)
        .containsEntry("events/b.log", kept + "\n")
        .containsEntry("events/c.log", "");
  }
}
