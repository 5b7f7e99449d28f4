package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a forum's dump: one document each, in MongoDB's extended JSON. Instances are
 * not safe for use by several threads.
 */
public final class ForumDump {
  private final JsonFactory json = JsonLines.factory();
  private final Consumer<String> fieldNames;
  private @Nullable String type;
  private @Nullable String author;
  private @Nullable String course;
  private @Nullable String id;
  private @Nullable String thread;
  private @Nullable String title;
  private @Nullable String body;
  private long authorId;
  private OptionalLong createdAt = OptionalLong.empty();

  /** Takes what is told the names of the documents' own fields. */
  public ForumDump(Consumer<String> fieldNames) {
    this.fieldNames = fieldNames;
  }

  /** Returns the post on a line. */
  public ForumPost read(byte[] line) throws UnreadableLineException {
    type = null;
    author = null;
    course = null;
    id = null;
    thread = null;
    title = null;
    body = null;
    authorId = JsonLines.NO_NUMBER;
    createdAt = OptionalLong.empty();
    int start = JsonLines.start(line);
    if (start < 0) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    try (JsonParser parser = json.createParser(line, start, line.length - start)) {
      parser.nextToken();
      readDocument(parser);
      if (parser.nextToken() != null) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
    } catch (JsonEOFException e) {
      throw new UnreadableLineException(LineFault.CUT);
    } catch (IOException e) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    return post();
  }

  private ForumPost post() throws UnreadableLineException {
    String kind = type == null ? "" : type;
    kind =
        switch (kind) {
          case "CommentThread" -> "thread";
          case "Comment" -> "comment";
          default -> throw new UnreadableLineException(LineFault.NO_KIND);
        };
    OptionalLong account =
        authorId == JsonLines.NO_NUMBER ? OptionalLong.empty() : OptionalLong.of(authorId);
    if (account.isEmpty() && author == null) {
      throw new UnreadableLineException(LineFault.NO_ACCOUNT);
    }
    return new ForumPost(
        Optional.ofNullable(author),
        account,
        Optional.ofNullable(course),
        kind,
        createdAt.orElseThrow(
            () -> new UnreadableLineException(LineFault.NOT_A_TIME, "created_at")),
        Optional.ofNullable(id),
        Optional.ofNullable(kind.equals("thread") ? id : thread),
        Optional.ofNullable(title),
        Optional.ofNullable(body));
  }

  private void readDocument(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      fieldNames.accept(field);
      JsonToken value = parser.nextToken();
      switch (field) {
        case "_type" -> type = text(parser, value);
        case "author_username" -> author = text(parser, value);
        case "course_id" -> course = text(parser, value);
        case "_id" -> id = wrappedText(parser, value);
        case "comment_thread_id" -> thread = wrappedText(parser, value);
        case "title" -> title = text(parser, value);
        case "body" -> body = text(parser, value);
        case "author_id" -> authorId = wrappedNumber(parser, value);
        case "created_at" -> createdAt = moment(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  /** Reads a number, a text of digits, or an object such as {@code {"$numberLong": "7"}}. */
  private static long wrappedNumber(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      return JsonLines.number(parser, value);
    }
    long number = JsonLines.NO_NUMBER;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().startsWith("$number");
      JsonToken inner = parser.nextToken();
      if (wanted) {
        number = JsonLines.number(parser, inner);
      } else {
        parser.skipChildren();
      }
    }
    return number;
  }

  /** Reads {@code {"$date": …}} around milliseconds or a moment in text, or the bare value. */
  private static OptionalLong moment(JsonParser parser, JsonToken value) throws IOException {
    OptionalLong moment = OptionalLong.empty();
    if (value == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken inner = parser.nextToken();
        if (name.equals("$date")) {
          moment = moment(parser, inner);
        } else if (name.startsWith("$number")) {
          moment = millis(JsonLines.number(parser, inner));
        } else {
          parser.skipChildren();
        }
      }
    } else if (value == JsonToken.VALUE_STRING) {
      moment = Moments.parse(parser.getText());
    } else {
      moment = millis(JsonLines.number(parser, value));
    }
    return moment;
  }

  private static OptionalLong millis(long number) {
    return number == JsonLines.NO_NUMBER ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Reads an id: a text, or an object such as {@code {"$oid": "6500…"}}. */
  private static @Nullable String wrappedText(JsonParser parser, JsonToken value)
      throws IOException {
    if (value != JsonToken.START_OBJECT) {
      return text(parser, value);
    }
    String wrapped = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals("$oid");
      String inner = text(parser, parser.nextToken());
      wrapped = wanted ? inner : wrapped;
    }
    return wrapped;
  }

  private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_STRING) {
      parser.skipChildren();
      return null;
    }
    String text = parser.getText();
    return text.isEmpty() ? null : text;
  }
}
