package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courseveil.ingest.CanonicalTable;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
  @Test
  void code_outsideTheVocabulary_isMissing() {
    assertThat(Vocabulary.COUNTRIES.code("NL")).isEqualTo("NL");
    assertThat(Vocabulary.COUNTRIES.code("XX")).isNull();
    assertThat(Vocabulary.GENDERS.code("Ana")).isNull();
    assertThat(Vocabulary.EDUCATION.code("p_oth")).isEqualTo("p");
    assertThat(Vocabulary.EDUCATION.code("")).isNull();
    assertThat(Vocabulary.MODES.code(null)).isNull();
    assertThat(BlockTypes.code("problem")).isEqualTo("problem");
    assertThat(BlockTypes.code("ana_block")).isEqualTo("other");
  }

  @Test
  void of_everyTable_classifiesEveryColumnOfTheArchive() {
    for (CanonicalTable table : EnumSet.allOf(CanonicalTable.class)) {
      assertThat(ColumnClasses.of(table).keySet())
          .isEqualTo(Set.copyOf(Arrays.asList(ArchiveSchema.of(table).fieldNames())));
    }
  }

  @Test
  void suspect_everyCodeOfTheTreatments_isAMemberForTheResidualCheckToo() {
    CellRules rules = new CellRules(Set.of());
    for (String country : java.util.Locale.getISOCountries()) {
      assertThat(rules.suspect("profile.country", country)).isEmpty();
    }
    for (String type : List.of("problem", "drag-and-drop-v2", "other", "ubcpi")) {
      assertThat(rules.suspect("module_state.module_type", type)).isEmpty();
    }
  }
}
