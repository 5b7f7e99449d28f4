package org.courseveil.policy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML file of settings: one document, one mapping, in UTF-8. What only hides a value from its
 * reviewer is refused: anchors, aliases, tags beyond YAML's core schema.
 */
public final class YamlDocument {
  private static final Set<String> CORE_TAGS =
      Set.of(
          "tag:yaml.org,2002:map",
          "tag:yaml.org,2002:seq",
          "tag:yaml.org,2002:str",
          "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:null");

  private YamlDocument() {}

  /**
   * Reads a file's settings; what is wrong with them, and what the reading did not take, is refused
   * with its lines.
   */
  public static <T> T read(Path file, Function<YamlSection, T> reading) {
    Problems problems = new Problems();
    return taken(read(file, problems), reading, problems);
  }

  /** Reads the settings of a file that is at hand already. */
  public static <T> T read(Path file, byte[] content, Function<YamlSection, T> reading) {
    Problems problems = new Problems();
    return taken(read(file, content, problems), reading, problems);
  }

  private static <T> T taken(
      Optional<YamlSection> root, Function<YamlSection, T> reading, Problems problems) {
    Optional<T> taken = root.map(reading);
    root.ifPresent(YamlSection::finish);
    problems.refuseAny();
    return taken.orElseThrow();
  }

  /** Reads a file; what is wrong with it as a whole is noted, and then there is no section. */
  static Optional<YamlSection> read(Path file, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(file, 0, "There is no such file.");
      return Optional.empty();
    }
    try {
      return read(file, Files.readAllBytes(file), problems);
    } catch (IOException e) {
      problems.add(file, 0, "The file cannot be read: " + e.getClass().getSimpleName() + ".");
      return Optional.empty();
    }
  }

  /** Reads what a file holds. */
  static Optional<YamlSection> read(Path file, byte[] content, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return plain(file, text, problems) ? compose(file, text, problems) : Optional.empty();
    } catch (CharacterCodingException e) {
      problems.add(file, 0, "The file is not in UTF-8.");
    } catch (MarkedYamlEngineException e) {
      problems.add(file, e.getProblemMark().map(YamlDocument::line).orElse(0), syntax(e));
    } catch (YamlEngineException e) {
      problems.add(file, 0, "This is not YAML: check indentation, quotes and control characters.");
    }
    return Optional.empty();
  }

  private static String syntax(MarkedYamlEngineException e) {
    return "This is not YAML: " + e.getProblem() + ". Check indentation and quotes.";
  }

  private static boolean plain(Path file, String text, Problems problems) {
    boolean plain = true;
    int documents = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      int line = event.getStartMark().map(YamlDocument::line).orElse(0);
      if (event instanceof DocumentStartEvent && ++documents == 2) {
        problems.add(file, line, "A second YAML document begins here: one file holds one.");
        plain = false;
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        problems.add(file, line, "Anchors and aliases are not read: write the value out.");
        plain = false;
      }
      Optional<String> tag = tag(event);
      if (tag.isPresent() && !CORE_TAGS.contains(tag.orElseThrow())) {
        problems.add(file, line, "The tag " + tag.orElseThrow() + " is not read: remove it.");
        plain = false;
      }
    }
    return plain;
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private static Optional<YamlSection> compose(Path file, String text, Problems problems) {
    Optional<Node> root = new Compose(settings()).composeString(text);
    if (root.isPresent() && root.orElseThrow() instanceof MappingNode mapping) {
      return Optional.of(YamlSection.root(file, mapping, problems));
    }
    problems.add(file, 1, "The file must hold settings, one 'name: value' a line.");
    return Optional.empty();
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setSchema(new CoreSchema()).setUseMarks(true).build();
  }

  /** Returns a mark's line as an editor counts it. */
  static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
