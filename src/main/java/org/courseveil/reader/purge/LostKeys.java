package org.courseveil.reader.purge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;

/**
 * By what the rows are named that go: accounts and their names at first, then the keys of rows that
 * went.
 */
final class LostKeys {
  static final String ACCOUNT = "account";
  static final String USERNAME = "username";
  static final String EMAIL = "email";

  private static final int HASHED = 40;
  private static final String MISSING = "NULL";

  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Set<String> crosswalks = new HashSet<>();

  static LostKeys of(List<Learner> learners) {
    LostKeys keys = new LostKeys();
    for (Learner learner : learners) {
      keys.add(ACCOUNT, learner.userId());
      keys.add(USERNAME, learner.username());
      keys.add(EMAIL, learner.email());
    }
    return keys;
  }

  boolean hold(String names, String key) {
    return !key.isEmpty() && all(names).contains(normal(key));
  }

  void add(String names, String key) {
    if (!key.isEmpty() && !key.equals(MISSING)) {
      keys.computeIfAbsent(names, any -> new HashSet<>()).add(normal(key));
    }
  }

  /** Returns all keys of a kind. */
  Set<String> all(String names) {
    return keys.getOrDefault(names, Set.of());
  }

  /** Notes that a crosswalk leads to the ids of a column. */
  void addCrosswalk(String column) {
    crosswalks.add(column);
  }

  boolean isInACrosswalk(String column) {
    return crosswalks.contains(column);
  }

  private static String normal(String key) {
    return key.length() == HASHED ? key.toLowerCase(Locale.ROOT) : key;
  }

  @Override
  public String toString() {
    return "LostKeys[redacted]";
  }
}
