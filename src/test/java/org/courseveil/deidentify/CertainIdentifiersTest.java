package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertainIdentifiersTest {
  private final CertainIdentifiers certain =
      new CertainIdentifiers(
          List.of(
              "Ama.Mensah@mail.example.org",
              "Ama Serwaa Mensah",
              "Rose Hill",
              "ama_mensah",
              "kwame1977",
              "python3",
              "video",
              "19840712",
              "Lee"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to ama.mensah@mail.example.org, please",
        "<AMA.MENSAH@MAIL.EXAMPLE.ORG>",
        "It was Ama Serwaa Mensah who said so.",
        "(Ama  Serwaa\nMensah)",
        "met Rose Hill!",
        "thanks @Ama_Mensah.",
        "see kwame1977's post"
      })
  void anyIn_textThatNamesSomebody_isFound(String text) {
    assertThat(certain.anyIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a rose hill in spring",
        "the video of python3, lesson 19840712",
        "Lee and <<FULLNAME>> agree",
        "<<EMAIL>>, <<USERNAME>>",
        "ama mensah",
        "mail.example.org"
      })
  void anyIn_wordsThatProveNothing_isNotFound(String text) {
    assertThat(certain.anyIn(text)).isFalse();
  }
}
