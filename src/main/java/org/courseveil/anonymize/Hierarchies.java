package org.courseveil.anonymize;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.HierarchyFile;
import org.courseveil.anonymize.engine.MonthHierarchy;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** The hierarchies of all quasi-identifiers. */
public final class Hierarchies {
  /** Where the shipped ones lie, on the class path as in the project. */
  static final String FOLDER = "configs/hierarchies";

  private static final YearMonth FIRST_MONTH = YearMonth.of(2012, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2041, 12);

  private final Map<String, Hierarchy> byName;

  private Hierarchies(Map<String, Hierarchy> byName) {
    this.byName = byName;
  }

  /** Returns the shipped ones. */
  public static Hierarchies shipped() {
    return all(name -> HierarchyFile.shipped(name, "courseveil/" + FOLDER + "/" + name + ".csv"));
  }

  /** Reads them from a folder, one file a column. */
  public static Hierarchies read(Path folder) {
    return all(name -> HierarchyFile.read(name, folder.resolve(name + ".csv")));
  }

  private static Hierarchies all(Function<String, Hierarchy> source) {
    Map<String, Hierarchy> byName = new LinkedHashMap<>();
    for (String name : QuasiIdentifiers.ALL) {
      Hierarchy hierarchy =
          name.equals(QuasiIdentifiers.ENROLMENT_MONTH)
              ? MonthHierarchy.of(name, FIRST_MONTH, LAST_MONTH)
              : source.apply(name);
      if (!hierarchy.keepsMissingApart()) {
        throw new RefusedException(
            List.of(
                new Problem(
                    Path.of(FOLDER, name + ".csv"),
                    0,
                    "The missing value "
                        + Hierarchy.MISSING
                        + " is not a value of its own on every level below "
                        + Hierarchy.TOP
                        + ".")));
      }
      byName.put(name, hierarchy);
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
