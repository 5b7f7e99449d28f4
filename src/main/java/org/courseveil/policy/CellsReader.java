package org.courseveil.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what tables of counts must keep to, as a policy and a configuration both write it. */
final class CellsReader {
  static final String AGGREGATES = "aggregates";
  static final String RELEASE = "release";

  private static final String CELL = "minimum-cell";
  private static final String BASE = "rounding-base";
  private static final String TABLES = "tables";
  private static final int LARGEST = 1000;

  private CellsReader() {}

  /** Reads what a policy requires, if it lets counts leave. */
  static Optional<CellRequirement> read(YamlSection root, List<ReleaseKind> kinds) {
    if (!kinds.contains(ReleaseKind.AGGREGATES)) {
      root.refuse(AGGREGATES, "the policy lets no counts leave (release-kinds).");
      return Optional.empty();
    }
    YamlSection section = root.section(AGGREGATES);
    int cell = section.value(CELL).integer(2, LARGEST);
    YamlScalar base = section.value(BASE);
    Set<AggregateTable> tables =
        Set.copyOf(section.choices(TABLES, List.of(AggregateTable.values())));
    CellRequirement read =
        new CellRequirement(cell, Math.min(base.integer(2, LARGEST), cell), tables);
    if (base.integer(2, LARGEST) > cell) {
      base.problem("it must not exceed " + CELL + ", or a published count could be 0.");
    }
    section.finish();
    return Optional.of(read);
  }

  /**
   * Returns a policy with the form of release that a configuration chooses, and as strict as it
   * asks for; what the policy does not permit is a problem. Without a choice rows leave, where the
   * policy permits them.
   */
  static Optional<PolicyProfile> narrowed(Optional<PolicyProfile> policy, YamlSection root) {
    root.has(RELEASE);
    root.has(AGGREGATES);
    if (policy.isEmpty()) {
      return policy;
    }
    PolicyProfile profile = policy.get();
    Set<ReleaseKind> kinds = profile.disclosure().kinds();
    ReleaseKind byDefault =
        kinds.contains(ReleaseKind.ROWS) ? ReleaseKind.ROWS : ReleaseKind.AGGREGATES;
    YamlScalar value = root.value(RELEASE, YamlScalar.named(byDefault));
    ReleaseKind chosen =
        value.constantOf(List.of(ReleaseKind.ROWS, ReleaseKind.AGGREGATES)).orElse(byDefault);
    if (!kinds.contains(chosen)) {
      value.problem(
          profile.id()
              + " does not let "
              + YamlScalar.named(chosen)
              + " leave, but "
              + YamlScalar.named(byDefault)
              + ".");
      return policy;
    }
    if (chosen == ReleaseKind.ROWS) {
      root.refuse(AGGREGATES, "it says which counts leave under release: aggregates.");
      return Optional.of(profile.withRelease(chosen, Optional.empty()));
    }
    CellRequirement required = profile.cells().orElseThrow();
    return Optional.of(
        profile.withRelease(
            chosen,
            Optional.of(
                root.has(AGGREGATES) ? stricter(root.section(AGGREGATES), required) : required)));
  }

  private static CellRequirement stricter(YamlSection section, CellRequirement floor) {
    int cell = atLeast(section, CELL, floor.minimumCell());
    int base = atLeast(section, BASE, floor.roundingBase());
    Set<AggregateTable> tables = floor.tables();
    if (section.has(TABLES)) {
      tables = EnumSet.noneOf(AggregateTable.class);
      for (AggregateTable table : section.choices(TABLES, List.of(AggregateTable.values()))) {
        if (floor.permits(table)) {
          tables.add(table);
        } else {
          section.problem(
              TABLES, "The policy does not permit the table " + YamlScalar.named(table) + ".");
        }
      }
    }
    if (base > cell) {
      section.problem(BASE, "'" + BASE + "' must not exceed '" + CELL + "'.");
    }
    section.finish();
    return new CellRequirement(cell, Math.min(base, cell), tables);
  }

  private static int atLeast(YamlSection section, String key, int floor) {
    YamlScalar value = section.value(key, Integer.toString(floor));
    int asked = value.integer(1, LARGEST);
    if (asked < floor) {
      value.problem("it may only be raised: the policy asks for " + floor + ".");
      return floor;
    }
    return asked;
  }
}
