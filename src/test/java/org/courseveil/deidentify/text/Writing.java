package org.courseveil.deidentify.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A way to write an identifier down. */
record Writing(String name, UnaryOperator<String> form) {
  /** Ways in which any identifier may be written. */
  static List<Writing> common() {
    List<Writing> all = new ArrayList<>();
    all.add(new Writing("as it is", text -> text));
    all.add(new Writing("upper case", text -> text.toUpperCase(Locale.ROOT)));
    all.add(new Writing("lower case", text -> text.toLowerCase(Locale.ROOT)));
    all.add(new Writing("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
    all.add(
        new Writing(
            "full width",
            text ->
                each(text, c -> c > ' ' && c < 0x7F ? "" + (char) (c + 0xFEE0) : "" + (char) c)));
    all.add(
        new Writing(
            "bold letters",
            text ->
                each(
                    text,
                    c ->
                        c >= 'a' && c <= 'z'
                            ? Character.toString(0x1D41A + c - 'a')
                            : "" + (char) c)));
    all.add(new Writing("zero width", text -> each(text, c -> (char) c + "\u200B")));
    all.add(new Writing("soft hyphens", text -> each(text, c -> (char) c + "\u00AD")));
    all.add(
        new Writing(
            "look-alikes", text -> text.replace('a', 'а').replace('o', 'о').replace('e', 'е')));
    all.add(new Writing("decimal entities", text -> each(text, c -> "&#" + c + ";")));
    all.add(
        new Writing(
            "hexadecimal entities", text -> each(text, c -> "&#x" + Integer.toHexString(c) + ";")));
    all.add(new Writing("doubled entities", text -> each(text, c -> "&amp;#" + c + ";")));
    all.add(new Writing("escapes", text -> each(text, c -> String.format("\\u%04x", c))));
    all.add(new Writing("doubled escapes", text -> each(text, c -> String.format("\\\\u%04x", c))));
    all.add(
        new Writing(
            "escapes beyond ASCII",
            text -> each(text, c -> c > 0x7E ? String.format("\\u%04X", c) : "" + (char) c)));
    all.add(new Writing("percent", text -> URLEncoder.encode(text, UTF_8).replace("+", "%20")));
    all.add(
        new Writing(
            "doubled percent",
            text -> URLEncoder.encode(URLEncoder.encode(text, UTF_8).replace("+", "%20"), UTF_8)));
    for (String around : List.of("\"", "'", "*", "**", "_", "`", "\u201c", "~")) {
      all.add(new Writing("within " + around, text -> around + text + around));
    }
    all.add(new Writing("in parentheses", text -> "(" + text + ")"));
    all.add(new Writing("in brackets", text -> "[" + text + "]"));
    all.add(new Writing("in bold tags", text -> "<b>" + text + "</b>"));
    all.add(new Writing("in paragraphs", text -> "<p>" + text + "</p>"));
    all.add(new Writing("after a written line end", text -> "\\n" + text + "\\n"));
    all.add(new Writing("on its own line", text -> "\n" + text + "\n"));
    all.add(new Writing("before a full stop", text -> text + "."));
    all.add(new Writing("between ellipses", text -> "..." + text + "..."));
    return all;
  }

  static List<Writing> names() {
    List<Writing> all = new ArrayList<>(common());
    all.add(new Writing("turned", Writing::turned));
    all.add(new Writing("turned with comma", text -> turned(text).replace(" ", ", ")));
    all.add(new Writing("hard space", text -> text.replace(" ", "\u00A0")));
    all.add(new Writing("entity space", text -> text.replace(" ", "&nbsp;")));
    all.add(new Writing("two spaces", text -> text.replace(" ", "  ")));
    all.add(new Writing("line break", text -> text.replace(" ", "\n")));
    all.add(new Writing("written line break", text -> text.replace(" ", "\\n")));
    all.add(new Writing("break tag", text -> text.replace(" ", "<br/>")));
    all.add(new Writing("plus", text -> text.replace(" ", "+")));
    all.add(new Writing("underscore", text -> text.replace(" ", "_")));
    all.add(new Writing("full stop", text -> text.replace(" ", ".")));
    all.add(new Writing("hyphen", text -> text.replace(" ", "-")));
    all.add(new Writing("camel", text -> text.replace(" ", "")));
    all.add(
        new Writing("joined handle", text -> "@" + text.replace(" ", "").toLowerCase(Locale.ROOT)));
    all.add(
        new Writing(
            "plain letters",
            text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")));
    all.add(new Writing("possessive", text -> text + "'s"));
    all.add(new Writing("initial", text -> initial(text) + ". " + family(text)));
    all.add(new Writing("initial without space", text -> initial(text) + "." + family(text)));
    all.add(new Writing("initial behind", text -> family(text) + ", " + initial(text) + "."));
    all.add(
        new Writing("initial behind, no comma", text -> family(text) + " " + initial(text) + "."));
    all.add(
        new Writing(
            "initial of the family", text -> given(text) + " " + initial(family(text)) + "."));
    all.add(
        new Writing(
            "digits for letters", text -> digits(text.replace(' ', '_').toLowerCase(Locale.ROOT))));
    addEncoded(all);
    return all;
  }

  /** What leaves a capital in place, which a name by itself is known by. */
  static List<Writing> givenNames() {
    List<String> capital = List.of("as it is", "upper case", "decomposed", "full width", "escapes");
    return common().stream().filter(writing -> capital.contains(writing.name())).toList();
  }

  static List<Writing> usernames() {
    List<Writing> all = new ArrayList<>(common());
    all.add(new Writing("handle", text -> "@" + text));
    all.add(new Writing("profile path", text -> "/u/" + text));
    all.add(new Writing("profile link", text -> "https://courses.example.org/u/" + text));
    all.add(new Writing("possessive", text -> text + "'s"));
    all.add(new Writing("assignment", text -> "username=" + text));
    all.add(new Writing("escaped underscore", text -> text.replace("_", "\\_")));
    all.add(new Writing("digits for letters", Writing::digits));
    return all;
  }

  static List<Writing> emails() {
    List<Writing> all = new ArrayList<>(common());
    all.add(new Writing("(at)", text -> text.replace("@", "(at)")));
    all.add(new Writing("[at]", text -> text.replace("@", " [at] ")));
    all.add(new Writing("{AT}", text -> text.replace("@", "{AT}")));
    all.add(new Writing("(AT) (DOT)", text -> text.replace("@", " (AT) ").replace(".", " (DOT) ")));
    all.add(new Writing("at dot", text -> text.replace("@", " at ").replace(".", " dot ")));
    all.add(new Writing("AT", text -> text.replace("@", " AT ")));
    all.add(new Writing("spaced at", text -> text.replace("@", " @ ")));
    all.add(
        new Writing(
            "all spaced",
            text ->
                text.substring(0, text.indexOf('@'))
                    + " @ "
                    + text.substring(text.indexOf('@') + 1).replace(".", " . ")));
    all.add(new Writing("[dot]", text -> text.replace(".", "[dot]")));
    all.add(new Writing("(@)", text -> text.replace("@", "(@)")));
    all.add(new Writing("angles", text -> "<" + text + ">"));
    all.add(new Writing("mailto", text -> "mailto:" + text));
    all.add(new Writing("named sign", text -> text.replace("@", "&commat;")));
    all.add(new Writing("wide sign", text -> text.replace("@", "\uFF20")));
    all.add(new Writing("link", text -> "<a href=\"mailto:" + text + "\">"));
    addEncoded(all);
    return all;
  }

  static List<Writing> phones() {
    List<Writing> all = new ArrayList<>(common());
    all.add(
        new Writing(
            "pairs", text -> text.substring(0, 3) + text.substring(3).replaceAll("(..)", " $1")));
    all.add(
        new Writing(
            "full stops",
            text -> text.substring(0, 3) + text.substring(3).replaceAll("(...)", ".$1")));
    all.add(
        new Writing(
            "hyphens",
            text -> text.substring(0, 3) + text.substring(3).replaceAll("(...)", "-$1")));
    all.add(
        new Writing(
            "parentheses",
            text -> text.substring(0, 3) + " (" + text.substring(3, 6) + ") " + text.substring(6)));
    all.add(new Writing("double zero", text -> "00" + text.substring(1)));
    all.add(new Writing("digits", text -> text.substring(1)));
    all.add(
        new Writing(
            "Arabic digits",
            text ->
                each(
                    text,
                    c -> c >= '0' && c <= '9' ? "" + (char) ('\u0660' + c - '0') : "" + (char) c)));
    all.add(new Writing("tel", text -> "tel:" + text));
    all.add(new Writing("spaced plus", text -> "+ " + text.substring(1)));
    return all;
  }

  private static void addEncoded(List<Writing> all) {
    Base64.Encoder encoder = Base64.getEncoder();
    all.add(new Writing("base64", text -> encoder.encodeToString(text.getBytes(UTF_8))));
    all.add(
        new Writing(
            "base64 for links",
            text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8))));
    all.add(
        new Writing(
            "base64 of a longer text",
            text -> encoder.encodeToString(("I am " + text + ", hello").getBytes(UTF_8))));
  }

  private static String given(String name) {
    return name.substring(0, name.indexOf(' '));
  }

  private static String family(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }

  private static String initial(String name) {
    return name.substring(0, 1);
  }

  /** Digits for the vowels before the last letter: at the end they would be a number. */
  private static String digits(String text) {
    StringBuilder written = new StringBuilder(text);
    int last = text.replaceFirst("[^a-z]*$", "").length() - 1;
    for (int i = 0; i < last; i++) {
      int vowel = "oieastb".indexOf(text.charAt(i));
      boolean before = Character.isLetter(text.charAt(i + 1));
      if (vowel >= 0 && before) {
        written.setCharAt(i, "0134578".charAt(vowel));
      }
    }
    return written.toString();
  }

  private static String turned(String name) {
    int space = name.indexOf(' ');
    return name.substring(space + 1) + " " + name.substring(0, space);
  }

  private static String each(String text, IntFunction<String> form) {
    return text.chars().mapToObj(form).collect(Collectors.joining());
  }
}
