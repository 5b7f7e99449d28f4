package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the attack finds in rows of which the answer is known. */
final class CourseSetAttackTest {
  private static final List<String> COLUMNS = List.of("course", "gender");

  private final List<Map<String, String>> rows = new ArrayList<>();

  @Test
  void fewestCandidates_oneLearnerOfAPair_isFoundByBothCoursesAndNotByOne() {
    for (int learner = 0; learner < 10; learner++) {
      add(learner, "f", learner < 5 ? "a" : "b");
    }
    add(0, "f", "b");
    CourseSetAttack attack = new CourseSetAttack(rows, COLUMNS);
    assertThat(attack.fewestCandidates(1)).isEqualTo(5);
    assertThat(attack.fewestCandidates(2)).isEqualTo(1);
    assertThat(attack.shareFound(1)).isZero();
    assertThat(attack.shareFound(2)).isEqualTo(0.1);
  }

  @Test
  void fewestCandidates_sameCoursesOfAnotherGender_fitNobodyElse() {
    for (int learner = 0; learner < 10; learner++) {
      add(learner, learner < 7 ? "f" : "m", "a", "b");
    }
    CourseSetAttack attack = new CourseSetAttack(rows, COLUMNS);
    assertThat(attack.fewestCandidates(3)).isEqualTo(3);
    assertThat(new CourseSetAttack(rows, List.of("course")).fewestCandidates(3)).isEqualTo(10);
  }

  @Test
  void fewestCandidates_everyPairButNoTripleIsCommon_growsFewerWithTheThirdCourse() {
    String[][] pairs = {{"a", "b"}, {"a", "c"}, {"b", "c"}};
    for (int learner = 0; learner < 12; learner++) {
      add(learner, "f", pairs[learner % 3]);
    }
    add(12, "f", "a", "b", "c");
    CourseSetAttack attack = new CourseSetAttack(rows, COLUMNS);
    assertThat(attack.fewestCandidates(2)).isEqualTo(5);
    assertThat(attack.fewestCandidates(3)).isEqualTo(1);
  }

  private void add(int learner, String gender, String... courses) {
    for (String course : courses) {
      rows.add(Map.of("pseudonym", "p" + learner, "course", course, "gender", gender));
    }
  }
}
