package org.courseveil.reader.purge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;

/**
 * A name that is looked for in texts: one that can hardly mean anything else. Whoever is called
 * like a word, such as {@code staff}, is found in columns of names alone.
 */
record SoughtName(Kind kind, String text) {
  /** What a name is, and what stands in its place. */
  enum Kind {
    USERNAME("<<USERNAME>>"),
    EMAIL("<<EMAIL>>"),
    FULL_NAME("<<FULLNAME>>"),
    ID("<<USER_ID>>");

    private final String token;

    Kind(String token) {
      this.token = token;
    }

    String token() {
      return token;
    }
  }

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern MARKED = Pattern.compile(".*[0-9_.@+-].*");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}");
  private static final int SHORTEST_MARKED = 6;
  private static final int SHORTEST_PLAIN = 10;
  private static final int SHORTEST_NAME = 7;
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  static List<SoughtName> of(List<Learner> learners, LostKeys keys) {
    List<SoughtName> sought = new ArrayList<>();
    for (Learner learner : learners) {
      if (isDistinctName(learner.name())) {
        sought.add(new SoughtName(Kind.FULL_NAME, learner.name().strip()));
      }
    }
    keys.all(LostKeys.EMAIL).stream()
        .filter(EMAIL.asMatchPredicate())
        .forEach(email -> sought.add(new SoughtName(Kind.EMAIL, email)));
    keys.all(LostKeys.USERNAME).stream()
        .filter(SoughtName::isDistinctUsername)
        .forEach(username -> sought.add(new SoughtName(Kind.USERNAME, username)));
    for (String names : Set.of(LostKeys.ACCOUNT, "anonymous")) {
      keys.all(names).stream()
          .filter(HASH.asMatchPredicate())
          .forEach(id -> sought.add(new SoughtName(Kind.ID, id)));
    }
    return List.copyOf(sought);
  }

  private static boolean isDistinctUsername(String username) {
    int length = username.length();
    return length >= SHORTEST_PLAIN
        || (length >= SHORTEST_MARKED && MARKED.matcher(username).matches());
  }

  /** Two words, or three ideographs. */
  private static boolean isDistinctName(String name) {
    String bare = name.strip();
    long ideographs = bare.chars().filter(c -> c >= FIRST_IDEOGRAPH).count();
    return ideographs >= 3
        || (bare.split("\\s+", -1).length > 1 && bare.length() + 2 * ideographs >= SHORTEST_NAME);
  }

  @Override
  public String toString() {
    return "SoughtName[" + kind + "]";
  }
}
