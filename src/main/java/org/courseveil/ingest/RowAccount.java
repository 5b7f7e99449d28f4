package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courseveil.policy.CheckFailedException;

/**
 * The account of an export's rows: every row that was read has exactly one fate. The rows read come
 * from a count of their own, so that a row which was lost on the way is missed here.
 */
public final class RowAccount {
  /** What one source's two sides come to. */
  private record Balance(long read, long settled) {}

  private final Map<String, Balance> balances = new TreeMap<>();

  private RowAccount() {}

  /** Sets the rows read of each source against the fates of its rows. */
  public static RowAccount of(Map<String, Long> read, Iterable<RowTally> tallies) {
    Map<String, Long> settled = new HashMap<>();
    for (RowTally tally : tallies) {
      settled.merge(tally.source(), tally.rows(), Long::sum);
    }
    TreeSet<String> sources = new TreeSet<>(read.keySet());
    sources.addAll(settled.keySet());
    RowAccount account = new RowAccount();
    for (String source : sources) {
      account.balances.put(
          source, new Balance(read.getOrDefault(source, 0L), settled.getOrDefault(source, 0L)));
    }
    return account;
  }

  /** Whether every source's rows have a fate, and no more than those. */
  public boolean isClosed() {
    return balances.values().stream().allMatch(balance -> balance.read() == balance.settled());
  }

  /** Stops the run where the account does not close, and names each source with its figures. */
  public void requireClosed() {
    List<String> open = new ArrayList<>();
    balances.forEach(
        (source, balance) -> {
          if (balance.read() != balance.settled()) {
            open.add(
                "%s: %d rows read, %d rows with a fate"
                    .formatted(source, balance.read(), balance.settled()));
          }
        });
    if (!open.isEmpty()) {
      throw new CheckFailedException(
          "The account of rows must close. It does not for " + String.join("; ", open) + ".");
    }
  }
}
