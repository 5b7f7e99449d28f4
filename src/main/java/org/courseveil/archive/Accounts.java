package org.courseveil.archive;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.deidentify.ArchiveIds;
import org.courseveil.ingest.Subject;

/**
 * The accounts of one run and their archive ids: those that the ledger knows, and fresh random ones
 * that count only once the run's segment does.
 */
public final class Accounts {
  private static final byte[] NONE = new byte[0];

  private final ArchiveIds ids;
  private final Map<Id128, Id128> tagsByLearner;
  private final boolean anyKnown;

  private Accounts(ArchiveIds ids, Map<Id128, Id128> tagsByLearner, boolean anyKnown) {
    this.ids = ids;
    this.tagsByLearner = tagsByLearner;
    this.anyKnown = anyKnown;
  }

  static Accounts of(List<Subject> subjects, Ledger ledger) {
    byte[][] ids = new byte[subjects.size()][];
    Map<Id128, Id128> fresh = new HashMap<>();
    Map<Id128, Id128> tags = new HashMap<>();
    boolean anyKnown = false;
    for (Subject subject : subjects) {
      ids[subject.index()] = NONE;
      if (subject.exclusion().isEmpty()) {
        Id128 tag = ledger.accountTag(subject.userId());
        Optional<Account> known = ledger.state().account(tag);
        anyKnown |= known.isPresent();
        Optional<Id128> id =
            known.isPresent()
                ? known.get().archiveId()
                : Optional.of(fresh.computeIfAbsent(tag, any -> Id128.random()));
        if (id.isPresent()) {
          ids[subject.index()] = id.get().bytes();
          tags.put(id.get(), tag);
        }
      }
    }
    return new Accounts(new ArchiveIds(ids), tags, anyKnown);
  }

  /** Returns the archive id of each subject. */
  public ArchiveIds ids() {
    return ids;
  }

  /** Tells whether the ledger has met any of the accounts before. */
  boolean anyKnown() {
    return anyKnown;
  }

  Set<Id128> learners() {
    return Collections.unmodifiableSet(tagsByLearner.keySet());
  }

  /** Returns the ids of the given learners by the tags of their accounts. */
  Map<Id128, Id128> byTag(Set<Id128> learners) {
    Map<Id128, Id128> byTag = new HashMap<>();
    for (Id128 learner : new HashSet<>(learners)) {
      Id128 tag = tagsByLearner.get(learner);
      if (tag == null) {
        throw new IllegalStateException(
            "A segment holds rows of a learner who is not among the run's accounts.");
      }
      byTag.put(tag, learner);
    }
    return byTag;
  }
}
