package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courseveil.ingest.catalog.Explained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnknownNamesTest {
  private final UnknownNames names = new UnknownNames();

  @Test
  void add_aSchemaName_isNamedInItsPlaceAndCounted() {
    names.add("t", "options", "invented_field");
    names.add("t", "options", "invented_field");

    assertThat(columns()).containsExactly("options.*_field");
    assertThat(names.explained().get(0).reason()).contains("met 2 times");
    assertThat(names.explained().get(0).columnClass()).isEqualTo(Explained.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann",
        "ann@example.org",
        "ann lee",
        "1999999",
        "user_1999",
        "_x",
        "",
        "ängström",
        "zoltan",
        "zoltan_quisby",
        "a123456789012345678901234567890123456789012"
      })
  void add_whatDoesNotLookLikeOne_isCountedAlone(String name) {
    names.add("t", "", name);

    assertThat(columns()).containsExactly(UnknownNames.OTHERS);
  }

  @Test
  void add_tooManyBesideEachOther_areCountedAlone() {
    for (int i = 0; i < UnknownNames.MOST_SIBLINGS; i++) {
      names.add("t", "grades", "learner_" + i);
    }
    assertThat(columns()).containsExactly("grades.learner_*");

    names.add("t", "grades", "learner_x");
    names.add("t", "grades", "learner_1");
    names.add("t", "", "field");

    assertThat(columns()).containsExactly("field", UnknownNames.OTHERS);
    assertThat(names.explained().get(1).reason())
        .contains("met " + (UnknownNames.MOST_SIBLINGS + 2) + " times");
  }

  @Test
  void add_moreThanTheMostOfAll_areCountedAlone() {
    for (int i = 0; i < UnknownNames.MOST + 7; i++) {
      names.add("t" + i, "", "field");
    }

    assertThat(columns()).filteredOn("field"::equals).hasSize(UnknownNames.MOST);
    assertThat(columns()).filteredOn(UnknownNames.OTHERS::equals).hasSize(7);
  }

  private List<String> columns() {
    return names.explained().stream().map(Explained::column).toList();
  }
}
