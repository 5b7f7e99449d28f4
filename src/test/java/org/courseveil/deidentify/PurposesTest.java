package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.policy.ProfileReader;
import org.courseveil.policy.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the purposes of the program's policies allow, against what the archive has. */
final class PurposesTest {
  private static final Map<String, List<String>> ARCHIVE =
      Arrays.stream(CanonicalTable.values())
          .collect(Collectors.toMap(CanonicalTable::tableName, PurposesTest::columns));

  private static final List<String> OF_SINGLE_EVENTS =
      List.of("event_type", "day", "module", "outcome", "attempts", "payload_form", "module_fate");

  @ParameterizedTest
  @MethodSource("org.courseveil.policy.ProfileReader#ids")
  void purposes_ofAPolicy_nameTablesAndColumnsThatTheArchiveHas(String id) {
    for (Purpose purpose : ProfileReader.read(id).disclosure().purposes()) {
      purpose
          .columns()
          .forEach((table, columns) -> assertThat(ARCHIVE.get(table)).containsAll(columns));
      assertThat(purpose.columns().values()).noneMatch(List::isEmpty);
    }
  }

  @Test
  void research_ofEdx2023_allowsEveryColumnButThoseOfSingleEvents() {
    Purpose research = ProfileReader.read("edx-2023").purpose();
    ARCHIVE.forEach(
        (table, columns) ->
            assertThat(columns)
                .filteredOn(column -> !research.allows(table, column))
                .isSubsetOf(OF_SINGLE_EVENTS));
  }

  @ParameterizedTest
  @MethodSource("org.courseveil.policy.ProfileReader#ids")
  void purposes_ofAPolicy_allowTheCourseOfEachTableOfCourseWork(String id) {
    for (Purpose purpose : ProfileReader.read(id).disclosure().purposes()) {
      assertThat(purpose.columns().keySet())
          .filteredOn(table -> !table.equals(CanonicalTable.PROFILE.tableName()))
          .isNotEmpty()
          .allMatch(table -> purpose.allows(table, CanonicalTable.COURSE));
    }
  }

  /** Returns the columns of a table's content, without archive id and tag. */
  private static List<String> columns(CanonicalTable table) {
    List<String> all = List.of(ArchiveSchema.of(table).fieldNames());
    return all.subList(2, all.size());
  }
}
