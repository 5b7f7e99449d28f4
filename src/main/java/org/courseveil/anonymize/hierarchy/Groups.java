package org.courseveil.anonymize.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courseveil.anonymize.engine.Hierarchy;

/**
 * Values put into groups by hand, these into wider ones, and so on. The first level is the domain;
 * each of the others has every group of the one before, once.
 *
 * @param levels the groups of each level with what is in them
 * @param missing whether the missing value belongs to the domain
 */
public record Groups(List<Map<String, List<String>>> levels, boolean missing)
    implements HierarchyRule {
  public Groups {
    levels = levels.stream().map(Groups::copyOf).toList();
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("A hierarchy of groups has a level of them at least.");
    }
    Set<String> below = Set.of();
    for (int level = 1; level <= levels.size(); level++) {
      Map<String, List<String>> groups = levels.get(level - 1);
      requireFilled(level, groups);
      Set<String> members = parents(level, groups).keySet();
      if (level > 1) {
        requireSame(level, below, members);
      }
      below = groups.keySet();
    }
  }

  private static Map<String, List<String>> copyOf(Map<String, List<String>> groups) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    groups.forEach((group, members) -> copy.put(group, List.copyOf(members)));
    return Collections.unmodifiableMap(copy);
  }

  private static void requireFilled(int level, Map<String, List<String>> groups) {
    if (groups.isEmpty()) {
      throw refused(level, "there is a group at least; groups provided", List.of("none"));
    }
    groups.forEach(
        (group, members) -> {
          if (members.isEmpty()) {
            throw refused(level, "no group is empty; empty is", Set.of(group));
          }
        });
  }

  /** Returns the group of each member; values are told by their places, they may be personal. */
  private static Map<String, String> parents(int level, Map<String, List<String>> groups) {
    Map<String, String> parents = new HashMap<>();
    groups.forEach(
        (group, members) -> {
          for (int place = 1; place <= members.size(); place++) {
            String before = parents.putIfAbsent(members.get(place - 1), group);
            if (before != null) {
              throw refused(
                  level,
                  "each has one group, and number " + place + " of the last one has two",
                  List.of(before, group));
            }
          }
        });
    return parents;
  }

  private static void requireSame(int level, Set<String> below, Set<String> members) {
    Set<String> left = new TreeSet<>(below);
    left.removeAll(members);
    if (!left.isEmpty()) {
      throw refused(level, "every group of the level before has a group; left out", left);
    }
    Set<String> strange = new TreeSet<>(members);
    strange.removeAll(below);
    if (!strange.isEmpty()) {
      throw refused(level, "only groups of the level before are grouped; unknown", strange);
    }
  }

  private static IllegalArgumentException refused(
      int level, String rule, Iterable<String> provided) {
    return new IllegalArgumentException(
        "On level " + level + " " + rule + ": " + String.join(", ", provided));
  }

  @Override
  public Hierarchy hierarchy(String column) {
    List<Map<String, String>> parents = new ArrayList<>();
    for (int level = 1; level <= levels.size(); level++) {
      parents.add(parents(level, levels.get(level - 1)));
    }
    RuleRows rows = new RuleRows();
    for (List<String> members : levels.get(0).values()) {
      members.forEach(value -> rows.add(value, labels(value, parents)));
    }
    return rows.hierarchy(column, missing);
  }

  private static List<String> labels(String value, List<Map<String, String>> parents) {
    List<String> labels = new ArrayList<>();
    String label = value;
    for (Map<String, String> parentOf : parents) {
      label = parentOf.getOrDefault(label, Hierarchy.TOP);
      labels.add(label);
    }
    return labels;
  }
}
