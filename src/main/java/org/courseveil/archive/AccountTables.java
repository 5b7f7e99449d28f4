package org.courseveil.archive;

import static org.courseveil.parquet.TableSchema.Type.BINARY;
import static org.courseveil.parquet.TableSchema.Type.STRING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.parquet.TableSchema.Column;

/**
 * The tables of accounts: whose rows the archive holds, whose requests are done, and who was told.
 */
final class AccountTables {
  static final LedgerTable ACCOUNTS =
      LedgerTable.of(
          "accounts",
          AccountTables::accounts,
          AccountTables::loadAccounts,
          new Column("account", BINARY),
          new Column("archive_id", BINARY),
          new Column("last_period", STRING));
  static final LedgerTable SETTLED =
      LedgerTable.of(
          "settled",
          AccountTables::settled,
          AccountTables::loadSettled,
          new Column("account", BINARY));
  static final LedgerTable NOTICES =
      LedgerTable.of(
          "notices",
          AccountTables::notices,
          AccountTables::loadNotices,
          new Column("account", BINARY),
          new Column("recipient", STRING));
  static final LedgerTable NOTIFIED =
      LedgerTable.of(
          "notified",
          AccountTables::notified,
          AccountTables::loadNotified,
          new Column("account", BINARY));

  private static Stream<Cells> accounts(LedgerState state) {
    return state.accounts().entrySet().stream()
        .map(
            account ->
                Cells.of(
                    account.getKey().bytes(),
                    account.getValue().archiveId().map(Id128::bytes).orElse(null),
                    account.getValue().lastPeriod().toString()));
  }

  private static void loadAccounts(List<Cells> rows, LedgerDraft draft) {
    for (Cells row : rows) {
      draft.accounts.put(
          row.id(0), new Account(row.optional(1).map(id -> Id128.of((byte[]) id)), row.period(2)));
    }
  }

  private static Stream<Cells> settled(LedgerState state) {
    return state.settled().stream().map(account -> Cells.of(account.bytes()));
  }

  private static void loadSettled(List<Cells> rows, LedgerDraft draft) {
    rows.forEach(row -> draft.settled.add(row.id(0)));
  }

  private static Stream<Cells> notices(LedgerState state) {
    return state.receipts().told().entrySet().stream()
        .flatMap(
            account ->
                account.getValue().stream()
                    .sorted()
                    .map(recipient -> Cells.of(account.getKey().bytes(), recipient)));
  }

  private static void loadNotices(List<Cells> rows, LedgerDraft draft) {
    Map<Id128, Set<String>> told = new HashMap<>();
    rows.forEach(row -> told.computeIfAbsent(row.id(0), any -> new HashSet<>()).add(row.text(1)));
    draft.receipts = new NoticeReceipts(told, draft.receipts.complete());
  }

  private static Stream<Cells> notified(LedgerState state) {
    return state.receipts().complete().stream().map(account -> Cells.of(account.bytes()));
  }

  private static void loadNotified(List<Cells> rows, LedgerDraft draft) {
    Set<Id128> complete = new HashSet<>();
    rows.forEach(row -> complete.add(row.id(0)));
    draft.receipts = new NoticeReceipts(draft.receipts.told(), complete);
  }

  private AccountTables() {}
}
