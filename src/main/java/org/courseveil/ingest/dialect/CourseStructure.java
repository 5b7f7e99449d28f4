package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a course's structure: which course it is, and when it starts.
 *
 * @param start in milliseconds since 1970, UTC, where the structure states it
 */
public record CourseStructure(String courseId, OptionalLong start) {
  private static final String NEW = "block-v1:";
  private static final String OLD = "i4x://";

  /** Reads a structure file: one object with a block for each usage key. */
  public static Optional<CourseStructure> read(InputStream file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Optional<String> course = courseOf(parser.currentName());
        parser.nextToken();
        Block block = readBlock(parser);
        if (course.isPresent() && "course".equals(block.category)) {
          OptionalLong start =
              block.start == null ? OptionalLong.empty() : Moments.parse(block.start);
          return Optional.of(new CourseStructure(course.get(), start));
        }
      }
      return Optional.empty();
    }
  }

  /** Returns the usage keys of all blocks in a structure file. */
  public static List<String> blocks(InputStream file) throws IOException {
    List<String> blocks = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(file)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          blocks.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return blocks;
  }

  private static final class Block {
    @Nullable String category;
    @Nullable String start;
  }

  private static Block readBlock(JsonParser parser) throws IOException {
    Block block = new Block();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return block;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("category") && value == JsonToken.VALUE_STRING) {
        block.category = parser.getText();
      } else if (field.equals("metadata") && value == JsonToken.START_OBJECT) {
        readMetadata(parser, block);
      } else {
        parser.skipChildren();
      }
    }
    return block;
  }

  private static void readMetadata(JsonParser parser, Block block) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean start = parser.currentName().equals("start");
      JsonToken value = parser.nextToken();
      if (start && value == JsonToken.VALUE_STRING) {
        block.start = parser.getText().replace("\"", "");
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Returns the course of a course block's usage key. */
  private static Optional<String> courseOf(String usageKey) {
    String course = "";
    if (usageKey.startsWith(NEW) && usageKey.contains("+type@course+")) {
      course = "course-v1:" + usageKey.substring(NEW.length(), usageKey.indexOf("+type@course+"));
    } else if (usageKey.startsWith(OLD)) {
      String[] parts = usageKey.substring(OLD.length()).split("/", -1);
      if (parts.length == 4 && parts[2].equals("course")) {
        course = parts[0] + "/" + parts[1] + "/" + parts[3];
      }
    }
    return CourseKey.isValid(course) ? Optional.of(course) : Optional.empty();
  }
}
