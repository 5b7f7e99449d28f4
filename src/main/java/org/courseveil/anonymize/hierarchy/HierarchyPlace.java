package org.courseveil.anonymize.hierarchy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.HierarchyFile;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * Where the hierarchies of a table's columns lie: for each column either {@code <column>.csv} with
 * its rows or {@code <column>.yaml} with its rule.
 */
public final class HierarchyPlace {
  private final Function<String, Path> placeOf;

  private HierarchyPlace(Function<String, Path> placeOf) {
    this.placeOf = placeOf;
  }

  /** Returns the place in a folder, or with files that begin with a path. */
  public static HierarchyPlace of(String folderOrPrefix) {
    Path folder = Path.of(folderOrPrefix);
    return Files.isDirectory(folder)
        ? in(folder)
        : new HierarchyPlace(name -> Path.of(folderOrPrefix + name));
  }

  /** Returns the place in a folder. */
  public static HierarchyPlace in(Path folder) {
    return new HierarchyPlace(folder::resolve);
  }

  /** Reads the hierarchies of columns; what is wrong with any of them is refused together. */
  public List<Hierarchy> read(List<String> columns) {
    List<Hierarchy> hierarchies = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String column : columns) {
      try {
        hierarchies.add(read(column));
      } catch (RefusedException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return List.copyOf(hierarchies);
  }

  private Hierarchy read(String column) {
    Path rows = placeOf.apply(column + ".csv");
    Path rule = placeOf.apply(column + ".yaml");
    if (Files.exists(rows) && Files.exists(rule)) {
      throw refused(
          rule,
          "The column "
              + column
              + " has one hierarchy, and there is "
              + rows.getFileName()
              + " too. Remove one of the two.");
    }
    if (!Files.exists(rows) && !Files.exists(rule)) {
      throw refused(
          rows,
          "There is no readable hierarchy for the column "
              + column
              + ", neither here nor in "
              + rule.getFileName()
              + ".");
    }
    return Files.exists(rule) ? RuleFile.read(column, rule) : HierarchyFile.read(column, rows);
  }

  private static RefusedException refused(Path file, String message) {
    return new RefusedException(List.of(new Problem(file, 0, message)));
  }
}
