package org.courseveil.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads in what form, to whom and for what a policy lets data leave. */
final class DisclosureReader {
  private DisclosureReader() {}

  static Disclosure read(YamlSection root, List<ReleaseKind> kinds) {
    YamlSection recipients = root.section("recipients");
    Disclosure disclosure =
        new Disclosure(
            Set.copyOf(kinds),
            Set.copyOf(recipients.choices("roles", List.of(RecipientRole.values()))),
            transfers(recipients),
            purposes(root),
            root.texts("forbidden-uses", Shape.LINE),
            CellsReader.read(root, kinds));
    recipients.finish();
    return disclosure;
  }

  private static List<Transfer> transfers(YamlSection recipients) {
    return recipients.sections("transfers").stream().map(DisclosureReader::transfer).toList();
  }

  private static Transfer transfer(YamlSection section) {
    Transfer transfer =
        new Transfer(
            section.value("mechanism").choice(TransferMechanism.class),
            section.has("country")
                ? Optional.of(section.value("country").country())
                : Optional.empty(),
            day(section, "from"),
            day(section, "until"));
    section.finish();
    return transfer;
  }

  private static Optional<LocalDate> day(YamlSection section, String key) {
    return section.has(key) ? Optional.of(section.value(key).date()) : Optional.empty();
  }

  private static List<Purpose> purposes(YamlSection root) {
    Set<String> ids = new HashSet<>();
    return root.sections("purposes").stream()
        .map(
            section -> {
              Purpose purpose = purpose(section);
              if (!ids.add(purpose.id())) {
                section.problem("id", "The purpose '" + purpose.id() + "' stands twice.");
              }
              return purpose;
            })
        .toList();
  }

  private static Purpose purpose(YamlSection section) {
    YamlSection tables = section.section("tables");
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String table : tables.names()) {
      if (!Shape.COLUMN.fits(table)) {
        tables.problem(
            table,
            "A table's name must be "
                + Shape.COLUMN.description()
                + ". Provided value: a text of "
                + table.length()
                + " characters");
      }
      columns.put(table, tables.texts(table, Shape.COLUMN));
    }
    if (columns.isEmpty()) {
      section.problem("tables", "'tables' must name a table: a purpose needs some data.");
    }
    Purpose purpose =
        new Purpose(
            section.value("id").text(Shape.ID),
            section.value("statement").text(Shape.LINE),
            columns);
    section.finish();
    return purpose;
  }
}
