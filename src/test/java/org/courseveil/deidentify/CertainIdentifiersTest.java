package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courseveil.deidentify.Residue.Kind;
import org.junit.jupiter.api.Test;
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
        "see kwame1977's post",
        "mail ama.mensah%40mail.example.org",
        "?by=Ama%20Serwaa%20Mensah&n=1",
        "%61%6d%61%5Fmensah wrote it",
        "YW1hLm1lbnNhaEBtYWlsLmV4YW1wbGUub3Jn",
        "see data:text/plain;base64,QW1hIFNlcndhYSBNZW5zYWg=, please",
        "in%20YW1hX21lbnNhaCB3cm90ZQ"
      })
  void in_textThatNamesSomebody_isFound(String text) {
    assertThat(certain.in(text)).isNotEmpty();
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
  void in_wordsThatProveNothing_isNotFound(String text) {
    assertThat(certain.in(text)).isEmpty();
  }

  @Test
  void in_textThatNamesSomebody_tellsByWhat() {
    assertThat(certain.in("write to ama.mensah@mail.example.org, Ama Serwaa Mensah"))
        .containsExactlyInAnyOrder(Kind.ADDRESS_IN_TEXT, Kind.NAME_IN_TEXT);
    assertThat(certain.in("thanks @Ama_Mensah.")).containsExactly(Kind.USERNAME_IN_TEXT);
  }
}
