package org.courseveil.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** The truth about a sample: who is who, what was planted where, and what each learner did. */
public record GroundTruth(List<Account> accounts, List<Unit> units, List<Rows> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the folder that the generator wrote. */
  public static GroundTruth read(Path directory) throws IOException {
    return new GroundTruth(
        lines(directory.resolve("accounts.jsonl"), Account::of),
        lines(directory.resolve("units.jsonl"), Unit::of),
        lines(directory.resolve("rows.jsonl"), Rows::of));
  }

  /** A planted value. */
  public record Identifier(String kind, String value, boolean unique, List<String> where) {
    static Identifier of(JsonNode json) {
      List<String> where = new ArrayList<>();
      json.get("where").forEach(place -> where.add(place.asText()));
      return new Identifier(
          json.get("kind").asText(),
          json.get("value").asText(),
          json.get("long").asBoolean(),
          List.copyOf(where));
    }
  }

  /**
   * An account, whatever became of it.
   *
   * @param demographics what its profile said before its retirement, by column; no entry where it
   *     said nothing or no snapshot is so old
   */
  public record Account(
      long userId,
      String fate,
      String reason,
      Optional<Instant> requestedAt,
      Optional<Instant> retiredAt,
      Map<String, String> demographics,
      List<Identifier> identifiers) {

    static Account of(JsonNode json) {
      Map<String, String> demographics = new HashMap<>();
      json.get("demographics")
          .properties()
          .forEach(
              entry -> {
                if (!entry.getValue().asText().isEmpty()) {
                  demographics.put(entry.getKey(), entry.getValue().asText());
                }
              });
      List<Identifier> identifiers = new ArrayList<>();
      json.get("identifiers").forEach(node -> identifiers.add(Identifier.of(node)));
      return new Account(
          json.get("user_id").asLong(),
          json.get("fate").asText(),
          json.get("reason").asText(),
          moment(json, "requested_at"),
          moment(json, "retired_at"),
          Map.copyOf(demographics),
          List.copyOf(identifiers));
    }

    private static Optional<Instant> moment(JsonNode json, String field) {
      return json.has(field)
          ? Optional.of(Instant.parse(json.get(field).asText()))
          : Optional.empty();
    }

    public boolean eligible() {
      return fate.equals("eligible");
    }

    public boolean living() {
      return fate.equals("living");
    }

    /** Returns the account's first value of a kind, or an empty text. */
    public String value(String kind) {
      return identifiers.stream()
          .filter(identifier -> identifier.kind().equals(kind))
          .map(Identifier::value)
          .findFirst()
          .orElse("");
    }
  }

  /** A week of a course and a kind of activity. */
  public record Cell(int week, String kind) {}

  /**
   * A learner in a course.
   *
   * @param member the member that offers the course, or empty
   * @param videos how many videos the learner's state was kept of
   * @param problems how many problems the learner's state was kept of
   * @param percent the grade, if there is one
   * @param events how many events of each kind were written, by week
   */
  public record Unit(
      long userId,
      String course,
      String member,
      boolean eligible,
      Instant enrolledAt,
      int posts,
      int videos,
      int problems,
      OptionalInt percent,
      boolean certificate,
      Map<Cell, Integer> events) {

    static Unit of(JsonNode json) {
      Map<Cell, Integer> events = new HashMap<>();
      for (JsonNode event : json.get("events")) {
        events.put(
            new Cell(event.get("week").asInt(), event.get("kind").asText()),
            event.get("count").asInt());
      }
      return new Unit(
          json.get("user_id").asLong(),
          json.get("course").asText(),
          json.get("member").asText(),
          json.get("fate").asText().equals("eligible"),
          Instant.parse(json.get("enrolled_at").asText()),
          json.get("threads").asInt() + json.get("comments").asInt(),
          json.get("videos").asInt(),
          json.get("problems").asInt(),
          json.has("percent") ? OptionalInt.of(json.get("percent").asInt()) : OptionalInt.empty(),
          json.get("certificate").asText().equals("downloadable"),
          Map.copyOf(events));
    }
  }

  /** How many rows of a source were written, by whose they are. */
  public record Rows(String source, String snapshot, String owner, boolean repeated, long rows) {
    static Rows of(JsonNode json) {
      return new Rows(
          json.get("source").asText(),
          json.get("snapshot").asText(),
          json.get("owner").asText(),
          json.get("repeated").asBoolean(),
          json.get("rows").asLong());
    }
  }

  /** Returns the accounts by their user id. */
  public Map<Long, Account> accountsById() {
    Map<Long, Account> byId = new TreeMap<>();
    accounts.forEach(account -> byId.put(account.userId(), account));
    return byId;
  }

  /** Returns the units that may come to a member: its courses' deleted, eligible learners. */
  public List<Unit> releasable(String member) {
    return units.stream().filter(unit -> unit.eligible() && unit.member().equals(member)).toList();
  }

  private static <T> List<T> lines(Path file, Function<JsonNode, T> reader) throws IOException {
    List<T> read = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read.add(reader.apply(JSON.readTree(line)));
      }
    }
    return List.copyOf(read);
  }
}
