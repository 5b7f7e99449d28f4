package org.courseveil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.courseveil.ingest.dialect.LineFault;
import org.courseveil.ingest.dialect.TsvRecord;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.policy.JobConfig;

/**
 * A dump of the platform's table of retirements. It knows states by number; the dump of the table
 * of states, which lies beside it, gives their names and order.
 */
final class RetirementStatusTable {
  private static final String STATUS = "user_api_userretirementstatus";
  private static final String STATES = "user_api_retirementstate";
  private static final String COMPLETE = "COMPLETE";
  private static final String LMS_COMPLETE = "LMS_COMPLETE";
  private static final List<String> GIVEN_UP = List.of("ERRORED", "ABORTED");
  private static final List<String> COLUMNS =
      List.of(
          "user_id",
          "created",
          "original_username",
          "original_email",
          "original_name",
          "retired_username",
          "retired_email",
          "current_state_id");
  private static final List<String> STATE_COLUMNS =
      List.of("id", "state_name", "state_execution_order");

  private final JobConfig.Deletions.CompleteFrom completeFrom;
  private final DeletionList list;

  private record State(String name, long order) {}

  RetirementStatusTable(JobConfig.Deletions.CompleteFrom completeFrom, DeletionList list) {
    this.completeFrom = completeFrom;
    this.list = list;
  }

  static boolean isStatus(String name) {
    return name.startsWith(STATUS);
  }

  void read(Path file) throws IOException {
    Map<Long, State> states = states(file);
    try (TsvFile table = opened(file, COLUMNS)) {
      for (boolean more = true; more; ) {
        try {
          Optional<TsvRecord> row = table.next();
          more = row.isPresent();
          if (more) {
            list.add(file, request(table, row.get(), states));
          }
        } catch (UnreadableLineException e) {
          list.refuse(file, table.line(), "The line cannot be read: " + e.reason() + ".");
        }
      }
    }
  }

  private DeletionRequest request(TsvFile table, TsvRecord row, Map<Long, State> states)
      throws UnreadableLineException {
    OptionalLong userId = row.number(table.indexOf("user_id"));
    OptionalLong created = row.moment(table.indexOf("created"), "created");
    OptionalLong stateId = row.number(table.indexOf("current_state_id"));
    if (userId.isEmpty()) {
      throw new UnreadableLineException(LineFault.NO_ACCOUNT, "user_id");
    }
    if (created.isEmpty()) {
      throw new UnreadableLineException(LineFault.NOT_A_TIME, "created");
    }
    State state = stateId.isEmpty() ? null : states.get(stateId.getAsLong());
    if (state == null) {
      throw new UnreadableLineException(LineFault.NO_KIND, "current_state_id");
    }
    return new DeletionRequest(
        Long.toString(userId.getAsLong()),
        row.word(table.indexOf("original_username")),
        row.word(table.indexOf("original_email")),
        row.word(table.indexOf("original_name")),
        row.word(table.indexOf("retired_username")),
        row.word(table.indexOf("retired_email")),
        Instant.ofEpochMilli(created.getAsLong()),
        Instant.ofEpochMilli(modified(table, row).orElse(created.getAsLong())),
        isComplete(state, states),
        table.line());
  }

  /** A dump may lack the moment of the last change; one that is there must be one. */
  private static OptionalLong modified(TsvFile table, TsvRecord row)
      throws UnreadableLineException {
    return table.missing(List.of("modified")).isEmpty()
        ? row.moment(table.indexOf("modified"), "modified")
        : OptionalLong.empty();
  }

  /** States that end a retirement without erasing anything come last in the order, too. */
  private boolean isComplete(State state, Map<Long, State> states) {
    if (completeFrom == JobConfig.Deletions.CompleteFrom.COMPLETE
        || state.name().equals(COMPLETE)) {
      return state.name().equals(COMPLETE);
    }
    long erased =
        states.values().stream()
            .filter(other -> other.name().equals(LMS_COMPLETE))
            .mapToLong(State::order)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    return state.order() >= erased && !GIVEN_UP.contains(state.name());
  }

  private Map<Long, State> states(Path status) throws IOException {
    Path file = statesBeside(status);
    Map<Long, State> states = new HashMap<>();
    try (TsvFile table = opened(file, STATE_COLUMNS)) {
      for (Optional<TsvRecord> row = table.next(); row.isPresent(); row = table.next()) {
        OptionalLong id = row.get().number(table.indexOf("id"));
        OptionalLong order = row.get().number(table.indexOf("state_execution_order"));
        if (id.isEmpty() || order.isEmpty()) {
          throw new UnreadableLineException(LineFault.NOT_A_NUMBER);
        }
        String name = row.get().word(table.indexOf("state_name"));
        states.put(id.getAsLong(), new State(name, order.getAsLong()));
      }
    } catch (UnreadableLineException e) {
      throw list.refusal(file, "A line cannot be read: " + e.reason() + ".");
    }
    String last =
        completeFrom == JobConfig.Deletions.CompleteFrom.COMPLETE ? COMPLETE : LMS_COMPLETE;
    if (states.values().stream().noneMatch(state -> state.name().equals(last))) {
      throw list.refusal(file, "The states must name " + last + ", from which on accounts count.");
    }
    return states;
  }

  private Path statesBeside(Path status) throws IOException {
    Path folder = status.toAbsolutePath().getParent();
    if (folder != null) {
      try (Stream<Path> listed = Files.list(folder)) {
        List<Path> files =
            listed
                .filter(file -> String.valueOf(file.getFileName()).startsWith(STATES))
                .sorted()
                .toList();
        if (files.size() == 1) {
          return files.get(0);
        }
      }
    }
    throw list.refusal(
        status, "One dump of " + STATES + " must lie beside the list. Export it with the list.");
  }

  private TsvFile opened(Path file, List<String> columns) throws IOException {
    TsvFile table = TsvFile.open(list.stored(file));
    List<String> missing = table.missing(columns);
    if (!missing.isEmpty()) {
      table.close();
      throw list.refusal(
          file,
          "The first line must name the columns; it lacks "
              + String.join(", ", missing)
              + ". Export the table with its header.");
    }
    return table;
  }
}
