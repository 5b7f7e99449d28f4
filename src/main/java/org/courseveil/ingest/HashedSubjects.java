package org.courseveil.ingest;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.courseveil.policy.ExportForm;

/** Finds the deleted account that a row of Coursera names by its hashed id. */
final class HashedSubjects implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Integer> byId = new HashMap<>();

  private HashedSubjects() {}

  /** Indexes accounts in the order of the list of deletions. */
  static HashedSubjects of(List<DeletionRequest> requests) {
    HashedSubjects subjects = new HashedSubjects();
    for (int subject = 0; subject < requests.size(); subject++) {
      subjects.byId.put(requests.get(subject).userId(), subject);
    }
    return subjects;
  }

  OptionalInt of(String id) {
    Integer subject = ExportForm.COURSERA.account(id).map(byId::get).orElse(null);
    return subject == null ? OptionalInt.empty() : OptionalInt.of(subject);
  }

  @Override
  public String toString() {
    return "HashedSubjects[redacted]";
  }
}
