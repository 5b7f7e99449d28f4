package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.policy.ExportForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogs of persons are whole, and lead from accounts to rows without a circle. */
final class PersonCatalogTest {
  private static final Set<String> KNOWN_FROM_NOTICES = Set.of("account", "username", "email");

  private static PersonCatalog persons(ExportForm form) {
    return form == ExportForm.COURSERA ? PersonCatalog.coursera() : PersonCatalog.openEdx();
  }

  private static List<PersonColumn> columns(ExportForm form) {
    PersonCatalog catalog = persons(form);
    return catalog.tables().stream().flatMap(table -> catalog.columns(table).stream()).toList();
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void tables_thatTheCatalogOfColumnsLists_areListed(ExportForm form) {
    assertThat(persons(form).tables())
        .containsAll(
            Catalog.of(form).entries().stream()
                .map(CatalogEntry::table)
                .filter(table -> !table.endsWith(Catalog.ALL_OTHERS))
                .toList());
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void columns_ofKnownTables_areInTheCatalogOfColumnsToo(ExportForm form) {
    assertThat(columns(form))
        .filteredOn(column -> !Catalog.of(form).columns(column.table()).isEmpty())
        .filteredOn(
            column ->
                !Set.of(PersonCatalog.FORUM, PersonCatalog.TRACKING_LOG, PersonCatalog.CROSSWALK)
                    .contains(column.table()))
        .filteredOn(column -> column.role() != PersonRole.NOBODY)
        .filteredOn(column -> !column.column().endsWith("user_id"))
        .allMatch(column -> Catalog.of(form).column(column.table(), column.column()).isPresent());
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void owners_areNamedByWhatANoticeHasOrARowGives(ExportForm form) {
    Set<String> given =
        columns(form).stream()
            .filter(column -> column.role() == PersonRole.KEY)
            .map(PersonColumn::names)
            .collect(Collectors.toSet());
    given.addAll(KNOWN_FROM_NOTICES);

    assertThat(columns(form))
        .filteredOn(
            column -> column.role() == PersonRole.OWNER || column.role() == PersonRole.MENTION)
        .hasSizeGreaterThan(60)
        .allMatch(column -> given.contains(column.names()));
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void depth_ofEveryTable_isAboveThatOfTheTablesWhoseKeysItNeeds(ExportForm form) {
    PersonCatalog catalog = persons(form);
    for (PersonColumn owner : columns(form)) {
      if (owner.role() == PersonRole.OWNER) {
        columns(form).stream()
            .filter(key -> key.role() == PersonRole.KEY && key.names().equals(owner.names()))
            .forEach(
                key ->
                    assertThat(catalog.depth(owner.table()))
                        .as(owner + " needs " + key)
                        .isGreaterThan(catalog.depth(key.table())));
      }
    }
  }
}
