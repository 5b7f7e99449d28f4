package org.courseveil.notices;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courseveil.archive.Ledger;
import org.courseveil.ingest.DeletedLearner;
import org.courseveil.ingest.DeletedLearners;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.Recipients;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.NoticeSettings;
import org.courseveil.policy.RecipientState;

/**
 * The sender of notices: each member is told once of each learner who ever enrolled in a course of
 * its organizations.
 *
 * <p>At least once: a notice is in its place before the ledger has the receipt, so that a run that
 * was killed in between is followed by one that tells the same again. Whom nobody can be told of
 * holds up nobody else.
 */
public final class Notifier {
  private final NoticeSettings settings;
  private final JobConfig.Platform platform;
  private final List<Member> members;
  private final Recipients recipients;
  private final SecretKey signer;
  private final Ledger ledger;
  private final LocalDate today;
  private final SortedMap<String, List<DeletedLearner>> untold = new TreeMap<>();
  private final SortedMap<String, Long> told = new TreeMap<>();
  private final SortedMap<String, Long> unmapped = new TreeMap<>();
  private final SortedMap<String, Long> unreachable = new TreeMap<>();
  private final Map<String, Set<String>> receipts = new HashMap<>();
  private final Set<String> complete = new HashSet<>();

  /** Prepares a run under settings; the recipients' certificates have been judged. */
  public Notifier(
      NoticeSettings settings,
      JobConfig.Platform platform,
      List<Member> members,
      Recipients recipients,
      SecretKey signer,
      Ledger ledger,
      LocalDate today) {
    this.settings = settings;
    this.platform = platform;
    this.members = members;
    this.recipients = recipients;
    this.signer = signer;
    this.ledger = ledger;
    this.today = today;
  }

  /** Tells every member what it has not been told, and removes notices whose time is over. */
  public NoticeRun run(DeletedLearners deleted) throws IOException {
    deleted.onHold().forEach(userId -> receipts.put(userId, ledger.toldOf(userId)));
    for (DeletedLearner learner : deleted.learners()) {
      receipts.put(learner.userId(), new HashSet<>(ledger.toldOf(learner.userId())));
      collect(learner);
    }
    try {
      for (Member member : members) {
        tell(member, untold.getOrDefault(member.id(), List.of()));
      }
      deleted.learners().stream()
          .filter(this::isComplete)
          .forEach(learner -> complete.add(learner.userId()));
    } finally {
      receipts.values().removeIf(Set::isEmpty);
      ledger.acknowledge(receipts, complete);
    }
    return new NoticeRun(
        told, unmapped, unreachable, deleted.onHold().size(), deleted.unreadable(), expire());
  }

  private void collect(DeletedLearner learner) {
    for (String organization : learner.organizations()) {
      if (!settings.isMapped(organization)) {
        unmapped.merge(organization, 1L, Long::sum);
      }
    }
    for (String partner : partners(learner)) {
      if (!receiptsOf(learner).contains(partner)) {
        untold.computeIfAbsent(partner, any -> new ArrayList<>()).add(learner);
      }
    }
  }

  private void tell(Member member, List<DeletedLearner> learners) throws IOException {
    List<Recipient> sealedTo = recipients.sealedTo(member);
    if (learners.isEmpty()) {
      return;
    }
    if (sealedTo.isEmpty() || member.state() != RecipientState.ACTIVE) {
      unreachable.put(member.id(), (long) learners.size());
      return;
    }
    folder(member).add(today, NoticeRows.of(learners), sealedTo, signer);
    learners.forEach(learner -> receiptsOf(learner).add(member.id()));
    told.put(member.id(), (long) learners.size());
  }

  private boolean isComplete(DeletedLearner learner) {
    return learner.organizations().stream().allMatch(settings::isMapped)
        && receiptsOf(learner).containsAll(partners(learner));
  }

  private Set<String> partners(DeletedLearner learner) {
    Set<String> partners = new TreeSet<>();
    for (String organization : learner.organizations()) {
      if (!settings.untold().contains(organization)) {
        partners.addAll(settings.partnersOf(organization));
      }
    }
    return partners;
  }

  private Set<String> receiptsOf(DeletedLearner learner) {
    return receipts.getOrDefault(learner.userId(), Set.of());
  }

  private int expire() throws IOException {
    int expired = 0;
    for (Member member : members) {
      expired += folder(member).expire(today, settings.expiry());
    }
    return expired;
  }

  private NoticeFolder folder(Member member) {
    return new NoticeFolder(settings.path(), platform.id(), member.id());
  }
}
