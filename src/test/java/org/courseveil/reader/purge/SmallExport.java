package org.courseveil.reader.purge;

import java.io.IOException;
import java.nio.file.Path;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;

/**
 * Two learners and a member of the staff of one course, by hand: rows of {@link #GONE} lead to rows
 * that lead to rows, in files that stand in any order.
 */
final class SmallExport {
  static final Learner GONE =
      new Learner("4711001", "gone.girl_9", "gone@mail.example.com", "Élodie Vanier");

  /** Has a part of the other's name and number. */
  static final String STAYS = "47110012";

  private static final String S = "state/org-2026-11-08/O-C-R-";
  private static final String E = "-prod-analytics.sql";

  private SmallExport() {}

  static ExportTree write(Path root) throws IOException {
    ExportTree tree = new ExportTree(root);
    return tree.put(
            S + "auth_user" + E,
            "id\tusername\tfirst_name\tlast_name\temail",
            "4711001\tretired__user_0a1b2c3d\t\t\told.gone@mail.example.com",
            "47110012\tgone.girl_90\t\t\tstays@mail.example.com",
            "7\tstaff\t\t\tstaff@example.org",
            "")
        .put(
            S + "auth_userprofile" + E,
            "id\tuser_id\tname\tbio",
            "900\t4711001\tÉlodie Vanier\tme",
            "901\t47110012\tÉlodie Vanier\tI met Élodie Vanier",
            "")
        .put(
            S + "student_languageproficiency" + E,
            "id\tuser_profile_id\tcode",
            "1\t900\tfr",
            "2\t901\tde",
            "3\t4711001\tof another's profile",
            "")
        .put(
            S + "courseware_studentmodule" + E + ".gz",
            "id\tmodule_type\tmodule_id\tstudent_id\tstate\tgrade",
            "31\tproblem\tx\t4711001\t{\"a\": \"b\\tc\\\\n\"}\t1",
            "32\tproblem\tx\t47110012\t{\"student_answers\": \"ask gone.girl_9, please\"}\t1",
            "")
        .put(
            S + "courseware_studentmodulehistory" + E,
            "id\tstudent_module_id\tversion\tcreated\tstate\tgrade\tmax_grade",
            "1\t31\tv\t\t{}\t1\t1",
            "2\t32\tv\t\t{}\t1\t1",
            "3\t31\tv\t\t{}\t1\t1",
            "")
        .put(
            S + "student_anonymoususerid" + E,
            "id\tuser_id\tanonymous_user_id\tcourse_id",
            "1\t4711001\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\tc",
            "2\t47110012\tbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\tc",
            "")
        .put(
            S + "submissions_studentitem" + E,
            "id\tstudent_id\tcourse_id\titem_id\titem_type",
            "41\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\tc\ti\topenassessment",
            "42\tbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\tc\ti\topenassessment",
            "")
        .put(
            S + "submissions_submission" + E,
            "id\tuuid\traw_answer\tstudent_item_id",
            "51\tuuid-gone\tmine\t41",
            "52\tuuid-stays\tthanks to old.gone@mail.example.com\t42",
            "")
        .put(
            S + "submissions_score" + E,
            "id\tpoints_earned\tstudent_item_id\tsubmission_id",
            "61\t1\t41\t51",
            "62\t1\t42\t52",
            "")
        .put(
            S + "submissions_scoresummary" + E,
            "id\thighest_id\tlatest_id\tstudent_item_id",
            "1\t61\t61\tNULL",
            "2\t62\t62\t42",
            "")
        .put(
            S + "workflow_assessmentworkflow" + E,
            "id\tsubmission_uuid\tuuid",
            "71\tuuid-gone\tx",
            "72\tuuid-stays\ty",
            "")
        .put(
            S + "workflow_assessmentworkflowstep" + E,
            "id\tname\tworkflow_id",
            "1\tpeer\t71",
            "2\tpeer\t72",
            "")
        .put(
            S + "assessment_assessment" + E,
            "id\tsubmission_uuid\tscorer_id\tfeedback",
            "81\tuuid-gone\tbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\tof the answer that goes",
            "82\tuuid-stays\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\tby who goes",
            "83\tuuid-stays\tcccccccccccccccccccccccccccccccc\tbetter than \\\"Élodie Vanier\\\"",
            "")
        .put(
            S + "assessment_assessmentpart" + E,
            "id\tassessment_id\tfeedback",
            "1\t81\t",
            "2\t82\t",
            "3\t83\t",
            "")
        .put(
            S + "assessment_staffworkflow" + E,
            "id\tscorer_id\tsubmission_uuid\tassessment",
            "1\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\tuuid-stays\t82",
            "")
        .put(
            S + "credit_crediteligibility" + E,
            "id\tusername\tcourse_id",
            "1\tretired__user_0a1b2c3d\tc",
            "2\tgone.girl_9\tc",
            "3\tgone.girl_90\tc",
            "")
        .put(
            "state/org-2026-11-08/O-C-R-prod.mongo",
            "{\"_id\":{\"$oid\":\"1\"},\"_type\":\"CommentThread\",\"author_id\":\"4711001\",\"body\":\"x\"}",
            "{\"_id\":{\"$oid\":\"2\"},\"votes\":{\"up\":[\"47110012\", \"4711001\"],\"down\":[\"4711001\"],\"count\":3},"
                + "\"author_id\":\"47110012\",\"author_username\":\"gone.girl_90\",\"abuse_flaggers\":[\"4711001\",\"7\"],"
                + "\"endorsement\":{\"user_id\":\"4711001\",\"time\":4711001},\"body\":\"Dear \\u00c9LODIE"
                + " vanier,\\nGone.Girl_9!\",\"title\":\"gone.girl_90\"}",
            "")
        .put(
            "events/o-prod-events-2026-11-01.log.gz",
            "{\"username\": \"gone.girl_9\", \"event_type\": \"a\", \"context\": {}}",
            "{\"username\": \"\", \"context\": {\"user_id\": 4711001}, \"event\": \"{}\"}",
            "{\"username\": \"gone.girl_90\", \"context\": {\"user_id\": 47110012}, \"event\":"
                + " {\"body\": \"see \\u00c9lodie Vanier\"}}",
            "2026 [tracking] [user 4711001] [ip 10.0.0.1] logger - {\"username\": \"\"}",
            "{\"username\": \"staff\", \"event\": \"{\\\"POST\\\": {\\\"username\\\":"
                + " [\\\"gone.girl_9\\\"], \\\"id\\\": [\\\"cut",
            "{\"username\": \"staff\", \"event_type\": \"/courses/c/progress/4711001/\", \"page\":"
                + " \"https://x.org/courses/c/progress/47110012/\"}",
            "{\"username\": \"gone.girl_90\", \"event\": {\"user_id\": \"47110012\", \"answer\": 4711001}}",
            "# rotated",
            "{\"username\": \"gone.girl_9\", \"cut")
        .put(
            "email-opt-in/O-email_opt_in-prod-analytics.csv",
            "user_id,username,email,full_name,course_id,is_opted_in_for_email,preference_set_datetime\r",
            "4711001,gone.girl_9,gone@mail.example.com,\"Vanier, Élodie\",c,False,\r",
            "47110012,gone.girl_90,stays@mail.example.com,\"Other, \"\"E\"\" Name\",c,False,\r",
            "");
  }
}
