package org.courseveil.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The plaintext note in a segment's directory, which bears witness of the ledger version that named
 * it.
 */
record SegmentNote(String segment, String period, long ledgerVersion, Map<String, String> files) {
  static final int FORMAT = 1;
  static final String FILE = "segment.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the note of a segment that a ledger version is about to name. */
  static SegmentNote of(Segment segment, long ledgerVersion) {
    Map<String, String> files = new TreeMap<>();
    segment.files().forEach(file -> files.put(file.name(), file.sha256()));
    return new SegmentNote(segment.id(), segment.period().toString(), ledgerVersion, files);
  }

  void write(Path directory) throws IOException {
    ObjectNode note = JSON.createObjectNode();
    note.put("format", FORMAT);
    note.put("segment", segment);
    note.put("period", period);
    note.put("ledger_version", ledgerVersion);
    ObjectNode digests = note.putObject("sha256");
    files.forEach(digests::put);
    Path file = directory.resolve(FILE);
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(note) + "\n");
    Durable.force(file);
  }

  static SegmentNote read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new LedgerRefusedException(
          "The directory "
              + directory
              + " is no segment of the archive: it has no "
              + FILE
              + ". Move it away; nothing else may lie in the archive.");
    }
    JsonNode note = parse(file);
    if (note.path("format").asInt() != FORMAT) {
      throw new LedgerRefusedException(
          "The segment "
              + directory
              + " has format "
              + note.path("format").asInt()
              + "; this program knows format "
              + FORMAT
              + ". Use the version of the program that wrote it, or a newer one.");
    }
    Map<String, String> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> digest : note.path("sha256").properties()) {
      files.put(digest.getKey(), digest.getValue().asText());
    }
    return new SegmentNote(
        note.path("segment").asText(),
        note.path("period").asText(),
        note.path("ledger_version").asLong(),
        files);
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new LedgerRefusedException(
          "The note " + file + " is no JSON. Restore the segment from a backup.");
    }
  }
}
