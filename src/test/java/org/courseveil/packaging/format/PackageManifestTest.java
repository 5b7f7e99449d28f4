package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageManifestTest {
  private static final PackageManifest MANIFEST = Descriptions.manifest();
  private static final ShippedSchema SCHEMA = ShippedSchema.named("package.schema.json");

  @Test
  void parse_writtenManifest_returnsTheSame() throws IOException {
    assertThat(PackageManifest.parse(MANIFEST.json())).isEqualTo(MANIFEST);
  }

  @Test
  void json_sameManifest_hasTheSameBytes() throws IOException {
    assertThat(PackageManifest.parse(MANIFEST.json()).json()).isEqualTo(MANIFEST.json());
    assertThat(new String(MANIFEST.json(), StandardCharsets.UTF_8))
        .startsWith("{\n  \"format\" : 1,\n")
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Test
  void json_writtenManifest_isValidByTheSchema() {
    assertThat(SCHEMA.problems(MANIFEST.json())).isEmpty();
  }

  static List<JsonBreaches.Breach> breaches() throws IOException {
    return JsonBreaches.of(MANIFEST.json());
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void parse_breach_isRefusedByProgramAndSchema(JsonBreaches.Breach breach) {
    assertThatThrownBy(() -> PackageManifest.parse(breach.json()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("package.json: ");
    assertThat(SCHEMA.problems(breach.json())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "course,1,true",
    "member,1,true",
    "member,3,true",
    "course,2,false",
    "member,4,false"
  })
  void parse_scopeOfPseudonyms_isReadWhereItMakesSense(String scope, int known, boolean sensible)
      throws IOException {
    byte[] json =
        bytes(
            new String(MANIFEST.json(), StandardCharsets.UTF_8)
                .replace(
                    "\"pseudonymScope\" : \"course\"", "\"pseudonymScope\" : \"" + scope + "\"")
                .replace("\"courseSetAttack\" : 1", "\"courseSetAttack\" : " + known));
    assertThat(SCHEMA.problems(json).isEmpty()).isEqualTo(sensible);
    if (sensible) {
      assertThat(((PrivacyStatement) PackageManifest.parse(json).privacy()).required().pseudonyms())
          .isEqualTo(Pseudonyms.of(scope.equals("member"), known));
    } else {
      assertThatThrownBy(() -> PackageManifest.parse(json))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("courses that may be known");
    }
  }

  @Test
  void parse_newerFormat_isRefusedBeforeItsFields() {
    assertThatThrownBy(() -> PackageManifest.parse(bytes("{\"format\": 2, \"other\": true}")))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "package.json: format: is 2, and this program reads up to 1. Use a newer version of"
                + " it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"format\": 1, \"format\": 1}",
        "{\"format\": 1} {}",
        "{\"format\": 1.0}",
        "{\"format\": \"1\"}",
        "{'format': 1}",
        "{\"format\": 0}"
      })
  void parse_otherJson_isRefused(String json) {
    assertThatThrownBy(() -> PackageManifest.parse(bytes(json)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("package.json: ");
  }

  @Test
  void parse_notUtf8_isRefused() {
    byte[] json = MANIFEST.json();
    json[json.length - 5] = (byte) 0xff;
    assertThatThrownBy(() -> PackageManifest.parse(json))
        .isInstanceOf(FormatException.class)
        .hasMessage("package.json: is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/summary/part-00002.parquet",
        "data/other/part-00001.parquet",
        "data/../part-00001.parquet",
        "/data/summary/part-00001.parquet",
        "data/summary/part-00001.csv"
      })
  void parse_anotherPartPath_isRefused(String path) {
    String json =
        new String(MANIFEST.json(), StandardCharsets.UTF_8)
            .replace("data/summary/part-00001.parquet", path);
    assertThatThrownBy(() -> PackageManifest.parse(bytes(json)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("tables[0]");
  }

  @Test
  void manifest_previousPackage_standsFromTheSecondOn() {
    Optional<Sha256> some = Optional.of(Descriptions.SOME_DIGEST);
    assertThatThrownBy(() -> Descriptions.manifest("a", "2026-11", 1, some, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Descriptions.manifest("a", "2026-11", 2, Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Descriptions.manifest("a", "2026-11", 2, some, 1).previous()).isEqualTo(some);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
