package org.courseveil.residue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of courses: their random names look like tokens and are none, all else is searched. */
final class ModuleFormTest {
  private static final String NAME = "3f2504e04f8941d39a0c0305e82c3301";

  private final ValueForm form = new ValueForm.Modules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block-v1:DelftX+WATER101+2025_T1+type@problem+block@",
        "ccx-block-v1:DelftX+WATER101+2025_T1+ccx@3+type@video+block@",
        "i4x://DelftX/WATER101/problem/"
      })
  void traces_partUnderARandomName_areNone(String start) {
    assertThat(Forms.in(NAME)).isNotEmpty();
    assertThat(form.traces(start + NAME)).isEmpty();
    assertThat(form.traces("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NAME,
        "block-v1:DelftX+WATER101+2025_T1+type@problem+block@ana@example.org",
        "block-v1:DelftX+WATER101+ana@example.org+type@problem+block@" + NAME,
        "block-v1:DelftX+198.51.100.77+2025+type@problem+block@" + NAME,
        "i4x://DelftX/198.51.100.77/problem/" + NAME
      })
  void traces_identifierInAnyPart_areFound(String value) {
    assertThat(form.traces(value)).isNotEmpty();
  }
}
