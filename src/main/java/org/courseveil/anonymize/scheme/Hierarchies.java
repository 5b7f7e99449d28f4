package org.courseveil.anonymize.scheme;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.hierarchy.HierarchyPlace;
import org.courseveil.anonymize.hierarchy.Shipped;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** The hierarchies of all quasi-identifiers. */
public final class Hierarchies {
  /** Where the shipped ones lie, on the class path as in the project. */
  static final String FOLDER = "configs/hierarchies";

  private final Map<String, Hierarchy> byName;

  private Hierarchies(Map<String, Hierarchy> byName) {
    this.byName = byName;
  }

  /** Returns the shipped ones. */
  public static Hierarchies shipped() {
    return of(
        QuasiIdentifiers.ALL.stream().map(name -> new Shipped(name).hierarchy(name)).toList(),
        Path.of(FOLDER));
  }

  /** Reads them from a folder, one file a column. */
  public static Hierarchies read(Path folder) {
    return of(HierarchyPlace.in(folder).read(QuasiIdentifiers.ALL), folder);
  }

  private static Hierarchies of(List<Hierarchy> hierarchies, Path folder) {
    Map<String, Hierarchy> byName = new LinkedHashMap<>();
    for (Hierarchy hierarchy : hierarchies) {
      if (!hierarchy.keepsMissingApart()) {
        throw new RefusedException(
            List.of(
                new Problem(
                    folder,
                    0,
                    "In the hierarchy of the column "
                        + hierarchy.name()
                        + " the missing value "
                        + Hierarchy.MISSING
                        + " is not a value of its own on every level below "
                        + Hierarchy.TOP
                        + ".")));
      }
      byName.put(hierarchy.name(), hierarchy);
    }
    return new Hierarchies(byName);
  }

  /** Returns the hierarchy of a column. */
  public Hierarchy of(String name) {
    Hierarchy hierarchy = byName.get(name);
    if (hierarchy == null) {
      throw new IllegalArgumentException("No hierarchy is known for the column " + name + ".");
    }
    return hierarchy;
  }
}
