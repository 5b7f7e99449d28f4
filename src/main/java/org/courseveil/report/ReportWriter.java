package org.courseveil.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a run's report: {@code index.html} for people, {@code report.json} for programs. */
public final class ReportWriter {
  /** Where the page stands in the report's directory. */
  public static final String PAGE = "index.html";

  /** Where the figures stand in the report's directory. */
  public static final String FIGURES = "report.json";

  private ReportWriter() {}

  /**
   * Writes both files, each whole or not at all, in place of those of an earlier run. They are made
   * before either is written, so a report that cannot be made leaves the earlier one as it is.
   *
   * @throws IOException if the directory cannot be written to
   */
  public static void write(Path directory, RunReport report) throws IOException {
    String page = HtmlReport.page(report);
    String figures = JsonReport.text(report);
    Files.createDirectories(directory);
    replace(directory.resolve(FIGURES), figures);
    replace(directory.resolve(PAGE), page);
  }

  private static void replace(Path file, String content) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".report-", ".tmp");
    try {
      Files.write(draft, content.getBytes(StandardCharsets.UTF_8));
      letGroupRead(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Owner and group read it: the counts are exact, so nobody else on the machine may. */
  private static void letGroupRead(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
  }
}
