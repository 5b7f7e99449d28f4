package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogTest {
  private static final String HEADER = "table\tcolumn\tclass\tcategory\tcanonical\treason\n";

  @ParameterizedTest
  @CsvSource({
    "auth_user, id username first_name last_name email password is_staff is_active is_superuser"
        + " last_login date_joined status email_key avatar_type country show_country date_of_birth"
        + " interesting_tags ignored_tags email_tag_filter_strategy display_tag_filter_strategy"
        + " consecutive_days_visit_count",
    "auth_userprofile, id user_id name language location meta courseware gender mailing_address"
        + " year_of_birth level_of_education goals country city bio profile_image_uploaded_at state"
        + " allow_certificate phone_number",
    "student_courseenrollment, id user_id course_id created is_active mode",
    "courseware_studentmodule, id module_type module_id student_id state grade created modified"
        + " max_grade done course_id",
    "grades_persistentcoursegrade, course_id user_id grading_policy_hash percent_grade letter_grade"
        + " passed_timestamp created modified id course_edited_timestamp course_version",
    "certificates_generatedcertificate, id user_id download_url grade course_id key distinction"
        + " status verify_uuid download_uuid name created_date modified_date error_reason mode"
  })
  void column_ofEveryKnownHeader_isListed(String table, String columns) {
    for (String column : columns.split(" ", -1)) {
      assertThat(Catalog.openEdx().column(table, column)).as(table + "." + column).isPresent();
    }
    assertThat(Catalog.openEdx().column(table, "invented")).isEmpty();
  }

  @Test
  void tables_areTheOnesThatAreRead() {
    assertThat(Catalog.openEdx().tables())
        .containsExactly(
            "auth_user",
            "auth_userprofile",
            "student_courseenrollment",
            "courseware_studentmodule",
            "grades_persistentcoursegrade",
            "certificates_generatedcertificate",
            "forum",
            "tracking_log",
            "student_anonymoususerid",
            "student_courseaccessrole",
            "course_structure",
            "assessment_assessment",
            "assessment_assessmentfeedback",
            "assessment_assessmentpart",
            "submissions_studentitem",
            "submissions_submission");
    assertThat(Catalog.openEdx().neverRead("teams")).isPresent();
    assertThat(Catalog.openEdx().neverRead("assessment_peerworkflow")).isPresent();
    assertThat(Catalog.openEdx().neverRead("assessment_assessment")).isEmpty();
    assertThat(Catalog.openEdx().neverRead("auth_user")).isEmpty();
    assertThat(Catalog.openEdx().neverRead("invented")).isEmpty();
  }

  @Test
  void columns_thatNameAPerson_areNeverReadIntoACanonicalColumn() {
    for (String table : Catalog.openEdx().tables()) {
      for (CatalogEntry entry : Catalog.openEdx().columns(table)) {
        boolean held = entry.canonicalColumn().isPresent();
        if ((entry.category() == DataCategory.IDENTIFIERS
                && !(entry.columnClass() instanceof ColumnClass.Pseudonymize))
            || entry.category() == DataCategory.CUSTOMER_RECORDS) {
          assertThat(held).as(table + "." + entry.column()).isFalse();
        }
        if (held && entry.columnClass() instanceof ColumnClass.ScrubText) {
          assertThat(
                  List.of(
                      "forum.title",
                      "forum.body",
                      "submissions_submission.raw_answer",
                      "assessment_assessment.feedback",
                      "assessment_assessmentpart.feedback",
                      "assessment_assessmentfeedback.feedback_text"))
              .contains(table + "." + entry.column());
        }
        if (held
            && (entry.category() == DataCategory.PROTECTED_CHARACTERISTICS
                || entry.category() == DataCategory.EDUCATION_INFORMATION)) {
          assertThat(entry.columnClass()).isInstanceOf(ColumnClass.QuasiIdentifier.class);
        }
      }
    }
  }

  @Test
  void read_faults_nameLineAndRule() {
    assertFault("t\tc\tcopy\tcourse-data\t-\tx\n", "c.tsv:2: The class must be");
    assertFault("t\tc\tkeep\tcourses\t-\tx\n", "c.tsv:2: The category must be");
    assertFault("t\tc\tquasi-identifier(a, day)\tcourse-data\t-\tx\n", "The floor must be");
    assertFault("t\tc\tdrop\tcourse-data\tcourse\tx\n", "A dropped column has no canonical");
    assertFault("t\tc\tdrop\tcourse-data\t-\t\n", "A line must have a reason");
    assertFault("t\tc\tdrop\tcourse-data\t-\tx\n", "that is never read has a column *");
    assertFault("t\tc\tdrop\tcourse-data\t-\n", "A line must have 6 cells");
    assertFault(
        "t\tc\tdrop\tcourse-data\t-\tx\n".repeat(2), "c.tsv:3: A column must be listed once");
  }

  @Test
  void sourceOf_aCanonicalColumn_isThePlatformsName() {
    assertThat(Catalog.openEdx().sourceOf("courseware_studentmodule", "earned")).hasValue("grade");
    assertThat(Catalog.openEdx().sourceOf("courseware_studentmodule", "invented")).isEmpty();
    assertThat(Catalog.openEdx().sourceOf("auth_userprofile", "education"))
        .hasValue("level_of_education");
  }

  private static void assertFault(String lines, String message) {
    assertThatThrownBy(
            () -> Catalog.read(new BufferedReader(new StringReader(HEADER + lines)), "c.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
