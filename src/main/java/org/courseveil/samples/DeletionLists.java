package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The platform's table of deletion requests, and the lists of those whom a rule leaves out. */
final class DeletionLists {
  private static final List<String> STATES =
      List.of(
          "PENDING",
          "LOCKING_ACCOUNT",
          "LOCKING_COMPLETE",
          "RETIRING_FORUMS",
          "FORUMS_COMPLETE",
          "RETIRING_EMAIL_LISTS",
          "EMAIL_LISTS_COMPLETE",
          "RETIRING_ENROLLMENTS",
          "ENROLLMENTS_COMPLETE",
          "RETIRING_NOTES",
          "NOTES_COMPLETE",
          "RETIRING_LMS",
          "LMS_COMPLETE",
          "ERRORED",
          "ABORTED",
          "COMPLETE");
  private static final String STATUS =
      "id,created,modified,original_username,original_email,original_name,retired_username,"
          + "retired_email,responses,current_state_id,last_state_id,user_id";

  private final Path root;
  private final List<Account> accounts;
  private final RowCounts counts;

  DeletionLists(Path root, List<Account> accounts, RowCounts counts) {
    this.root = root;
    this.accounts = accounts;
    this.counts = counts;
  }

  void write() throws IOException {
    writeStates();
    writeStatus();
    writeObjections();
    writeLegalHolds();
    writeCountries();
  }

  private void writeStates() throws IOException {
    Path path = root.resolve("deletions/user_api_retirementstate.tsv");
    try (ExportFile file = ExportFile.plain(path)) {
      file.line("id\tstate_name\tstate_execution_order\tis_dead_end_state\trequired");
      for (int i = 0; i < STATES.size(); i++) {
        String state = STATES.get(i);
        boolean end = List.of("ERRORED", "ABORTED", "COMPLETE").contains(state);
        boolean required = end || state.equals("PENDING");
        file.line(
            stateId(state)
                + "\t"
                + state
                + "\t"
                + (i * 10 + 1)
                + "\t"
                + (end ? 1 : 0)
                + "\t"
                + (required ? 1 : 0));
      }
    }
  }

  private static int stateId(String state) {
    return STATES.indexOf(state) + 1;
  }

  private void writeStatus() throws IOException {
    List<Account> asked =
        accounts.stream()
            .filter(account -> account.deletion().isPresent())
            .sorted(
                Comparator.comparing(
                    (Account account) -> account.deletion().orElseThrow().requestedAt()))
            .toList();
    Path path = root.resolve("deletions/user_api_userretirementstatus.tsv");
    try (TableFile table =
        TableFile.plain(path, STATUS, counts, "user_api_userretirementstatus", "")) {
      int id = 31_000;
      for (Account account : asked) {
        table.row(Owner.of(account), request(account, account.deletion().orElseThrow(), id++));
      }
      table.row("eligible:never_enrolled", stranger(id));
    }
  }

  private static Cells request(Account account, Deletion deletion, int id) {
    Place place = Place.RETIREMENT;
    Instant modified = deletion.retiredAt().orElse(deletion.requestedAt().plusSeconds(60));
    int state = stateId(deletion.state());
    boolean failed = deletion.state().equals("ERRORED");
    String responses = failed ? "Moved to RETIRING_LMS\nThe service did not answer" : "";
    return new Cells()
        .number("id", id)
        .moment("created", deletion.requestedAt())
        .moment("modified", modified)
        .text("original_username", account.say(Kind.USERNAME, place))
        .text("original_email", account.say(Kind.EMAIL, place))
        .text("original_name", account.say(Kind.NAME, place))
        .text("retired_username", account.say(Kind.RETIRED_USERNAME, place))
        .text("retired_email", account.say(Kind.RETIRED_EMAIL, place))
        .text("responses", responses)
        .number("current_state_id", state)
        .number("last_state_id", Math.max(1, state - 1))
        .text("user_id", account.say(Kind.USER_ID, place));
  }

  /** An account that never took part in a course. */
  private static Cells stranger(int id) {
    return new Cells()
        .number("id", id)
        .text("created", "2026-10-30 11:12:13.141516")
        .text("modified", "2026-11-07 01:02:03")
        .text("original_username", "never_enrolled_zq")
        .text("original_email", "never.enrolled@example.net")
        .text("original_name", "Nemo Nescio")
        .text("retired_username", "retired__user_" + Draw.of(5, "stranger").hex(40))
        .text(
            "retired_email", "retired__user_" + Draw.of(5, "stranger").hex(40) + "@retired.invalid")
        .text("responses", "")
        .number("current_state_id", stateId("COMPLETE"))
        .number("last_state_id", stateId("LMS_COMPLETE"))
        .number("user_id", 1_999_999);
  }

  private void writeObjections() throws IOException {
    try (ExportFile file = ExportFile.plain(root.resolve("exclusions/objections.csv"))) {
      file.line("user_id,objected");
      file.line("1999999,no");
      for (Account account : accounts) {
        String flag = account.draft().objection;
        boolean listed = account.deletion().isPresent() || account.index() % 50 == 0;
        if (listed && !flag.equals(Draft.NOT_LISTED)) {
          file.line(account.say(Kind.USER_ID, Place.OBJECTIONS) + "," + flag);
        }
      }
    }
  }

  private void writeLegalHolds() throws IOException {
    try (ExportFile file = ExportFile.plain(root.resolve("exclusions/legal-holds.csv"))) {
      file.line("user_id");
      for (Account account : accounts) {
        if (account.draft().legalHold) {
          file.line(account.say(Kind.USER_ID, Place.LEGAL_HOLDS));
        }
      }
      file.line("1888888");
    }
  }

  private void writeCountries() throws IOException {
    try (ExportFile file = ExportFile.plain(root.resolve("exclusions/countries.csv"))) {
      file.line("country,archiving");
      file.line(",permitted");
      for (String country : Demographics.usualCountries()) {
        file.line(country + ",permitted");
      }
      file.line("AQ,not");
      file.line("BV,not");
    }
  }
}
