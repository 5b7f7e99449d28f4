package org.courseveil.deidentify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextScrubberTest {
  private static final IdentifierPatterns PATTERNS =
      IdentifierPatterns.builder()
          .ordinaryWords("Ferrocarril")
          .name("Jana Maria Kovalski")
          .name("王小明")
          .name("김민수")
          .name("Mark Young")
          .name("Jörg Müller")
          .name("Rosa Blanco")
          .username("fullname")
          .username("kovi_88")
          .username("honor")
          .username("ferrocarril")
          .username("12345")
          .email("jana.k77@example.org")
          .userId(4)
          .userId(7654321)
          .phone("+1 212 555 2368")
          .build();
  private static final TextScrubber SCRUBBER = new TextScrubber(PATTERNS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ask Jana Kovalski. | Ask <<FULLNAME>>.
          Ask Jana M. Kovalski. | Ask <<FULLNAME>>.
          Ask Kovalski, Jana. | Ask <<FULLNAME>>.
          Hi Jana, how are you? | Hi <<FULLNAME>>, how are you?
          jana is a name and a brand | jana is a name and a brand
          Hi mark the answer | Hi mark the answer
          Thanks, Mark! | Thanks, <<FULLNAME>>!
          我叫王小明,你好 | 我叫<<FULLNAME>>,你好
          저는 김민수입니다 | 저는 <<FULLNAME>>입니다
          Joerg Mueller and JORG MULLER | <<FULLNAME>> and <<FULLNAME>>
          ask @jana_xx or @kovi_88 | ask @<<USERNAME>> or @<<USERNAME>>
          the honor code of @honor | the honor code of @<<USERNAME>>
          the ferrocarril, user ferrocarril | the ferrocarril, user <<USERNAME>>
          jana.k77 wrote | <<USERNAME>> wrote
          user id 4 has 4 points | user id <<USER_ID>> has 4 points
          see 7654321 or 7654321.5 | see <<USER_ID>> or 7654321.5
          2125552368 and 12125552368 | <<PHONE_NUMBER>> and <<PHONE_NUMBER>>
          818.123.1234 or (04) 123 1234 | <<PHONE_NUMBER>> or <<PHONE_NUMBER>>
          0300 123 1234, 010-5432-1234 | <<PHONE_NUMBER>>, <<PHONE_NUMBER>>
          from 203.0.113.9 and 2001:db8::17 | from <<IP>> and <<IP>>
          id 123e4567-e89b-12d3-a456-426614174000. | id <<ID>>.
          https://www.linkedin.com/in/somebody-1. | <<URL>>.
          linkedin.com/in/somebody-1 | <<URL>>
          http://x.example/wiki/Jana_Kovalski | <<URL>>
          retired__user_356a192b7913b04c54574d18c28d46e6395428ab | retired__user_<<ID>>
          nobody (AT) host (DOT) org | <<EMAIL>>
          Ask J. Kovalski or Kovalski, J. | Ask <<FULLNAME>> or <<FULLNAME>>.
          J. M. Kovalski and Jana K. agree | <<FULLNAME>> and <<FULLNAME>>. agree
          una rosa blanco y oro, Rosa Blanco | una rosa blanco y oro, <<FULLNAME>>
          j. kovalski, or Jana K and J Kovalski | j. kovalski, or Jana K and J Kovalski
          It was M. Young. In part K. Mark it | It was M. Young. In part K. Mark it
          Jana said so, jana said so | <<FULLNAME>> said so, jana said so
          k0v1_88 wrote to j4n4_k0v4lsk1 | <<USERNAME>> wrote to <<FULLNAME>>
          the 4th honor, 1st and h0n0r | the 4th honor, 1st and h0n0r
          at /u/SmFuYSBLb3ZhbHNraQ== now | at /u/<<FULLNAME>>== now
          a2V5OiBqYW5hLms3N0BleGFtcGxlLm9yZw | <<EMAIL>>
          /SGVsbG8sIHdvcmxk/SmFuYSBLb3ZhbHNraQ | /SGVsbG8sIHdvcmxk/<<FULLNAME>>
          SGVsbG8sIHdvcmxk | SGVsbG8sIHdvcmxk
          """)
  void scrub_identifier_isReplaced(String text, String scrubbed) {
    assertThat(SCRUBBER.scrub(text).text()).isEqualTo(scrubbed);
    assertThat(SCRUBBER.scrub(scrubbed).text()).isEqualTo(scrubbed);
  }

  @Test
  void scrub_tokensOfAnEarlierScrubbing_areNoWords() {
    assertThat(SCRUBBER.scrub("fullname asks Jana Kovalski").text())
        .isEqualTo("<<USERNAME>> asks <<FULLNAME>>");
    assertThat(SCRUBBER.scrub("<<FULLNAME>> asks fullname & co").text())
        .isEqualTo("<<FULLNAME>> asks <<USERNAME>> & co");
  }

  @Test
  void scrub_severalKinds_countsEach() {
    ScrubbedText scrubbed = SCRUBBER.scrub("Jana Kovalski, Mark Young, a.b@example.org");
    assertThat(scrubbed.counts())
        .isEqualTo(Map.of(IdentifierKind.FULLNAME, 2, IdentifierKind.EMAIL, 1));
    assertThat(scrubbed.toString()).doesNotContain("FULLNAME>>");
  }

  @Test
  void scrub_overlap_longestNamesTheWhole() {
    assertThat(SCRUBBER.scrub("mailto kovi_88@example.org now").text())
        .isEqualTo("mailto <<EMAIL>> now");
  }

  @Test
  void scrub_patternsSentElsewhere_findsTheSame() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(PATTERNS);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      TextScrubber there = new TextScrubber((IdentifierPatterns) in.readObject());
      assertThat(there.scrub("kovi_88").text()).isEqualTo("<<USERNAME>>");
    }
    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("kovi", "ovalski");
  }

  @Test
  void add_blankOrSignsOnly_findsNothing() {
    IdentifierPatterns patterns =
        IdentifierPatterns.builder()
            .name("  ")
            .name("?")
            .username("")
            .username("-_-")
            .email("@")
            .email("")
            .phone("none")
            .build();
    assertThat(new TextScrubber(patterns).scrub("? -_- @ none").text()).isEqualTo("? -_- @ none");
  }
}
