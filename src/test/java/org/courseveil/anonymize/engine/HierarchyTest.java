package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HierarchyTest {
  @TempDir Path folder;

  @Test
  void share_sameLabelOnTwoLevels_countsTheRowsOfThatLevel() throws IOException {
    Hierarchy hierarchy = read("a;x;*\nb;x;*\nx;y;*\nc;y;*\n");
    assertThat(hierarchy.share("x", 0)).isEqualTo(0.25);
    assertThat(hierarchy.share("x", 1)).isEqualTo(0.5);
    assertThat(hierarchy.share("*", 2)).isEqualTo(1);
    assertThat(hierarchy.label("x", 1)).isEqualTo("y");
    assertThat(hierarchy.levels()).isEqualTo(3);
  }

  @Test
  void read_windowsLineEnds_isTheSameHierarchy() throws IOException {
    assertThat(read("a;*\r\nb;*\r\n").sha256()).isEqualTo(read("a;*\nb;*\n").sha256());
  }

  @Test
  void read_otherRows_hasAnotherDigest() throws IOException {
    assertThat(read("a;*\nb;*\n").sha256()).isNotEqualTo(read("a;*\n").sha256());
  }

  @Test
  void read_branchWithTwoParents_isRefusedWithItsLine() throws IOException {
    assertThat(problems("a;x;1;*\nb;y;2;*\nc;x;2;*\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.file()).isEqualTo(folder.resolve("h.csv"));
              assertThat(problem.message()).contains("tree");
            });
  }

  @Test
  void read_everyKindOfFault_isReportedAtOnce() throws IOException {
    assertThat(problems("a;x;*\nb;x\na;x;*\nc;;*\nd;x;y\n"))
        .extracting(Problem::line)
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void read_emptyOrMissingFile_isRefused() throws IOException {
    assertThat(problems("")).hasSize(1);
    assertThatThrownBy(() -> HierarchyFile.read("h", folder.resolve("none.csv")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> HierarchyFile.shipped("h", "courseveil/none.csv"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void keepsMissingApart_missingJoinsOthers_isFalse() throws IOException {
    assertThat(read("a;x;*\nunknown;unknown;*\n").keepsMissingApart()).isTrue();
    assertThat(read("a;x;*\nb;x;*\n").keepsMissingApart()).isTrue();
    assertThat(read("a;x;*\nunknown;x;*\n").keepsMissingApart()).isFalse();
    assertThat(read("a;unknown;*\nunknown;unknown;*\n").keepsMissingApart()).isFalse();
  }

  @Test
  void keepsMissingApart_anySize_countsRows() {
    for (int size = 1; size <= 200; size++) {
      List<List<String>> rows = new ArrayList<>(List.of(List.of("unknown", "unknown", "*")));
      while (rows.size() < size) {
        rows.add(List.of("v" + rows.size(), "known", "*"));
      }
      assertThat(Hierarchy.of("h", rows).keepsMissingApart()).as("size %d", size).isTrue();
    }
  }

  @Test
  void of_textThatWouldBreakItsRow_isRefused() {
    for (String text : List.of("a;b", "a\nb", "a\rb")) {
      assertThatThrownBy(() -> Hierarchy.of("h", List.of(List.of(text, "*"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Hierarchy h, row 1: no value and no label has a ; or a line break in it");
    }
  }

  private List<Problem> problems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("h.csv"), text);
    try {
      HierarchyFile.read("h", file);
    } catch (RefusedException e) {
      return e.problems();
    }
    return List.of();
  }

  private Hierarchy read(String text) throws IOException {
    return HierarchyFile.read("h", Files.writeString(folder.resolve("h.csv"), text));
  }
}
