package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.api.Test;

final class GroupsTest {
  private static final Map<String, List<String>> STAGES =
      groups("first:primary,secondary", "second:college", "third:university,doctorate");

  @Test
  void hierarchy_groupsOfGroups_areTheLevels() {
    Hierarchy stages =
        new Groups(List.of(STAGES, groups("school:first,second", "tertiary:third")), true)
            .hierarchy("h");
    assertThat(stages.domain())
        .containsExactly(
            "primary", "secondary", "college", "university", "doctorate", Hierarchy.MISSING);
    assertThat(TreeProperties.labels(stages, "secondary"))
        .containsExactly("secondary", "first", "school", "*");
    assertThat(TreeProperties.labels(stages, "doctorate"))
        .containsExactly("doctorate", "third", "tertiary", "*");
  }

  @Test
  void of_doubledValue_isRefusedByItsPlace() {
    refuses(
        "On level 1 each has one group, and number 2 of the last one has two: one, two",
        List.of(groups("one:a,b", "two:c,b")));
    refuses(
        "On level 1 each has one group, and number 3 of the last one has two: one, one",
        List.of(groups("one:a,b,a")));
  }

  @Test
  void of_groupWithTwoParents_isRefused() {
    refuses(
        "On level 2 each has one group, and number 2 of the last one has two: low, top",
        List.of(STAGES, groups("low:first,second", "top:third,second")));
  }

  @Test
  void of_groupThatIsLeftOut_isRefused() {
    refuses(
        "On level 2 every group of the level before has a group; left out: second, third",
        List.of(STAGES, groups("low:first")));
  }

  @Test
  void of_groupThatIsUnknown_isRefused() {
    refuses(
        "On level 2 only groups of the level before are grouped; unknown: fourth",
        List.of(STAGES, groups("low:first,second,third,fourth")));
  }

  @Test
  void of_nothingToGroup_isRefused() {
    refuses("A hierarchy of groups has a level of them at least.", List.of());
    refuses("On level 1 there is a group at least; groups provided: none", List.of(Map.of()));
    refuses("On level 1 no group is empty; empty is: one", List.of(Map.of("one", List.of())));
  }

  @Test
  void hierarchy_missingValueAmongOthers_isRefused() {
    assertThatThrownBy(
            () -> new Groups(List.of(groups("none:unknown,other")), false).hierarchy("h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alone on every level below *");
    assertThatThrownBy(() -> new Groups(List.of(groups("unknown:other")), true).hierarchy("h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alone on every level below *");
  }

  @Test
  void hierarchy_valueOrGroupNamedAsTheTop_isRefusedAtItsRow() {
    for (String written : List.of("*:a,b", "one:*,b")) {
      assertThatThrownBy(() -> new Groups(List.of(groups(written)), false).hierarchy("h"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("* is the label of the top alone. Rename the value or the group; its row: 1");
    }
  }

  /** Returns groups as they are written here, such as {@code group:member,member}. */
  private static Map<String, List<String>> groups(String... written) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String group : written) {
      int colon = group.indexOf(':');
      groups.put(group.substring(0, colon), List.of(group.substring(colon + 1).split(",", -1)));
    }
    return groups;
  }

  private static void refuses(String message, List<Map<String, List<String>>> levels) {
    assertThatThrownBy(() -> new Groups(levels, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
