package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalog lists what platforms are known to export, and says of each what becomes of it. */
final class CompleteCatalogTest {
  private static final Set<String> CATEGORIES =
      Set.of(
          "identifiers",
          "commercial-information",
          "customer-records",
          "usage-data",
          "sensory-data",
          "biometric-information",
          "professional-information",
          "education-information",
          "protected-characteristics",
          "inferences",
          "course-data");

  @Test
  void tables_thatExportsHave_areListedWithTheirColumns() {
    List<String> missing = new ArrayList<>();
    KnownNames.tables()
        .forEach(
            (table, columns) -> {
              for (String column : columns) {
                if (Catalog.openEdx().field(table, path(column)).isEmpty()) {
                  missing.add(table + "." + column);
                }
              }
            });

    assertThat(KnownNames.tables()).hasSizeGreaterThan(45);
    assertThat(missing).isEmpty();
  }

  @Test
  void events_thatLogsHave_areListedWithTheirFields() {
    List<String> missing = new ArrayList<>();
    KnownNames.events()
        .forEach(
            (event, fields) -> {
              if (EventCatalog.openEdx().rule(event).isEmpty()) {
                missing.add(event);
              }
              for (String field : fields) {
                if (!isListed(event, field)) {
                  missing.add(event + " " + field);
                }
              }
            });

    assertThat(KnownNames.events()).hasSizeGreaterThan(220);
    assertThat(missing).isEmpty();
  }

  @Test
  void explanations_ofTheWholeCatalog_haveNoEmptyCellAndAKnownCategory() {
    assertThat(Explained.catalog())
        .hasSizeGreaterThan(1500)
        .doesNotHaveDuplicates()
        .allSatisfy(
            row -> {
              assertThat(row.cells()).hasSize(6).noneMatch(String::isBlank);
              assertThat(row.category()).isIn(CATEGORIES);
              assertThat(row.reason()).endsWith(".");
            });
  }

  @Test
  void tablesThatAreNeverRead_dropEveryColumnAndSayWhy() {
    for (String table : KnownNames.tables().keySet()) {
      if (!Catalog.openEdx().tables().contains(table)) {
        assertThat(Catalog.openEdx().neverRead(table)).as(table).isPresent();
        assertThat(Catalog.openEdx().columns(table))
            .as(table)
            .allMatch(entry -> Catalog.openEdx().explained(entry).becomes().equals("never read"));
      }
    }
  }

  private static boolean isListed(String event, String field) {
    return Catalog.openEdx().field("tracking_log", FieldPath.of("event", field)).isPresent()
        || PayloadCatalog.openEdx().field(event, path(field)).isPresent()
        || PayloadCatalog.openEdx().hasBelow(event, path(field));
  }

  private static FieldPath path(String text) {
    return new FieldPath(Arrays.asList(text.split("\\.", -1)));
  }
}
