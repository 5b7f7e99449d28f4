package org.courseveil.anonymize.hierarchy;

import java.util.List;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.HierarchyFile;

/**
 * A hierarchy that the program brings along, under the name of any column.
 *
 * @param name its own name
 */
public record Shipped(String name) implements HierarchyRule {
  private static final String FOLDER = "courseveil/configs/hierarchies/";

  /** Those that are a rule themselves. */
  private static final List<String> RULES = List.of("enrolment_month");

  private static final List<String> TABLES =
      List.of(
          "birth_years",
          "certificate",
          "country",
          "education",
          "employment",
          "forum_posts",
          "gender");

  public Shipped {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "A shipped hierarchy is one of " + String.join(", ", names()) + ". Provided: " + name);
    }
  }

  /** Returns the names of all of them, sorted. */
  public static List<String> names() {
    return Stream.of(RULES, TABLES).flatMap(List::stream).sorted().toList();
  }

  @Override
  public Hierarchy hierarchy(String column) {
    return RULES.contains(name)
        ? RuleFile.shipped(column, FOLDER + name + ".yaml")
        : HierarchyFile.shipped(column, FOLDER + name + ".csv");
  }
}
