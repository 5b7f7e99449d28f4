package org.courseveil.ingest;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deleted account that a row of Open edX names, by number or by name. Names are told
 * apart by case; a name that two accounts share finds neither.
 */
final class SubjectIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a row says of its account. */
  enum Naming {
    /** Nothing that names a deleted account. */
    OTHER,
    /** One deleted account. */
    SUBJECT,
    /** A deleted account by one of number and name, and another account by the other. */
    CONTRADICTION
  }

  private final Map<Long, Integer> byUserId;
  private final Map<String, Integer> byName;

  private SubjectIndex(Map<Long, Integer> byUserId, Map<String, Integer> byName) {
    this.byUserId = byUserId;
    this.byName = byName;
  }

  /** Indexes accounts in the order of the list of deletions. */
  static SubjectIndex of(List<DeletionRequest> requests) {
    Map<Long, Integer> byUserId = new HashMap<>();
    Map<String, Integer> byName = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (int subject = 0; subject < requests.size(); subject++) {
      DeletionRequest request = requests.get(subject);
      byUserId.put(Long.parseLong(request.userId()), subject);
      for (String name : List.of(request.username(), request.retiredUsername())) {
        Integer before = byName.putIfAbsent(name, subject);
        if (before != null && before != subject) {
          shared.add(name);
        }
      }
    }
    shared.add("");
    byName.keySet().removeAll(shared);
    return new SubjectIndex(byUserId, byName);
  }

  /** Returns this index without the names of subjects whose names are somebody else's, too. */
  SubjectIndex withoutNamesOf(Set<Integer> subjects) {
    Map<String, Integer> names = new HashMap<>(byName);
    names.values().removeIf(subjects::contains);
    return new SubjectIndex(byUserId, names);
  }

  OptionalInt ofUserId(long userId) {
    return present(byUserId.get(userId));
  }

  OptionalInt ofName(String name) {
    return present(byName.get(name));
  }

  /** Returns what a row's number and name, one of which may be missing, say together. */
  Naming naming(OptionalLong userId, Optional<String> name) {
    OptionalInt numbered = userId.isPresent() ? ofUserId(userId.getAsLong()) : OptionalInt.empty();
    OptionalInt named = name.isPresent() ? ofName(name.get()) : OptionalInt.empty();
    if (named.isPresent() && userId.isPresent() && !named.equals(numbered)) {
      return Naming.CONTRADICTION;
    }
    return named.isPresent() || numbered.isPresent() ? Naming.SUBJECT : Naming.OTHER;
  }

  /** Returns the subject that a row names, where it names one. */
  int subject(OptionalLong userId, Optional<String> name) {
    OptionalInt numbered = userId.isPresent() ? ofUserId(userId.getAsLong()) : OptionalInt.empty();
    return numbered.isPresent() ? numbered.getAsInt() : ofName(name.orElseThrow()).orElseThrow();
  }

  private static OptionalInt present(@Nullable Integer subject) {
    return subject == null ? OptionalInt.empty() : OptionalInt.of(subject);
  }

  @Override
  public String toString() {
    return "SubjectIndex[redacted]";
  }
}
