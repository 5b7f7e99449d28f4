package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestListTest {
  /** A good line, in which @ stands for a digest. */
  private static final String GOOD = "@  data/a/part-00000.parquet\n";

  @Test
  void parse_writtenList_returnsTheSame() {
    DigestList list =
        new DigestList(
            Map.of(
                "data/b/part-00000.parquet",
                Sha256.of(new byte[1]),
                "data/a/part-00000.parquet",
                Sha256.of(new byte[2])));
    List<Finding> findings = new ArrayList<>();

    assertThat(DigestList.parse("m", list.text(), PackagePath::isPart, findings)).isEqualTo(list);
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD + GOOD,
        "@ data/a/part-00000.parquet\n",
        "@ *data/a/part-00000.parquet\n",
        "@   data/a/part-00000.parquet\n",
        "@  data/a/part-00000.parquet\r\n",
        "@  data/a/part-00000.parquet",
        "@  /data/a/part-00000.parquet\n",
        "@  data/a/../a/part-00000.parquet\n",
        "@  ../data/a/part-00000.parquet\n",
        "@  ./data/a/part-00000.parquet\n",
        "@  data/A/part-00000.parquet\n",
        "@  data/a/part-0.parquet\n",
        "@  data/a/b/part-00000.parquet\n",
        "@  keys/x.asc\n",
        "\\" + GOOD,
        "# a comment\n",
        "\n",
        GOOD + "\n",
        "A@  data/a/part-00000.parquet\n",
        "ab" + GOOD,
        "@  data/\u00e4/part-00000.parquet\n",
        ""
      })
  void parse_malformedList_isFound(String text) {
    List<Finding> findings = new ArrayList<>();
    byte[] bytes = text.replace("@", "0b".repeat(32)).getBytes(StandardCharsets.UTF_8);
    DigestList.parse("m", bytes, PackagePath::isPart, findings);

    assertThat(findings).hasSize(1).allMatch(finding -> finding.file().equals("m"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tagmanifest-sha256.txt",
        "tagmanifest-sha256.txt.asc",
        "keys",
        "data",
        "data/a/part-00000.parquet",
        "../package.json",
        ".hidden",
        "Package.json"
      })
  void isTagFile_whatIsNone_isRefused(String path) {
    assertThat(PackagePath.isTagFile(path)).isFalse();
  }
}
