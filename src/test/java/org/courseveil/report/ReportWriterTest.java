package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
  @TempDir Path folder;

  @Test
  void write_newDirectory_holdsPageAndFiguresAlone() throws IOException {
    Path place = folder.resolve("a/report");

    ReportWriter.write(place, FilledReport.report());

    assertThat(names(place)).containsExactly("index.html", "report.json");
    assertThat(place.resolve(ReportWriter.PAGE)).hasContent(HtmlReport.page(FilledReport.report()));
    assertThat(place.resolve(ReportWriter.FIGURES))
        .hasContent(JsonReport.text(FilledReport.report()));
  }

  @Test
  void write_earlierReport_isReplaced() throws IOException {
    ReportWriter.write(folder, GeneratedReport.of(1));

    ReportWriter.write(folder, FilledReport.report());

    assertThat(names(folder)).containsExactly("index.html", "report.json");
    assertThat(folder.resolve(ReportWriter.PAGE))
        .hasContent(HtmlReport.page(FilledReport.report()));
  }

  @Test
  void write_exactCounts_areReadByOwnerAndGroupAlone() throws IOException {
    ReportWriter.write(folder, FilledReport.report());

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(ReportWriter.PAGE))))
        .isEqualTo("rw-r-----");
  }

  @Test
  void write_placeTakenByADirectory_leavesNoDraft() throws IOException {
    Files.createDirectories(folder.resolve(ReportWriter.PAGE).resolve("full"));

    assertThatThrownBy(() -> ReportWriter.write(folder, FilledReport.report()))
        .isInstanceOf(FileSystemException.class);
    assertThat(names(folder)).noneMatch(name -> name.endsWith(".tmp"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
