package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.Vocabulary;
import org.courseveil.ingest.dialect.PayloadForm;
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
    Map<String, Set<String>> codes =
        Map.ofEntries(
            Map.entry("profile.country", Vocabulary.COUNTRIES.codes()),
            Map.entry("profile.gender", Vocabulary.GENDERS.codes()),
            Map.entry("profile.education", Vocabulary.EDUCATION.codes()),
            Map.entry("enrolment.mode", Vocabulary.MODES.codes()),
            Map.entry("certificate.mode", Vocabulary.MODES.codes()),
            Map.entry("certificate.status", Vocabulary.CERTIFICATE_STATUSES.codes()),
            Map.entry("forum_post.kind", Vocabulary.POST_KINDS.codes()),
            Map.entry("response.kind", Vocabulary.RESPONSE_KINDS.codes()),
            Map.entry("event.kind", Vocabulary.EVENT_KINDS.codes()),
            Map.entry("event.source", Vocabulary.EVENT_SOURCES.codes()),
            Map.entry("event.event_type", Vocabulary.EVENT_TYPES.codes()),
            Map.entry("event.outcome", Vocabulary.OUTCOMES.codes()),
            Map.entry("module_state.module_type", BlockTypes.KNOWN));
    CellRules rules = new CellRules(Set.of());
    codes.forEach(
        (column, all) -> {
          assertThat(all).isNotEmpty();
          for (String code : all) {
            assertThat(rules.suspect(column, code)).as(column + " " + code).isEmpty();
          }
        });
    assertThat(rules.suspect("module_state.module_type", BlockTypes.OTHER)).isEmpty();
    for (String type : List.of("edx.forum.*", "edx.course.grade.now_passed", "ana_silva")) {
      assertThat(rules.suspect("event.event_type", type)).as(type).isPresent();
    }
    for (PayloadForm form : PayloadForm.values()) {
      assertThat(rules.suspect("event.payload_form", form.code())).isEmpty();
    }
  }
}
