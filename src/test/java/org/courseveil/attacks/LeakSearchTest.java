package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeakSearchTest {
  private static final String EMAIL = "Jose+mooc.ib\u00e1\u00f1ez7@example.org";
  private static final String NAME = "山田 \"Zee\" O'Brien-Łęcki";
  private static final String TOKEN = "0123456789";
  private static final LeakSearch SEARCH =
      LeakSearch.of(
          List.of(
              new Needle(1, "email", EMAIL),
              new Needle(2, "name", NAME),
              new Needle(3, "token", TOKEN)),
          List.of(
              new Needle(4, "username", "Ann_B"),
              new Needle(5, "username", "video"),
              new Needle(6, "user_id", "2101234")));

  @ParameterizedTest
  @ValueSource(strings = {EMAIL, NAME, TOKEN})
  void searchBytes_valueInEachWrittenForm_isFound(String value) throws IOException {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    List<String> written =
        List.of(
            value,
            value.toUpperCase(Locale.ROOT),
            value.toLowerCase(Locale.ROOT),
            Normalizer.normalize(value, Normalizer.Form.NFD),
            URLEncoder.encode(value, StandardCharsets.UTF_8),
            URLEncoder.encode(value, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT),
            URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"),
            value.replace("\"", "\\\""),
            value.replace("\"", "\\\\\\\""),
            unicode(value),
            Base64.getEncoder().encodeToString(utf8),
            Base64.getUrlEncoder().encodeToString(utf8),
            HexFormat.of().withUpperCase().formatHex(utf8));
    for (String form : written) {
      for (int before = 0; before < 5; before++) {
        byte[] bytes = noiseAround(form.getBytes(StandardCharsets.UTF_8), before);
        assertThat(SEARCH.searchBytes("planted", bytes)).as(form).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void searchBytes_valueInsideBase64_isFoundAtEveryAlignment(int before) throws IOException {
    String text = "x".repeat(before) + EMAIL + "yz";
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

    List<Finding> findings =
        SEARCH.searchBytes("planted", encoded.getBytes(StandardCharsets.UTF_8));

    assertThat(findings).extracting(Finding::form).contains("base64");
  }

  @Test
  void searchBytes_valueInCompressedContainers_isFound() throws IOException {
    byte[] plain =
        ("some text, " + EMAIL + ", more text").repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] nested = zstd(gzip(plain));
    for (byte[] compressed : List.of(gzip(plain), zstd(plain), zip(plain), nested)) {
      List<Finding> findings = SEARCH.searchBytes("planted", noiseAround(compressed, 13));
      assertThat(findings).extracting(finding -> finding.needle().userId()).contains(1L);
      assertThat(findings).anyMatch(finding -> finding.place().contains("!"));
    }
  }

  @Test
  void searchBytes_valueAcrossTheEdgeOfTheBuffer_isFound() throws IOException {
    int edge = 1 << 20;
    byte[] value = EMAIL.getBytes(StandardCharsets.UTF_8);
    for (int shift = -40; shift < 900; shift += 17) {
      byte[] bytes = new byte[edge + 2000];
      System.arraycopy(value, 0, bytes, edge + shift, value.length);

      List<Finding> findings = SEARCH.searchBytes("planted", bytes);

      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).offset()).isEqualTo(edge + shift);
    }
  }

  @Test
  void searchBytes_secretInEachWrittenForm_isFound() throws IOException {
    byte[] secret = new byte[32];
    new Random(3).nextBytes(secret);
    LeakSearch search = LeakSearch.ofSecrets(Map.of("a key", secret));
    List<String> written =
        List.of(
            new String(secret, StandardCharsets.ISO_8859_1),
            HexFormat.of().formatHex(secret),
            HexFormat.of().withUpperCase().formatHex(secret),
            Base64.getEncoder().encodeToString(secret),
            Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
            Arrays.toString(secret));
    for (String form : written) {
      byte[] bytes = noiseAround(form.getBytes(StandardCharsets.ISO_8859_1), 3);
      assertThat(search.searchBytes("planted", bytes)).as(form).isNotEmpty();
    }
    secret[7]++;
    assertThat(search.searchBytes("another", noiseAround(secret, 3))).isEmpty();
  }

  @Test
  void searchBytes_cleanData_findsNothing() throws IOException {
    byte[] noise = new byte[20_000_000];
    new Random(7).nextBytes(noise);
    byte[] text =
        "a clean line of text, 012345678 and example.org\n"
            .repeat(9999)
            .getBytes(StandardCharsets.UTF_8);

    assertThat(SEARCH.searchBytes("noise", noise)).isEmpty();
    assertThat(SEARCH.searchBytes("text", text)).isEmpty();
    assertThat(SEARCH.searchBytes("gzip", gzip(text))).isEmpty();
  }

  @Test
  void searchBytes_cutContainer_isReadAsFarAsItGoes() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(5).nextBytes(noise);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.write(EMAIL.getBytes(StandardCharsets.UTF_8));
    plain.write(noise);
    byte[] whole = gzip(plain.toByteArray());

    assertThat(SEARCH.searchBytes("cut", Arrays.copyOf(whole, 60_000))).isNotEmpty();
  }

  @Test
  void searchFiles_fileNameWithValue_isFound(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("a/b"));
    Files.writeString(directory.resolve("a/b/clean.txt"), "nothing");
    assertThat(SEARCH.searchFiles(List.of(directory))).isEmpty();

    Files.writeString(directory.resolve("a/b/" + EMAIL + ".txt"), "nothing");
    assertThat(SEARCH.searchFiles(List.of(directory))).hasSize(1);
  }

  @Test
  void searchFiles_manyNeedles_findsExactlyThePlantedOnes(@TempDir Path directory)
      throws IOException {
    List<Needle> needles = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      needles.add(new Needle(i, "username", "retired__user_" + Integer.toHexString(i * 7919 + 1)));
    }
    LeakSearch search = LeakSearch.of(needles, List.of());
    Files.writeString(
        directory.resolve("one.txt"), "x" + needles.get(777).value() + "\n" + "retired__user_ ");

    assertThat(search.searchFiles(List.of(directory)))
        .extracting(finding -> finding.needle().userId())
        .contains(777L)
        .allMatch(id -> needles.get(777).value().startsWith(needles.get(id.intValue()).value()));
  }

  @Test
  void searchCells_shortValueAsCellOrWord_isFound() {
    List<List<String>> rows =
        List.of(
            List.of("a", "b"),
            List.of("ann_b", "x"),
            List.of("seen by Ann_B, twice", "y"),
            List.of("z", "2101234"),
            List.of("z", "mail to " + EMAIL));

    List<Finding> findings = SEARCH.searchCells("table", rows, Set.of());

    assertThat(findings).extracting(Finding::offset).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void searchCells_wordOfTheTable_isNoFinding() {
    List<List<String>> rows = List.of(List.of("video", "1"), List.of("Ann_Bx", "21012345"));

    assertThat(SEARCH.searchCells("table", rows, Set.of("video"))).isEmpty();
    assertThat(SEARCH.searchCells("table", rows, Set.of())).hasSize(1);
  }

  @Test
  void toString_ofFinding_doesNotShowTheValue() throws IOException {
    Finding finding = SEARCH.searchBytes("place", EMAIL.getBytes(StandardCharsets.UTF_8)).get(0);

    assertThat(finding.toString()).doesNotContain(EMAIL).contains("email of account 1");
  }

  private static String unicode(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(String.format(Locale.ROOT, "\\u%04X", c)));
    return out.toString();
  }

  private static byte[] noiseAround(byte[] bytes, int before) throws IOException {
    Random random = new Random(before);
    byte[] head = new byte[before];
    byte[] tail = new byte[9];
    random.nextBytes(head);
    random.nextBytes(tail);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head);
    out.write(bytes);
    out.write(tail);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] zstd(byte[] plain) {
    return Zstd.compress(plain);
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inner.txt"));
      zip.write(plain);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
