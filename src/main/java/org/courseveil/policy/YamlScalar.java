package org.courseveil.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * One value of a YAML file, with its place. Each reading of it says what the value must be; one
 * that it is not is noted as a problem and answered by a stand-in.
 */
public final class YamlScalar {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final int LONGEST_QUOTE = 60;

  private final Path file;
  private final int line;
  private final String name;
  private final Tag tag;
  private final String text;
  private final Problems problems;

  private YamlScalar(Path file, int line, String name, Tag tag, String text, Problems problems) {
    this.file = file;
    this.line = line;
    this.name = name;
    this.tag = tag;
    this.text = text;
    this.problems = problems;
  }

  static YamlScalar of(Path file, int line, String name, ScalarNode node, Problems problems) {
    return new YamlScalar(file, line, name, node.getTag(), node.getValue(), problems);
  }

  /** A value as it would be read if it stood in the file without quotes. */
  static YamlScalar plain(Path file, int line, String name, String text, Problems problems) {
    Tag tag = new CoreSchema().getScalarResolver().resolve(text, true);
    return new YamlScalar(file, line, name, tag, text, problems);
  }

  /** Returns the setting's name with those of its sections, such as {@code archive.path}. */
  String name() {
    return name;
  }

  String text(Shape shape) {
    if (!tag.equals(Tag.STR) || !shape.fits(text)) {
      problem("must be " + shape.description() + "." + given() + quotes());
    }
    return text;
  }

  /** Returns the value as it is written, in quotes or not, such as 007 or 2.50. */
  public String written(Shape shape) {
    if (tag.equals(Tag.NULL) || tag.equals(Tag.ENV_TAG) || !shape.fits(text)) {
      problem("must be " + shape.description() + "." + given());
    }
    return text;
  }

  /** Returns an ISO 3166-1 alpha-2 code. */
  String country() {
    String country = text(Shape.COUNTRY);
    if (Shape.COUNTRY.fits(country) && !COUNTRIES.contains(country)) {
      problem("must be an ISO 3166-1 country code." + given());
    }
    return country;
  }

  /** Returns a whole number between two others, both included. */
  public int integer(int least, int most) {
    if (tag.equals(Tag.INT) && WHOLE.matcher(text).matches()) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    problem("must be a whole number from " + least + " to " + most + "." + given());
    return least;
  }

  /** Returns a number between two others, both included. */
  double number(double least, double most) {
    if ((tag.equals(Tag.INT) && WHOLE.matcher(text).matches()) || tag.equals(Tag.FLOAT)) {
      Optional<Double> value = parse(Double::valueOf);
      if (value.filter(number -> number >= least && number <= most).isPresent()) {
        return value.orElseThrow();
      }
    }
    problem("must be a number from " + least + " to " + most + "." + given());
    return least;
  }

  /** Returns whether it is true. */
  public boolean flag() {
    if (!tag.equals(Tag.BOOL)) {
      problem("must be true or false." + given());
    }
    return text.equalsIgnoreCase("true");
  }

  /** Returns the constant that the value names in lower case and with hyphens. */
  <E extends Enum<E>> E choice(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return constantOf(constants).orElse(constants.get(0));
  }

  /** Returns the one among these constants that the value names, if it names one. */
  <E extends Enum<E>> Optional<E> constantOf(List<E> constants) {
    Optional<String> name = oneOf(constants.stream().map(YamlScalar::named).toList());
    return constants.stream()
        .filter(constant -> name.filter(named(constant)::equals).isPresent())
        .findFirst();
  }

  /** Returns the value if it is one of these names. */
  public Optional<String> oneOf(List<String> names) {
    if (tag.equals(Tag.STR) && names.contains(text)) {
      return Optional.of(text);
    }
    problem(
        "must be one of "
            + String.join(", ", names)
            + "."
            + given()
            + Nearest.to(text, names).map(near -> " (did you mean " + near + "?)").orElse(""));
    return Optional.empty();
  }

  Instant instant() {
    return parsed(Shape.INSTANT, Instant::parse, Instant.EPOCH);
  }

  LocalDate date() {
    return parsed(Shape.DATE, LocalDate::parse, LocalDate.EPOCH);
  }

  Period period() {
    return parsed(Shape.PERIOD, Period::parse, Period.ZERO);
  }

  /** Returns a file that exists. */
  Path file() {
    return located(
        path -> {
          if (!Files.isRegularFile(path)) {
            problem(
                Files.exists(path) ? path + " is not a file." : "there is no file " + path + ".");
          } else if (!Files.isReadable(path)) {
            problem(path + " may not be read: check its owner and permissions.");
          }
        });
  }

  /** Returns a folder that exists. */
  Path folder() {
    return located(
        path -> {
          if (!Files.isDirectory(path)) {
            problem(
                Files.exists(path)
                    ? path + " is not a folder."
                    : "there is no folder " + path + ".");
          }
        });
  }

  /** Returns a file or folder that exists. */
  Path fileOrFolder() {
    return located(
        path -> {
          if (!Files.exists(path)) {
            problem("there is no file or folder " + path + ".");
          }
        });
  }

  /** Returns a path, which need not exist; a relative one starts at the file's own folder. */
  Path place() {
    return located(path -> {});
  }

  private Path located(Consumer<Path> check) {
    if (!tag.equals(Tag.STR)) {
      problem("must be a path." + given() + quotes());
      return file;
    }
    Optional<String> complaint = PosixPaths.complaint(text);
    if (complaint.isPresent()) {
      problem(complaint.orElseThrow() + given());
      return file;
    }
    Path path = file.toAbsolutePath().resolveSibling(text).normalize();
    check.accept(path);
    return path;
  }

  /** Notes what is wrong with the value; the message completes the setting's name. */
  void problem(String message) {
    problems.add(file, line, "'" + name + "': " + message);
  }

  private <T> T parsed(Shape shape, Function<String, T> parser, T standIn) {
    Optional<T> value = shape.fits(text) && tag.equals(Tag.STR) ? parse(parser) : Optional.empty();
    if (value.isEmpty()) {
      problem("must be " + shape.description() + "." + given());
    }
    return value.orElse(standIn);
  }

  private <T> Optional<T> parse(Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String given() {
    if (tag.equals(Tag.NULL) && !text.equals("null")) {
      return " It has no value.";
    }
    boolean quotable =
        text.length() <= LONGEST_QUOTE && text.chars().noneMatch(Character::isISOControl);
    return " Provided value: " + (quotable ? text : "a text of " + text.length() + " characters");
  }

  private String quotes() {
    if (tag.equals(Tag.ENV_TAG)) {
      return ". Variables are not expanded: write the value out.";
    }
    return tag.equals(Tag.STR) || tag.equals(Tag.NULL) ? "" : " (write it in quotes)";
  }

  /** Returns how constants are written in a file. */
  static String named(Collection<? extends Enum<?>> constants) {
    return String.join(", ", constants.stream().map(YamlScalar::named).toList());
  }

  /** Returns how a constant is written in a file. */
  static String named(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
