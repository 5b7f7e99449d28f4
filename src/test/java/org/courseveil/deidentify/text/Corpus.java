package org.courseveil.deidentify.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labelled texts: templates of a half, filled with people in every writing. */
final class Corpus {
  private static final Pattern MARK = Pattern.compile("\\{(NAME|GIVEN|USERNAME|EMAIL|PHONE|ID)}");
  private final List<String> templates;
  private final List<Person> people;

  private Corpus(List<String> templates, List<Person> people) {
    this.templates = templates;
    this.people = people;
  }

  /** A place of a text that identifies somebody. */
  record Label(String kind, String writing, String value, int start, int end) {}

  /** A text and all places that identify somebody. */
  record Text(String text, List<Label> labels) {}

  static Corpus half(String name, List<Person> people) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream("/text/" + name + ".txt")),
                StandardCharsets.UTF_8))) {
      return new Corpus(lines.lines().filter(line -> !line.startsWith("#")).toList(), people);
    }
  }

  /** Goes through every template with every writing of what stands in it, some rounds long. */
  void forEach(int rounds, long seed, Consumer<Text> consumer) {
    Random random = new Random(seed);
    for (String template : templates) {
      Matcher mark = MARK.matcher(template);
      int writings = mark.find() ? writings(mark.group(1)).size() : 1;
      for (int i = 0; i < writings * rounds; i++) {
        consumer.accept(filled(template, i, random));
      }
    }
  }

  private Text filled(String template, int turn, Random random) {
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    Matcher mark = MARK.matcher(template);
    int kept = 0;
    for (int nth = 0; mark.find(); nth++) {
      text.append(template, kept, mark.start());
      List<Writing> writings = writings(mark.group(1));
      Person person = people.get(random.nextInt(people.size()));
      Writing writing = writings.get((turn + 7 * nth) % writings.size());
      String value = value(person, mark.group(1));
      int start = text.length();
      text.append(writing.form().apply(value));
      labels.add(new Label(mark.group(1), writing.name(), value, start, text.length()));
      kept = mark.end();
    }
    return new Text(text.append(template, kept, template.length()).toString(), labels);
  }

  private static List<Writing> writings(String kind) {
    return switch (kind) {
      case "NAME" -> Writing.names();
      case "GIVEN" -> Writing.givenNames();
      case "USERNAME" -> Writing.usernames();
      case "EMAIL" -> Writing.emails();
      case "PHONE" -> Writing.phones();
      default -> Writing.common();
    };
  }

  private static String value(Person person, String kind) {
    return switch (kind) {
      case "NAME" -> person.name();
      case "GIVEN" -> person.given();
      case "USERNAME" -> person.username();
      case "EMAIL" -> person.email();
      case "PHONE" -> person.phone();
      default -> Long.toString(person.id());
    };
  }
}
