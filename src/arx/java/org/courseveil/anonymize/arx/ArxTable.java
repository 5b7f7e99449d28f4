package org.courseveil.anonymize.arx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.SearchGoal;
import org.deidentifier.arx.AttributeType;
import org.deidentifier.arx.Data;

/**
 * A table of counts as ARX takes it: a row a learner. Groups are a quasi-identifier without higher
 * levels, so that no generalization joins them.
 */
final class ArxTable {
  static final String GROUP = "group of rows";

  private ArxTable() {}

  static Data of(EquivalenceClasses table, SearchGoal goal) {
    List<String> header = new ArrayList<>();
    table.hierarchies().forEach(hierarchy -> header.add(hierarchy.name()));
    header.addAll(table.sensitive());
    boolean grouped = table.groups() > 1;
    if (grouped) {
      header.add(GROUP);
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(header.toArray(new String[0]));
    table.forEach(
        (group, values, outcomes, learners) -> {
          List<String> row = new ArrayList<>(values);
          row.addAll(outcomes);
          if (grouped) {
            row.add(Integer.toString(group));
          }
          rows.addAll(Collections.nCopies(Math.toIntExact(learners), row.toArray(new String[0])));
        });
    Data data = Data.create(rows);
    define(data, table, goal);
    return data;
  }

  private static void define(Data data, EquivalenceClasses table, SearchGoal goal) {
    for (int d = 0; d < table.hierarchies().size(); d++) {
      Hierarchy hierarchy = table.hierarchies().get(d);
      data.getDefinition().setAttributeType(hierarchy.name(), hierarchy(hierarchy));
      data.getDefinition().setMinimumGeneralization(hierarchy.name(), goal.lowestLevels().get(d));
      data.getDefinition().setMaximumGeneralization(hierarchy.name(), goal.highestLevels().get(d));
    }
    List<String> judged = goal.models().stream().flatMap(m -> m.columns().stream()).toList();
    for (String column : table.sensitive()) {
      data.getDefinition()
          .setAttributeType(
              column,
              judged.contains(column)
                  ? AttributeType.SENSITIVE_ATTRIBUTE
                  : AttributeType.INSENSITIVE_ATTRIBUTE);
    }
    if (table.groups() > 1) {
      AttributeType.Hierarchy.DefaultHierarchy groups = AttributeType.Hierarchy.create();
      for (int group = 0; group < table.groups(); group++) {
        groups.add(Integer.toString(group));
      }
      data.getDefinition().setAttributeType(GROUP, groups);
    }
  }

  static AttributeType.Hierarchy hierarchy(Hierarchy hierarchy) {
    AttributeType.Hierarchy.DefaultHierarchy rows = AttributeType.Hierarchy.create();
    for (String value : hierarchy.domain()) {
      String[] row = new String[hierarchy.levels()];
      for (int level = 0; level < row.length; level++) {
        row[level] = hierarchy.label(value, level);
      }
      rows.add(row);
    }
    return rows;
  }
}
