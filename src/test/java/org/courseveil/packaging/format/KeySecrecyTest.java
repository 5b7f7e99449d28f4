package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package's key stands in no file of it, in no form that one would come upon. */
final class KeySecrecyTest {
  @TempDir private Path scratch;

  @Test
  void package_anyFile_holdsNoKey() throws IOException {
    BuiltPackage built = BuiltPackage.write(scratch);

    assertThat(filesWith(built)).isEmpty();
  }

  @Test
  void package_keyPlantedInAnyForm_isFound() throws IOException {
    BuiltPackage built = BuiltPackage.write(scratch);
    Path file = built.directory().resolve("data/summary/part-00000.parquet");
    byte[] original = Files.readAllBytes(file);
    for (byte[] form : forms(built.key().exposeBytes()).values()) {
      byte[] planted = Arrays.copyOf(original, original.length);
      System.arraycopy(form, 0, planted, 4321, form.length);
      Files.write(file, planted);
      assertThat(filesWith(built)).isNotEmpty();
    }
  }

  private static List<String> filesWith(BuiltPackage built) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(built.directory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        forms(built.key().exposeBytes())
            .forEach(
                (name, form) -> {
                  if (content.contains(new String(form, StandardCharsets.ISO_8859_1))) {
                    found.add(file + " holds the key " + name);
                  }
                });
      }
    }
    return found;
  }

  /** The key's forms; of base64 the part that is the same wherever in a text the key begins. */
  private static Map<String, byte[]> forms(byte[] key) {
    Map<String, byte[]> forms = new TreeMap<>();
    String hex = HexFormat.of().formatHex(key);
    forms.put("raw", key);
    forms.put("in hexadecimal digits", ascii(hex));
    forms.put("in capital hexadecimal digits", ascii(hex.toUpperCase(Locale.ROOT)));
    forms.put(
        "in hexadecimal digits with colons", ascii(HexFormat.ofDelimiter(":").formatHex(key)));
    for (int shift = 0; shift < 3; shift++) {
      byte[] shifted = new byte[shift + key.length];
      System.arraycopy(key, 0, shifted, shift, key.length);
      String base64 = Base64.getEncoder().encodeToString(shifted);
      String certain = base64.substring(4, 4 * (shifted.length / 3));
      forms.put("in base64, shifted by " + shift, ascii(certain));
      forms.put(
          "in base64 for URLs, shifted by " + shift,
          ascii(certain.replace('+', '-').replace('/', '_')));
    }
    return forms;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
