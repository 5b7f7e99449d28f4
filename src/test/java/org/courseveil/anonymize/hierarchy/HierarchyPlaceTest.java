package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HierarchyPlaceTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("sex.csv"), "f;*\nm;*\n");
    Files.writeString(folder.resolve("age.yaml"), "intervals: {from: 0, to: 9, widths: [5]}\n");
  }

  @Test
  void read_rowsAndRules_areBothFound() {
    List<Hierarchy> read = HierarchyPlace.of(folder.toString()).read(List.of("age", "sex"));
    assertThat(read).extracting(Hierarchy::name).containsExactly("age", "sex");
    assertThat(read).extracting(Hierarchy::size).containsExactly(10, 2);
    assertThat(HierarchyPlace.in(folder).read(List.of("sex"))).hasSize(1);
  }

  @Test
  void read_prefix_isTheBeginningOfTheName() throws IOException {
    Files.move(folder.resolve("age.yaml"), folder.resolve("tree_age.yaml"));
    Files.move(folder.resolve("sex.csv"), folder.resolve("tree_sex.csv"));
    assertThat(HierarchyPlace.of(folder.resolve("tree_").toString()).read(List.of("sex", "age")))
        .hasSize(2);
  }

  @Test
  void read_rowsAndRuleOfOneColumn_areRefused() throws IOException {
    Files.writeString(folder.resolve("age.csv"), "1;*\n");
    assertThatThrownBy(() -> HierarchyPlace.in(folder).read(List.of("age")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            folder.resolve("age.yaml")
                + ": The column age has one hierarchy, and there is age.csv too. Remove one of the"
                + " two.");
  }

  @Test
  void read_everyProblemOfEveryColumn_isRefusedAtOnce() throws IOException {
    Files.writeString(folder.resolve("sex.csv"), "f;*\nm\n");
    Files.writeString(folder.resolve("age.yaml"), "intervals: {from: 0, too: 9, widths: [5]}\n");
    assertThatThrownBy(() -> HierarchyPlace.in(folder).read(List.of("age", "town", "sex")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll(
            "age.yaml:1: The setting 'intervals.to' is missing.",
            "age.yaml:1: There is no setting 'intervals.too'. Did you mean 'intervals.to'?",
            "town.csv: There is no readable hierarchy for the column town, neither here nor in"
                + " town.yaml.",
            "sex.csv:2: ");
  }
}
