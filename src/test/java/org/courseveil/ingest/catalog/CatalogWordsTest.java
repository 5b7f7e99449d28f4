package org.courseveil.ingest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogWordsTest {
  @ParameterizedTest
  @CsvSource({
    "edx.video.played, edx.video.played",
    "course_zoltan, course_*",
    "zoltan.quisby.video, *.*.video",
    "video7, ",
    "course_7301, course_*",
    "Video_user, *_user"
  })
  void shown_aName_hasTheWordsOfTheCatalogsAlone(String name, String shown) {
    assertThat(CatalogWords.shown(name).orElse(null)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoltan",
        "zoltan_quisby",
        "z.e.d",
        "video@example.org",
        "video zoltan",
        "",
        "vidéo"
      })
  void shown_aNameOfOtherWords_isNothing(String name) {
    assertThat(CatalogWords.shown(name)).isEmpty();
  }

  @Test
  void shown_everyNameOfTheCatalog_hasNoWordLeftOut() {
    assertThat(EventCatalog.openEdx().rules())
        .map(EventRule::pattern)
        .filteredOn(pattern -> pattern.matches("[a-z]{2,}([._][a-z]{2,})*"))
        .hasSizeGreaterThan(100)
        .allMatch(pattern -> CatalogWords.shown(pattern).orElse("").equals(pattern));
  }
}
