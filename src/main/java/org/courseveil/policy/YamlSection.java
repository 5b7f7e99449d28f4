package org.courseveil.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file whose settings are taken by name. What is missing or wrong is noted with
 * its line and answered by a stand-in, so that one reading finds every problem; the caller refuses
 * the file before a stand-in is used. {@link #finish} notes the settings that nobody took.
 */
public final class YamlSection {
  private static final Pattern SECRET =
      Pattern.compile("pass(-?phrase|-?word|wd)|secret-?value|private-?key|^secret$|^pin$|token");

  private final Path file;
  private final String name;
  private final int line;
  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private record Entry(int line, Node node) {}

  private YamlSection(Path file, String name, int line, Problems problems) {
    this.file = file;
    this.name = name;
    this.line = line;
    this.problems = problems;
  }

  static YamlSection root(Path file, MappingNode mapping, Problems problems) {
    return of(file, "", 1, mapping, problems);
  }

  private static YamlSection of(
      Path file, String name, int line, MappingNode mapping, Problems problems) {
    YamlSection section = new YamlSection(file, name, line, problems);
    mapping.getValue().forEach(section::add);
    return section;
  }

  private void add(NodeTuple tuple) {
    int keyLine = lineOf(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(file, keyLine, "A setting's name must be text.");
      return;
    }
    Entry earlier = entries.putIfAbsent(key.getValue(), new Entry(keyLine, tuple.getValueNode()));
    if (earlier != null) {
      problems.add(
          file,
          keyLine,
          "'"
              + qualified(key.getValue())
              + "' stands twice, first in line "
              + earlier.line()
              + ".");
    }
  }

  /** Returns the line that it begins in. */
  public int line() {
    return line;
  }

  /** Returns whether a setting is there; from then on it is a known one. */
  public boolean has(String key) {
    known.add(key);
    return entries.containsKey(key);
  }

  /** Returns the names of the settings that are there. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Returns a setting that must be there. */
  public YamlScalar value(String key) {
    return required(key).map(entry -> scalar(key, entry)).orElseGet(this::missing);
  }

  /** Returns a setting, or its default as it would stand in the file. */
  public YamlScalar value(String key, String byDefault) {
    return has(key)
        ? value(key)
        : YamlScalar.plain(file, line, qualified(key), byDefault, problems);
  }

  /** Returns the items of a list that must be there and must not be empty. */
  List<YamlScalar> values(String key) {
    return items(key).stream().map(item -> scalar(key, item)).toList();
  }

  /** Returns the constants that the items of a list name, each once. */
  public <E extends Enum<E>> List<E> choices(String key, List<E> among) {
    return distinct(key, item -> item.constantOf(among));
  }

  /** Returns the texts of a list, each once. */
  List<String> texts(String key, Shape shape) {
    return distinct(key, item -> Optional.of(item.text(shape)));
  }

  /** Returns the texts of a list that may be empty or absent. */
  List<String> optionalTexts(String key, Shape shape) {
    boolean empty =
        has(key)
            && Optional.ofNullable(entries.get(key))
                .map(Entry::node)
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .filter(list -> list.getValue().isEmpty())
                .isPresent();
    return !has(key) || empty ? List.of() : texts(key, shape);
  }

  /** Returns the items of a list as they are written, each once. */
  public List<String> written(String key, Shape shape) {
    return distinct(key, item -> Optional.of(item.written(shape)));
  }

  private <T> List<T> distinct(String key, Function<YamlScalar, Optional<T>> reading) {
    Set<T> distinct = new LinkedHashSet<>();
    for (YamlScalar item : values(key)) {
      if (reading.apply(item).filter(value -> !distinct.add(value)).isPresent()) {
        item.problem("the list names this twice.");
      }
    }
    return List.copyOf(distinct);
  }

  /** Returns a section that must be there. */
  public YamlSection section(String key) {
    return required(key).map(entry -> nested(key, entry)).orElseGet(this::standIn);
  }

  /** Returns the sections of a list that must be there and must not be empty. */
  public List<YamlSection> sections(String key) {
    return items(key).stream().map(item -> nested(key, item)).toList();
  }

  /** Notes a setting that means nothing here, if it is there. */
  void refuse(String key, String reason) {
    if (has(key)) {
      problem(key, "'" + qualified(key) + "' means nothing here: " + reason + " Remove it.");
    }
  }

  /** Notes a problem with a setting, at its line or, if it is absent, at the section's. */
  public void problem(String key, String message) {
    Entry entry = entries.get(key);
    problems.add(file, entry == null ? line : entry.line(), message);
  }

  /** Notes the settings that are there and were not taken. */
  public void finish() {
    entries.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> problem(key, unknown(key)));
  }

  private String unknown(String key) {
    if (SECRET.matcher(key.toLowerCase(Locale.ROOT).replace('_', '-')).find()) {
      return "'"
          + qualified(key)
          + "' looks like a secret, which never stands in a configuration. Remove it, change the"
          + " secret, and give a passphrase in the environment as COURSEVEIL_PASSPHRASE.";
    }
    Set<String> free =
        known.stream()
            .filter(candidate -> !entries.containsKey(candidate))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return "There is no setting '"
        + qualified(key)
        + "'."
        + Nearest.to(key, free)
            .map(near -> " Did you mean '" + qualified(near) + "'?")
            .orElse(" Known here: " + String.join(", ", known) + ".");
  }

  private Optional<Entry> required(String key) {
    if (!has(key)) {
      problems.add(file, line, "The setting '" + qualified(key) + "' is missing.");
    }
    return Optional.ofNullable(entries.get(key));
  }

  private List<Entry> items(String key) {
    Optional<Entry> entry = required(key);
    if (entry.isEmpty()) {
      return List.of();
    }
    if (!(entry.orElseThrow().node() instanceof SequenceNode sequence)) {
      problem(
          key, "'" + qualified(key) + "' must be a list: [a, b], or lines that begin with '-'.");
      return List.of();
    }
    if (sequence.getValue().isEmpty()) {
      problem(key, "'" + qualified(key) + "' must not be empty.");
    }
    List<Entry> items = new ArrayList<>();
    sequence.getValue().forEach(node -> items.add(new Entry(lineOf(node), node)));
    return items;
  }

  private YamlScalar scalar(String key, Entry entry) {
    if (entry.node() instanceof ScalarNode node) {
      return YamlScalar.of(file, entry.line(), qualified(key), node, problems);
    }
    problems.add(
        file, entry.line(), "'" + qualified(key) + "' must be one value, not a list or a section.");
    return missing();
  }

  private YamlSection nested(String key, Entry entry) {
    if (entry.node() instanceof MappingNode mapping) {
      return of(file, qualified(key), entry.line(), mapping, problems);
    }
    problems.add(
        file, entry.line(), "'" + qualified(key) + "' must be a section of 'name: value' lines.");
    return standIn();
  }

  private YamlScalar missing() {
    return YamlScalar.plain(file, line, name, "", new Problems());
  }

  private YamlSection standIn() {
    return new YamlSection(file, name, line, new Problems());
  }

  private String qualified(String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(YamlDocument::line).orElse(0);
  }
}
