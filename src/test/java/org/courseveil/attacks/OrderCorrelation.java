package org.courseveil.attacks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order test: whether the order of released rows follows anything about the persons behind
 * them.
 *
 * @param attribute what the order was held against
 * @param rows how many rows there were
 * @param rho Spearman's rank correlation
 * @param bound what a random order exceeds less than once in a hundred thousand times
 */
public record OrderCorrelation(String attribute, int rows, double rho, double bound) {
  private static final double DEVIATIONS = 4.5;

  /** Returns whether the order tells something. */
  public boolean isTelling() {
    return Math.abs(rho) > bound;
  }

  /** Measures an attribute whose values are given in the order of the rows. */
  public static OrderCorrelation of(String attribute, List<Double> values) {
    int rows = values.size();
    if (rows < 3) {
      throw new IllegalArgumentException("An order has at least 3 rows. Provided: " + rows);
    }
    double[] ranks = ranks(values);
    double mean = (rows - 1) / 2.0;
    double both = 0;
    double own = 0;
    double other = 0;
    for (int i = 0; i < rows; i++) {
      both += (i - mean) * (ranks[i] - mean);
      own += (i - mean) * (i - mean);
      other += (ranks[i] - mean) * (ranks[i] - mean);
    }
    double rho = other == 0 ? 0 : both / Math.sqrt(own * other);
    return new OrderCorrelation(
        attribute, rows, rho, Math.min(1, DEVIATIONS / Math.sqrt(rows - 1.0)));
  }

  /**
   * Measures an order of persons against their user ids, their usernames, the dates of their
   * requests and the order of the export.
   */
  public static List<OrderCorrelation> of(List<Long> userIds, GroundTruth truth) {
    Map<Long, GroundTruth.Account> accounts = truth.accountsById();
    List<GroundTruth.Account> persons = new ArrayList<>();
    for (long userId : userIds) {
      GroundTruth.Account account = accounts.get(userId);
      if (account == null) {
        throw new IllegalArgumentException("The truth knows no account of a user id given.");
      }
      persons.add(account);
    }
    Map<Long, Integer> usernames = places(truth, Comparator.comparing(a -> a.value("username")));
    Map<Long, Integer> written = new HashMap<>();
    truth.accounts().forEach(account -> written.put(account.userId(), written.size()));
    return List.of(
        of("user id", persons.stream().map(a -> (double) a.userId()).toList()),
        of("username", persons.stream().map(a -> place(usernames, a)).toList()),
        of(
            "request",
            persons.stream()
                .map(a -> a.requestedAt().map(at -> (double) at.toEpochMilli()).orElse(0.0))
                .toList()),
        of("export", persons.stream().map(a -> place(written, a)).toList()));
  }

  private static double place(Map<Long, Integer> places, GroundTruth.Account account) {
    return places.getOrDefault(account.userId(), 0);
  }

  private static Map<Long, Integer> places(
      GroundTruth truth, Comparator<GroundTruth.Account> order) {
    Map<Long, Integer> places = new HashMap<>();
    truth.accounts().stream()
        .sorted(order)
        .forEach(account -> places.put(account.userId(), places.size()));
    return places;
  }

  /** Equal values share the mean of their ranks. */
  private static double[] ranks(List<Double> values) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(values::get));
    double[] ranks = new double[values.size()];
    for (int first = 0; first < order.size(); ) {
      int last = first;
      while (last + 1 < order.size()
          && values.get(order.get(last + 1)).equals(values.get(order.get(first)))) {
        last++;
      }
      for (int i = first; i <= last; i++) {
        ranks[order.get(i)] = (first + last) / 2.0;
      }
      first = last + 1;
    }
    return ranks;
  }
}
