package org.courseveil.deidentify.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
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
    all.add(
        new Writing(
            "percent",
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")));
    all.add(
        new Writing(
            "doubled percent",
            text ->
                URLEncoder.encode(
                    URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"),
                    StandardCharsets.UTF_8)));
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
    return all;
  }

  static List<Writing> usernames() {
    List<Writing> all = new ArrayList<>(common());
    all.add(new Writing("handle", text -> "@" + text));
    all.add(new Writing("profile path", text -> "/u/" + text));
    all.add(new Writing("profile link", text -> "https://courses.example.org/u/" + text));
    all.add(new Writing("possessive", text -> text + "'s"));
    all.add(new Writing("assignment", text -> "username=" + text));
    all.add(new Writing("escaped underscore", text -> text.replace("_", "\\_")));
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

  private static String turned(String name) {
    int space = name.indexOf(' ');
    return name.substring(space + 1) + " " + name.substring(0, space);
  }

  private static String each(String text, IntFunction<String> form) {
    return text.chars().mapToObj(form).collect(Collectors.joining());
  }
}
