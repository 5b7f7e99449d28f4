package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in fields of certain names, wherever in an event they are: in objects and lists, in
 * texts that are JSON or a form themselves, whole or cut, and in what a system logger writes before
 * the event.
 */
public final class FieldValues {
  private static final JsonFactory JSON = JsonLines.factory();
  private static final Pattern PREFIX = Pattern.compile("\\[user ([0-9]+)\\]");
  private static final String PREFIXED = "user_id";
  private static final int DEEPEST = 5;

  private final Set<String> wanted;

  /** Takes the names of the fields. */
  public FieldValues(Set<String> wanted) {
    this.wanted = Set.copyOf(wanted);
  }

  /**
   * Returns whether a field of an event fulfils a condition, which is given its name and value.
   *
   * @throws UnreadableLineException if none does, and the line is no whole event
   */
  public boolean any(byte[] line, BiPredicate<String, String> condition)
      throws UnreadableLineException {
    int brace = JsonLines.start(line);
    if (brace < 0) {
      throw new UnreadableLineException(LineFault.NO_EVENT);
    }
    Matcher prefix = PREFIX.matcher(new String(line, 0, brace, StandardCharsets.UTF_8));
    while (prefix.find()) {
      if (condition.test(PREFIXED, prefix.group(1))) {
        return true;
      }
    }
    Walk walk = new Walk(condition);
    try (JsonParser parser = JSON.createParser(line, brace, line.length - brace)) {
      parser.nextToken();
      walk.value(parser, "", 0);
      if (!walk.found && parser.nextToken() != null) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
    } catch (IOException e) {
      if (!walk.found) {
        throw new UnreadableLineException(LineFault.CUT);
      }
    }
    return walk.found;
  }

  /** One pass over an event. */
  private final class Walk {
    private final BiPredicate<String, String> condition;
    private boolean found;

    Walk(BiPredicate<String, String> condition) {
      this.condition = condition;
    }

    /** Reads a value in a field, to its end. */
    void value(JsonParser parser, String field, int depth) throws IOException {
      JsonToken token = parser.currentToken();
      if (token == null) {
        return;
      }
      switch (token) {
        case START_OBJECT -> {
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(parser, name, depth);
          }
        }
        case START_ARRAY -> {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser, field, depth);
          }
        }
        case VALUE_STRING -> text(parser.getText(), field, depth);
        case VALUE_NUMBER_INT -> test(field, parser.getText());
        default -> {
          // Nothing else names an account.
        }
      }
    }

    private void text(String text, String field, int depth) {
      test(field, text);
      String bare = text.strip();
      if (bare.isEmpty() || depth >= DEEPEST) {
        return;
      }
      if ("{[\"".indexOf(bare.charAt(0)) >= 0) {
        try (JsonParser inner = JSON.createParser(bare)) {
          inner.nextToken();
          value(inner, field, depth + 1);
        } catch (IOException e) {
          // What came before the place where it stops being JSON has been looked at.
          return;
        }
      } else if (bare.indexOf('=') > 0) {
        form(bare);
      }
    }

    private void form(String text) {
      for (String pair : text.split("[&?]", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          String name = PercentEncoding.decodedForm(pair.substring(0, equals)).orElse("");
          PercentEncoding.decodedForm(pair.substring(equals + 1))
              .ifPresent(value -> test(name.endsWith("[]") ? stem(name) : name, value));
        }
      }
    }

    private String stem(String name) {
      return name.substring(0, name.length() - "[]".length());
    }

    private void test(String field, String value) {
      found = found || (wanted.contains(field) && condition.test(field, value));
    }
  }
}
