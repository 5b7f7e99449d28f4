package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;
import org.courseveil.policy.ExportForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Coursera's columns. */
final class CourseraCatalogTest {
  private static final Catalog CATALOG = Catalog.of(ExportForm.COURSERA);

  @Test
  void tables_ofAResearchExport_areAllListed() {
    assertThat(CATALOG.entries().stream().map(CatalogEntry::table).distinct())
        .hasSizeGreaterThanOrEqualTo(119)
        .contains("clickstream", "crosswalk");
    assertThat(CATALOG.entries()).hasSizeGreaterThan(800);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feedback_course_comments",
        "peer_comments",
        "peer_submission_part_urls",
        "ecb_evaluation_requests",
        "notebook_workspaces",
        "staff_graded_assignments_evaluation_responses",
        "staff_graded_assignment_submissions",
        "users_courses__certificate_payments",
        "users_courses__s12n_enrollments",
        "course_progress_learner_goals",
        "assessment_response_patterns",
        "crosswalk"
      })
  void neverRead_whatNobodyAsksFor_saysWhy(String table) {
    assertThat(CATALOG.neverRead(table)).isPresent();
    assertThat(CATALOG.columns(table))
        .isNotEmpty()
        .allMatch(entry -> CATALOG.explained(entry).becomes().equals("never read"));
  }

  @Test
  void columns_ofAccountsSessionsAndAddresses_areNeverArchivedAsTheyAre() {
    for (CatalogEntry entry : CATALOG.entries()) {
      if (entry.category() == DataCategory.IDENTIFIERS) {
        assertThat(entry.columnClass())
            .as(entry.table() + "." + entry.column())
            .isInstanceOfAny(ColumnClass.Drop.class, ColumnClass.Pseudonymize.class);
      }
    }
    for (String column :
        List.of("hashed_session_cookie_id", "hashed_ip", "user_agent", "url", "value", "os")) {
      assertThat(CATALOG.column("clickstream", column))
          .hasValueSatisfying(
              entry -> assertThat(entry.columnClass()).isInstanceOf(ColumnClass.Drop.class));
    }
  }

  @Test
  void columns_ofDemographicsOfAccounts_areDropped() {
    assertThat(CATALOG.columns("users"))
        .filteredOn(entry -> entry.category() == DataCategory.PROTECTED_CHARACTERISTICS)
        .hasSizeGreaterThan(6)
        .allMatch(entry -> entry.columnClass() instanceof ColumnClass.Drop);
  }

  @Test
  void keys_ofSessionReplaysAndEmails_areLeftOut() {
    for (String key : List.of("system.error", "user.email.open", "user.ui.scroll")) {
      assertThat(EventCatalog.coursera().rule(key))
          .hasValueSatisfying(rule -> assertThat(rule.kind()).isEmpty());
    }
    assertThat(EventCatalog.coursera().rule("pageview").flatMap(EventRule::kind))
        .hasValue(EventKind.NAVIGATION);
    assertThat(EventCatalog.coursera().rule("user.video.lecture.action").flatMap(EventRule::kind))
        .hasValue(EventKind.VIDEO);
    assertThat(EventCatalog.coursera().rule("somebody.new")).isEmpty();
  }
}
