package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportLayoutTest {
  private static final String ENROLMENT = "id\tuser_id\tcourse_id\tcreated\tis_active\tmode\n";

  @TempDir Path root;

  @Test
  void of_filesInSnapshots_knowsTheLatestOfEach() throws IOException {
    write("state/O-2026-10-04/O-C-R-student_courseenrollment-prod-analytics.sql", ENROLMENT);
    write("state/O-2026-10-11/O-C-R-student_courseenrollment-prod-analytics.sql", ENROLMENT);
    write("state/O-2026-10-04/O-D-R-student_courseenrollment-prod-analytics.sql", ENROLMENT);
    write("state/P-2026-10-11/P-C-R-prod.mongo", "");
    write("events/o/x.log", "");
    assertThat(
            layout().files().stream()
                .map(file -> file.relative() + " " + file.snapshot() + " " + file.current()))
        .containsExactly(
            "events/o/x.log -1 true",
            "state/O-2026-10-04/O-C-R-student_courseenrollment-prod-analytics.sql 0 false",
            "state/O-2026-10-04/O-D-R-student_courseenrollment-prod-analytics.sql 0 true",
            "state/O-2026-10-11/O-C-R-student_courseenrollment-prod-analytics.sql 1 true",
            "state/P-2026-10-11/P-C-R-prod.mongo 2 true");
  }

  @Test
  void of_theFolderEdx_isTheExport() throws IOException {
    write("edx/events/tracking.log", "");
    write("deletions/list.csv", "");
    assertThat(layout().files())
        .extracting(SourceFile::relative)
        .containsExactly("edx/events/tracking.log");
    assertThat(layout().unread()).isEmpty();
  }

  @Test
  void of_aNameThatWasCut_isKnownByItsHeader() throws IOException {
    write("state/O-2026-10-04/O-C-0123456789abcdef.sql", ENROLMENT);
    write("state/O-2026-10-04/O-C-fedcba9876543210.sql", "id\tother\n");
    assertThat(layout().files())
        .extracting(SourceFile::table)
        .containsExactly(SourceTable.STUDENT_COURSEENROLLMENT);
    assertThat(layout().unread()).containsExactly("state/O-2026-10-04/O-C-fedcba9876543210.sql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state/O-2026-10-04.zip",
        "state/O-2026-10-04/O-C-R-auth_user-prod-analytics.sql.gpg",
        "events/o/o-events-2026-10-04.log.gz.gpg",
        "state/O-2026-10-04.tar.gz",
        "events/tracking.log-1.bz2"
      })
  void of_filesThatDoNotOpen_isRefusedWithAdvice(String file) throws IOException {
    write(file, "");
    Files.createDirectories(root.resolve("events"));
    assertThatThrownBy(this::layout)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(root.resolve(file).getFileName().toString())
        .hasMessageMatching("(?s).*(Fetch it again|(it|others) first)\\..*");
  }

  @Test
  void of_whatIsNeverRead_isNamedAndNotOpened() throws IOException {
    Files.createDirectories(root.resolve("events"));
    write("email-opt-in/O-2026.zip.gpg", "");
    write("state/O-2026-10-04/O-email_opt_in-prod-analytics.csv", "");
    write("state/O-2026-10-04/O-C-R-course-prod-analytics.xml.tar.gz", "");
    write("state/O-2026-10-04/ora/O-C-R-assessment_rubric-prod-analytics.sql.gz", "no gzip");
    write("events/.hidden.log", "");
    assertThat(layout().files()).isEmpty();
    assertThat(layout().unread()).hasSize(5);
  }

  @Test
  void of_aDumpWithoutItsHeader_isRefusedWithoutItsCells() throws IOException {
    write("state/O-2026-10-04/O-C-R-auth_userprofile-prod-analytics.sql", "1\t17\tAnn\tsecret\n");
    write("state/O-2026-10-04/O-C-R-auth_user-prod-analytics.sql.gz", "damaged");
    assertThatThrownBy(this::layout)
        .hasMessageContaining("it lacks user_id, country, year_of_birth")
        .hasMessageContaining("does not decompress")
        .hasMessageNotContaining("Ann")
        .hasMessageNotContaining("secret");
  }

  @Test
  void of_linksWithinTheRoot_areFollowedAndOthersRefused() throws IOException {
    write("events/a/x.log", "");
    Files.createSymbolicLink(root.resolve("events/b.log"), root.resolve("events/a/x.log"));
    assertThat(layout().files()).hasSize(2);
    Path outside = Files.createTempFile("outside", ".log");
    Files.createSymbolicLink(root.resolve("events/c.log"), outside);
    Files.createSymbolicLink(root.resolve("events/a/loop"), root.resolve("events"));
    Files.createSymbolicLink(root.resolve("events/d.log"), root.resolve("nowhere"));
    assertThatThrownBy(this::layout)
        .hasMessageContaining("c.log: This link leads out of the export.")
        .hasMessageContaining("loop: This link leads to a folder that it lies in.")
        .hasMessageContaining("d.log: This link leads nowhere.");
    Files.delete(outside);
  }

  @Test
  void of_noExport_isRefused() {
    assertThatThrownBy(this::layout).hasMessageContaining("must have a folder events/ or state/");
    assertThatThrownBy(
            () ->
                ExportLayout.of(
                    new JobConfig.Inputs(root.resolve("absent"), Optional.empty(), 0, false),
                    ExportKey.none()))
        .hasMessageContaining("must exist");
  }

  @Test
  void lineCount_ofBytes_countsWhatIsNoEmptyLine() throws IOException {
    for (String text : new String[] {"", "\n", "\r\n\n\r", "a\n", "a", "\na\r\n\nb\n\r\nc"}) {
      long expected =
          text.lines()
              .filter(line -> !line.replace("\r", "").isEmpty())
              .collect(Collectors.counting());
      try (var bytes =
          new java.io.ByteArrayInputStream(
              text.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
        assertThat(LineCount.lines(bytes)).isEqualTo(expected);
      }
    }
  }

  private ExportLayout layout() {
    return ExportLayout.of(
        new JobConfig.Inputs(root, Optional.empty(), 0, false), ExportKey.none());
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
