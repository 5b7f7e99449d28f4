package org.courseveil.anonymize.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table with a header and {@code ;} between values, whose hierarchies lie beside it. */
final class TableFile {
  private TableFile() {}

  /** Reads {@code <prefix>.csv} with the hierarchies {@code <prefix>_hierarchy_<column>.csv}. */
  static EquivalenceClasses read(Path prefix, List<String> quasiIdentifiers) {
    return read(prefix, quasiIdentifiers, List.of());
  }

  static EquivalenceClasses read(
      Path prefix, List<String> quasiIdentifiers, List<String> sensitive) {
    List<Hierarchy> hierarchies = new ArrayList<>();
    for (String column : quasiIdentifiers) {
      hierarchies.add(
          HierarchyFile.read(column, Path.of(prefix + "_hierarchy_" + column + ".csv")));
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(prefix + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = List.of(lines.get(0).split(";", -1));
    EquivalenceClasses.Collector collector = EquivalenceClasses.over(hierarchies, sensitive);
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(";", -1);
      collector.add(
          "all",
          quasiIdentifiers.stream().map(column -> values[header.indexOf(column)]).toList(),
          sensitive.stream().map(column -> values[header.indexOf(column)]).toList(),
          1);
    }
    return collector.collect();
  }
}
