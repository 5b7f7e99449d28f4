package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ShippedTest {
  private static final Path FOLDER = Path.of("configs", "hierarchies");

  static List<String> names() {
    return Shipped.names();
  }

  @Test
  void names_filesOfTheFolder_areTheSame() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("README.md"))
                  .map(name -> name.replaceAll("[.](csv|yaml)$", "")))
          .containsExactlyInAnyOrderElementsOf(Shipped.names());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void hierarchy_everyName_isTotalAndHasItsSourceTold(String name) throws IOException {
    TreeProperties.require(new Shipped(name).hierarchy(name));
    assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("\n| " + name + ".");
    assertThat(Files.readString(Path.of("docs", "anonymize.md"))).contains("`" + name + "`");
  }

  /** Schemes are frozen on these digests: a hierarchy that changes needs a new version of them. */
  @ParameterizedTest
  @CsvSource({
    "birth_years, 57ea26c2ea8ad93f5efb7ff2b6ce4da36032e1fbb82890737347cfd243261b30",
    "certificate, eab0f68efe674a0a5198b879adc1c8bd890195232ed41d43dee259d361e9c061",
    "country, 56321686486d28dd705bac416fa82bd46560bc818f4f458161b69c32d214fbfd",
    "education, 1f027fff7c5e69a94838531ad0057e4427fb83d4931d001768e585ffcb8bb268",
    "enrolment_month, 5e7ae3d4d798b95dd4a41e50c99b391345a88608a7a97c600356939d729496f5",
    "forum_posts, d636adf2e73a729de2b7f14500c38e3e554dd86d09a5a246e7f6c3af6b9067e8",
    "gender, 95d32e74eb656bdc88344942fceb91357d88c1a327c9845a4090e2426aa05003"
  })
  void hierarchy_columnOfAPackage_hasTheDigestOfItsSchemes(String name, String sha256) {
    assertThat(new Shipped(name).hierarchy(name).sha256()).isEqualTo(sha256);
  }

  @Test
  void hierarchy_employment_generalizesByLabourForceStatus() {
    Hierarchy employment = new Shipped("employment").hierarchy("q22");
    assertThat(employment.name()).isEqualTo("q22");
    assertThat(employment.size()).isEqualTo(10);
    assertThat(employment.labels(2))
        .containsExactlyInAnyOrder("employed", "unemployed", "outside the labour force", "unknown");
    assertThat(TreeProperties.labels(employment, "self-employed-part-time"))
        .containsExactly(
            "self-employed-part-time", "self-employed", "employed", "in the labour force", "*");
    assertThat(employment.label("looking-for-work", 3)).isEqualTo("in the labour force");
    assertThat(employment.label("not-looking-for-work", 3)).isEqualTo("outside the labour force");
  }

  @Test
  void of_nameThatIsNotShipped_isRefused() {
    assertThatThrownBy(() -> new Shipped("../gender"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A shipped hierarchy is one of birth_years, certificate, country, education,"
                + " employment, enrolment_month, forum_posts, gender. Provided: ../gender");
  }
}
