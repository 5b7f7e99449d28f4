package org.courseveil.residue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of identifiers are found in, and what looks like them and is nobody's. */
final class FormsTest {
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FOREIGN")
  void in_generatedIdentifierInAnyWriting_isFound(Kind kind) {
    GeneratedIdentifiers generated = new GeneratedIdentifiers(new Random(20261122));
    for (int round = 0; round < ROUNDS; round++) {
      String written = generated.written(kind);
      for (String text : List.of(written, "Ask " + written + ", please.", "(" + written + ")")) {
        assertThat(Forms.in(text)).as(text).contains(kind);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FOREIGN")
  void in_encodedIdentifier_isFound(Kind kind) {
    GeneratedIdentifiers generated = new GeneratedIdentifiers(new Random(20261123));
    for (int round = 0; round < ROUNDS; round++) {
      String written = "Ask " + generated.written(kind) + ", please.";
      byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
      String escaped = HexFormat.of().withPrefix("%").formatHex(bytes);
      String base64 = Base64.getEncoder().encodeToString(bytes);
      String twice = escaped.replace("%", "%25");
      String ofLinks = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      for (String text :
          List.of(
              escaped,
              "a=" + escaped + "&b",
              base64,
              "data:text/plain;base64," + base64,
              "see " + ofLinks,
              twice,
              Base64.getEncoder().encodeToString(twice.getBytes(StandardCharsets.UTF_8)),
              Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.UTF_8)))) {
        assertThat(Forms.in(text)).as(written).contains(kind);
      }
    }
  }

  @Test
  void readings_ofWordsNumbersAndWhatCannotBeRead_areNone() {
    for (String text :
        List.of(
            "characteristically incomprehensible representations",
            "100% of 50%, %zz and %C3",
            "0123456789abcdef0123456789abcdef",
            "course-v1:DelftX+CS101+2025",
            Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))) {
      assertThat(Encoded.readings(text)).as(text).isEmpty();
    }
  }

  static Stream<String> nobodys() throws IOException {
    return Stream.of(
            Files.readString(
                    Path.of("src/test/resources/org/courseveil/residue/nobodys.txt"),
                    StandardCharsets.UTF_8)
                .split("\n"))
        .filter(line -> !line.isBlank() && !line.startsWith("## "));
  }

  @ParameterizedTest
  @MethodSource("nobodys")
  void in_whatIsNobodys_findsNothing(String text) {
    assertThat(Forms.in(text)).isEmpty();
  }

  @Test
  void in_shippedConfigurationsAndLabels_findsOnlyTheirDigests() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("configs/hierarchies", "configs/policies", "configs/catalog")) {
      try (Stream<Path> entries = Files.list(Path.of(folder))) {
        entries.forEach(files::add);
      }
    }
    Map<Kind, List<String>> found = new EnumMap<>(Kind.class);
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.contains("sha256")) {
          Forms.in(line)
              .forEach(kind -> found.computeIfAbsent(kind, k -> new ArrayList<>()).add(line));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "a",
        "@",
        "a@",
        "a.",
        "1.",
        "00 ",
        "+1 ",
        "1:",
        "::",
        "/u/",
        "aA1-",
        "dot ",
        "at ",
        "a at b dot ",
        "[at]",
        "(1) ",
        "0x",
        "i4x://a/b/c/",
        "+type@a+block@",
        "%40",
        "%25",
        "QUFB",
        "0110 ",
        "07 345 ",
        "eyJaaaaaaaa."
      })
  void in_longTextOfOnePattern_takesNoLong(String pattern) {
    String text = pattern.repeat(400_000 / pattern.length());
    assertTimeout(Duration.ofSeconds(5), () -> Forms.in(text));
  }
}
