package org.courseveil.ingest.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the lines of the platform's archive of finished retirements: one JSON object each. */
public final class RetirementArchiveLines {
  private final JsonFactory json = JsonLines.factory();

  /** Returns the retirement on a line. */
  public RetirementRecord read(String line) throws UnreadableLineException {
    Map<String, String> cells = new HashMap<>();
    try (JsonParser parser = json.createParser(line.getBytes(StandardCharsets.UTF_8))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          cells.put(field, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new UnreadableLineException(LineFault.NOT_JSON);
      }
    } catch (JsonEOFException e) {
      throw new UnreadableLineException(LineFault.CUT);
    } catch (IOException e) {
      throw new UnreadableLineException(LineFault.NOT_JSON);
    }
    return retirement(cells);
  }

  private static RetirementRecord retirement(Map<String, String> cells)
      throws UnreadableLineException {
    long userId = JsonLines.number(cells.getOrDefault("user_id", ""));
    if (userId == JsonLines.NO_NUMBER) {
      throw new UnreadableLineException(LineFault.NO_ACCOUNT, "user_id");
    }
    OptionalLong requested = Moments.parse(cells.getOrDefault("retirement_request_date", ""));
    if (requested.isEmpty()) {
      throw new UnreadableLineException(LineFault.NOT_A_TIME, "retirement_request_date");
    }
    return new RetirementRecord(
        userId,
        text(cells, "original_username"),
        text(cells, "original_email"),
        text(cells, "original_name"),
        text(cells, "retired_username"),
        text(cells, "retired_email"),
        requested.getAsLong(),
        Moments.parse(cells.getOrDefault("last_modified_date", "")).orElse(requested.getAsLong()));
  }

  private static Optional<String> text(Map<String, String> cells, String field) {
    return Optional.ofNullable(cells.get(field)).filter(text -> !text.isEmpty());
  }
}
