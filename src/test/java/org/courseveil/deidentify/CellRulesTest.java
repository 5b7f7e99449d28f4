package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellRulesTest {
  private static final String NAME = "00112233445566778899aabbccddeeff";

  private final CellRules rules =
      new CellRules(
          Set.of("course-v1:edX+DemoX+2025", "ccx-v1:edX+DemoX+2025+ccx@7", "MITx/6.002x/2014"));

  @ParameterizedTest
  @CsvSource({
    "profile.country,NL",
    "profile.birth_years,1990-1994",
    "profile.gender,f",
    "enrolment.enrolment_month,2025-09",
    "enrolment.mode,honor",
    "enrolment.active,true",
    "enrolment.course,course-v1:edX+DemoX+2025",
    "module_state.earned,12345.67",
    "module_state.first_week,-1",
    "course_grade.grade,0.85",
    "certificate.status,downloadable",
    "event.week,103",
    "event.event_type,play_video",
    "event.event_type,problem_check",
    "event.event_type,seq_next",
  })
  void suspect_memberOfItsList_isNone(String column, String cell) {
    assertThat(rules.suspect(column, cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "profile.country,Ana",
    "profile.birth_years,1991-1995",
    "profile.birth_years,1990-1999",
    "profile.education,learn",
    "enrolment.enrolment_month,2025-09-03",
    "enrolment.course,course-v1:edX+ana+2025",
    "module_state.possible,7310013.0",
    "module_state.last_week,104",
    "module_state.module,block-v1:edX+DemoX+2025+type@problem+block@Ana",
    "course_grade.grade,1.5",
    "event.kind,ana",
    "event.event_type,ana",
    "event.event_type,edx.forum.*",
    "event.event_type,edx.certificate.created",
    "event.day,728",
    "event.no_such_column,1",
  })
  void suspect_anythingElse_isOutside(String column, String cell) {
    assertThat(rules.suspect(column, cell))
        .hasValueSatisfying(suspect -> assertThat(suspect.outside()).isTrue());
  }

  @Test
  void suspect_wellFormedModule_hasItsNameSearchedOnly() {
    assertThat(
            rules.suspect(
                "module_state.module", "block-v1:edX+DemoX+2025+type@problem+block@" + NAME))
        .contains(new CellRules.Suspect(NAME, false));
    assertThat(
            rules.suspect(
                "module_state.module",
                "ccx-block-v1:edX+DemoX+2025+ccx@7+type@video+block@" + NAME))
        .contains(new CellRules.Suspect(NAME, false));
    assertThat(rules.suspect("module_state.module", "i4x://MITx/6.002x/video/" + NAME))
        .contains(new CellRules.Suspect(NAME, false));
    assertThat(rules.suspect("module_state.module", "i4x://MITx/ana/video/" + NAME))
        .hasValueSatisfying(suspect -> assertThat(suspect.outside()).isTrue());
  }
}
