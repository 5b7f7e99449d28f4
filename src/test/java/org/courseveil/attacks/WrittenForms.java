package org.courseveil.attacks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways in which a value may have been written into bytes. */
final class WrittenForms {
  private WrittenForms() {}

  /** Bytes to be found, and whether the case of ASCII letters matters. */
  static final class Form {
    private final String name;
    private final byte[] bytes;
    private final boolean exact;

    Form(String name, byte[] bytes, boolean exact) {
      this.name = name;
      this.bytes = bytes;
      this.exact = exact;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean exact() {
      return exact;
    }
  }

  static void forEach(String value, Consumer<Form> consumer) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String text : spellings(value)) {
      add(forms, "raw", text);
      add(forms, "url", URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
      add(forms, "form", URLEncoder.encode(text, StandardCharsets.UTF_8));
      String escaped = backslashed(text);
      add(forms, "backslash", escaped);
      add(forms, "backslash", backslashed(escaped));
      add(forms, "dump", dumped(text));
      add(forms, "unicode", unicode(escaped, false));
      add(forms, "unicode", backslashed(unicode(escaped, false)));
      add(forms, "unicode", unicode(text, true));
      encoded(forms, text.getBytes(StandardCharsets.UTF_8));
    }
    forms.values().forEach(consumer);
  }

  /** The forms of bytes that are no text: as they are, encoded, and as a list of numbers. */
  static void forEachOfBytes(byte[] bytes, Consumer<Form> consumer) {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("bytes", new Form("bytes", bytes, true));
    encoded(forms, bytes);
    for (String separator : new String[] {", ", ","}) {
      add(forms, "list", list(bytes, separator, value -> value));
      add(forms, "list", list(bytes, separator, value -> value & 0xff));
    }
    forms.values().forEach(consumer);
  }

  private static String list(byte[] bytes, String separator, IntUnaryOperator number) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> Integer.toString(number.applyAsInt(bytes[i])))
        .collect(Collectors.joining(separator));
  }

  private static void encoded(Map<String, Form> forms, byte[] bytes) {
    add(forms, "hex", HexFormat.of().formatHex(bytes));
    for (int alignment = 0; alignment < 3; alignment++) {
      String core = base64(bytes, alignment);
      exact(forms, core);
      exact(forms, core.replace('+', '-').replace('/', '_'));
    }
  }

  /** Case changes, and both ways to write letters with marks. */
  private static Set<String> spellings(String value) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String text :
        new String[] {
          value,
          Normalizer.normalize(value, Normalizer.Form.NFC),
          Normalizer.normalize(value, Normalizer.Form.NFD)
        }) {
      spellings.add(text);
      spellings.add(text.toLowerCase(Locale.ROOT));
      spellings.add(text.toUpperCase(Locale.ROOT));
    }
    return spellings;
  }

  private static void add(Map<String, Form> forms, String name, String text) {
    byte[] bytes = PatternSearch.folded(text.getBytes(StandardCharsets.UTF_8));
    String key = new String(bytes, StandardCharsets.ISO_8859_1);
    forms.putIfAbsent(key, new Form(name, bytes, false));
  }

  private static void exact(Map<String, Form> forms, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    forms.putIfAbsent("=" + text, new Form("base64", bytes, true));
  }

  private static String dumped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String backslashed(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String unicode(String text, boolean all) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (all || c > '~') {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns the digits that follow from the bytes alone if so many bytes stand before them. */
  private static String base64(byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = (before * 8 + 5) / 6;
    int last = shifted.length * 8 / 6;
    return digits.substring(first, last);
  }
}
