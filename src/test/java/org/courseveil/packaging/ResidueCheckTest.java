package org.courseveil.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.courseveil.policy.CheckFailedException;
import org.courseveil.residue.Kind;
import org.courseveil.residue.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted anywhere in a written package is found there, and told without its value. */
final class ResidueCheckTest {
  private static final int PSEUDONYM = 0;
  private static final int COURSE = 1;
  private static final int COUNTRY = 2;

  /** Every kind, as somebody might have written it. */
  private static final String EVERY_KIND =
      """
      EMAIL, jane.doe@example.org
      EMAIL, jane doe (at) example dot org
      PHONE, +31 20 798 1234
      IP, 145.94.12.7
      IP, 2001:db8::8a2e:370:7334
      UUID, 0b9c6a2e-52f1-4d0f-9a63-0d1b5a6b3c11
      TOKEN, 5f8f8c44b54764421b7156c9
      TOKEN, retired__user_0f5b1e3c9a7d24680f5b1e3c9a7d2468aabbccdd
      HANDLE, @jane_doe
      PROFILE_LINK, https://discuss.example.org/u/janedoe
      """;

  @TempDir Path folder = Path.of("");

  private SoundPackage sound = SoundPackage.NONE;

  @BeforeEach
  void write() throws IOException {
    sound = SoundPackage.write(folder);
  }

  @Test
  void search_soundPackage_findsNothingAndCountsWhatItSaw() throws IOException {
    SearchedPackage searched = sound.search();
    assertThat(searched.traces()).isEmpty();
    assertThat(searched.cells()).isEqualTo(200 * 6 + 6 * 2);
    assertThat(searched.files()).isEqualTo(2 + 9);
    assertThatCode(() -> searched.orThrow("it")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedCell_isFoundByColumnAndKind(Kind kind, String value) throws IOException {
    sound.plantCell(COUNTRY, value);
    assertFound("table summary, column country", kind, value);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedDictionary_isFoundThoughNoCellHasIt(Kind kind, String value)
      throws IOException {
    sound.planted().dictionary(COUNTRY, value);
    assertFound("table summary, column country, dictionary", kind, value);
    assertThat(places()).allMatch(place -> place.endsWith(", dictionary"));
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedStatistics_areFound(Kind kind, String value) throws IOException {
    sound.planted().greatest(COUNTRY, value);
    assertFound("table summary, column country, statistics", kind, value);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedMetadata_isFound(Kind kind, String value) throws IOException {
    sound.planted().metadata("note", value);
    assertFound("table summary, metadata", kind, value);
    sound.planted().metadata(value, "note");
    assertFound("table summary, metadata", kind, value);
    sound.planted().columnMetadata(COUNTRY, "note", value);
    assertFound("table summary, column country, metadata", kind, value);
    sound.planted().producer(value);
    assertFound("table summary, producer", kind, value);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedColumnName_isFoundAndNotTold(Kind kind, String value) throws IOException {
    sound.planted().columnName(COUNTRY, value);
    assertFound("table summary, names", kind, value);
  }

  @Test
  void search_nameOfAColumnThatWasNotDeclared_isNotTold() throws IOException {
    sound.planted().columnName(COUNTRY, "Jane Doe");
    sound.planted().dictionary(COUNTRY, "Jane Doe");
    assertThat(sound.search().traces()).allMatch(trace -> !trace.place().contains("Jane"));
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, x=amFuZS5kb2VAZXhhbXBsZS5vcmc=",
    "EMAIL, jane.doe%2540example.org",
    "PHONE, %2B31%2020%20798%201234",
    "PROFILE_LINK, L3UvamFuZWRvZSBzYXlz"
  })
  void search_encodedCell_isFound(Kind kind, String value) throws IOException {
    sound.plantCell(COUNTRY, value);
    assertFound("table summary, column country", kind, value);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedFigure_isFound(Kind kind, String value) throws IOException {
    sound.plantFigure("units of " + value);
    assertFound("table report, column figure", kind, value);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_KIND)
  void search_plantedInTheClear_isFound(Kind kind, String value) throws IOException {
    sound.plantText("README.md", "## Terms", "## Terms " + value);
    assertFound("file README.md", kind, value);
    sound.plantText("package.json", "Research in education.", "Research by " + value);
    assertFound("file package.json at /terms/purpose", kind, value);
    sound.plantText("datapackage.json", "\"title\" : \"Course", "\"title\" : \"" + value + " ");
    assertFound("file datapackage.json at /title", kind, value);
    sound.plantText("datapackage.json", "\"licenses\"", "\"by " + value + "\"");
    assertFound("file datapackage.json, names of fields", kind, value);
    sound.plantText("bag-info.txt", "Bag-Software-Agent: ", "Bag-Software-Agent: " + value + " ");
    assertFound("file bag-info.txt", kind, value);
    sound.plantText("manifest-sha256.txt", "data/summary/", "data/summary " + value + " ");
    assertFound("file manifest-sha256.txt", kind, value);
    sound.plantText("tagmanifest-sha256.txt.asc", "-----\n\n", "-----\nComment: " + value + "\n\n");
    assertFound("file tagmanifest-sha256.txt.asc", kind, value);
  }

  @Test
  void search_plantedFileName_isFound() throws IOException {
    Files.writeString(sound.directory().resolve("jane.doe@example.org.txt"), "+31 20 798 1234");
    assertFound("names of files", Kind.EMAIL, "jane.doe");
    assertFound("a file of such a name", Kind.PHONE, "798");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Jane Doe", "5f8f8c44b54764421b7156c95f8f8c4", "5F8F8C44B54764421B7156C95F8F8C44"})
  void search_pseudonymOfAnotherForm_isForeign(String value) throws IOException {
    sound.plantCell(PSEUDONYM, value);
    assertFound("table summary, column pseudonym", Kind.FOREIGN, value);
  }

  @ParameterizedTest
  @CsvSource({
    "course-v1:DelftX+5f8f8c44b54764421b7156c9+2025, TOKEN",
    "course-v1:DelftX+A+145.94.12.7, IP",
    "DelftX/A/0b9c6a2e-52f1-4d0f-9a63-0d1b5a6b3c11, UUID",
    "course-v1:DelftX+jane@example.org+2025, EMAIL"
  })
  void search_identifierWithinACourseId_isFound(String course, Kind kind) throws IOException {
    sound.plantCell(COURSE, course);
    assertFound("table summary, column course", kind, course);
  }

  @Test
  void search_nameBesideTheCells_isForeign() throws IOException {
    sound.planted().dictionary(COUNTRY, "Jane Doe");
    assertFound("table summary, column country, dictionary", Kind.FOREIGN, "Jane");
    sound.planted().greatest(COUNTRY, "Zoe Doe");
    assertFound("table summary, column country, statistics", Kind.FOREIGN, "Zoe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "package.json"})
  void search_contactInAnotherPlace_isFound(String file) throws IOException {
    sound.plantText(file, "Research in education.", "Ask " + sound.manifest().contact());
    assertThat(sound.search().traces()).extracting(Trace::kind).containsOnly(Kind.EMAIL);
  }

  private List<String> places() throws IOException {
    return sound.search().traces().stream().map(Trace::place).toList();
  }

  private void assertFound(String place, Kind kind, String value) throws IOException {
    SearchedPackage searched = sound.search();
    assertThat(searched.traces())
        .anyMatch(trace -> trace.place().equals(place) && trace.kind() == kind);
    assertThatThrownBy(() -> searched.orThrow("the package"))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining(place + ": ")
        .hasMessageContaining(kind.words())
        .hasMessageContaining("Nothing was published")
        .satisfies(
            failure ->
                assertThat(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT))
                    .doesNotContain(value.toLowerCase(Locale.ROOT)));
  }
}
