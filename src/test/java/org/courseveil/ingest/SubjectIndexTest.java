package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.courseveil.ingest.SubjectIndex.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectIndexTest {
  private static final SubjectIndex INDEX =
      SubjectIndex.of(
          List.of(
              request(17, "Ann", "retired__user_1"),
              request(18, "ann", "retired__user_1"),
              request(19, "", "")));

  @ParameterizedTest
  @CsvSource({
    "17, Ann, SUBJECT",
    "17, , SUBJECT",
    ", Ann, SUBJECT",
    "17, Formerly, SUBJECT",
    "17, ann, CONTRADICTION",
    "28, Ann, CONTRADICTION",
    "28, Liv, OTHER",
    "28, , OTHER",
    ", ANN, OTHER",
    ", retired__user_1, OTHER",
    ", , OTHER"
  })
  void naming_ofNumberAndName_isOneAccountOrNone(Long number, String name, Naming naming) {
    assertThat(INDEX.naming(number(number), Optional.ofNullable(name))).isEqualTo(naming);
  }

  @Test
  void subject_ofNumberOrName_tellsCaseApart() {
    assertThat(INDEX.subject(OptionalLong.empty(), Optional.of("Ann"))).isZero();
    assertThat(INDEX.subject(OptionalLong.empty(), Optional.of("ann"))).isEqualTo(1);
    assertThat(INDEX.subject(OptionalLong.of(19), Optional.empty())).isEqualTo(2);
  }

  @Test
  void withoutNamesOf_aSubject_findsItByNumberAlone() {
    SubjectIndex index = INDEX.withoutNamesOf(Set.of(0));
    assertThat(index.ofName("Ann")).isEmpty();
    assertThat(index.ofName("ann")).hasValue(1);
    assertThat(index.ofUserId(17)).hasValue(0);
    assertThat(index.toString()).doesNotContain("ann");
  }

  private static OptionalLong number(Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static DeletionRequest request(long id, String username, String retired) {
    return new DeletionRequest(
        "" + id, username, "", "", retired, "", Instant.EPOCH, Instant.EPOCH, true, 1);
  }
}
