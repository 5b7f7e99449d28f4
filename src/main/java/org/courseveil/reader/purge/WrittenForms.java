package org.courseveil.reader.purge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The writings of a name: as it is, composed and decomposed, in small and in capital letters, with
 * JSON's escapes, in JSON within JSON, and in addresses and forms.
 */
final class WrittenForms {
  private WrittenForms() {}

  static Set<String> of(String name) {
    Set<String> forms = new LinkedHashSet<>();
    for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      String normal = Normalizer.normalize(name, form);
      for (String cased :
          List.of(name, normal, normal.toLowerCase(Locale.ROOT), normal.toUpperCase(Locale.ROOT))) {
        forms.add(cased);
        String escaped = escaped(cased);
        forms.add(escaped);
        forms.add(escaped.replace("\\", "\\\\"));
        forms.add(escaped.replace("\\", "\\\\\\\\"));
        String inForm = URLEncoder.encode(cased, StandardCharsets.UTF_8);
        forms.add(inForm);
        forms.add(inForm.replace("+", "%20"));
        forms.add(inForm.replace("%40", "@"));
      }
    }
    return forms;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"') {
        escaped.append("\\\"");
      } else if (character < 128) {
        escaped.append(character);
      } else {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
      }
    }
    return escaped.toString();
  }
}
