package org.courseveil.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;

/**
 * The memory of the archive, kept apart from it under a key of its own: whose rows it holds, what
 * has left, and the keys of its periods.
 *
 * <p>Every change is a new version, written in full beside the others and moved into place in one
 * step that fails if somebody else was first. Each version holds the digest of the one before. The
 * last few versions are kept, unless the newest one forgets something: then it stands alone.
 */
public final class Ledger implements AutoCloseable {
  private static final int KEPT = 5;

  private final LedgerDirectory directory;
  private final String platform;
  private final DataKey tableKey;
  private final PseudonymKey tags;
  private final KeyHandle tagKey;
  private long version;
  private LedgerState state;

  private Ledger(Path path, String platform, DataKey key) {
    this.directory = new LedgerDirectory(path);
    this.platform = platform;
    PseudonymKey root = PseudonymKey.of(key);
    this.tableKey = derived(root, "ledger tables");
    this.state = LedgerState.empty();
    try (DataKey forTags = derived(root, "tags")) {
      this.tags = PseudonymKey.of(forTags);
      this.tagKey = KeyRing.lend(forTags);
    }
  }

  /**
   * Opens the newest version of a ledger.
   *
   * @param platform the id of the platform whose accounts it knows
   */
  public static Ledger open(Path path, DataKey key, String platform) throws IOException {
    Ledger ledger = new Ledger(path, platform, key);
    try {
      ledger.load();
      return ledger;
    } catch (IOException | RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /**
   * Makes the first version of a new ledger.
   *
   * @param archive where the archive will lie; an archive that holds something already is refused
   * @param after the newest ledger version that any package's commit record names, 0 if there is
   *     none
   */
  public static Ledger initialize(Path path, DataKey key, String platform, Path archive, long after)
      throws IOException {
    if (!new LedgerDirectory(path).versions().isEmpty()) {
      throw new LedgerRefusedException(
          "There is a ledger at " + path + " already. Run without --init-ledger.");
    }
    if (!new ArchiveLayout(archive).placed().isEmpty()) {
      throw new LedgerRefusedException(
          "The archive at "
              + archive
              + " holds segments whose keys only its own ledger knows. Restore that ledger, or move"
              + " the archive away before --init-ledger.");
    }
    Ledger ledger = new Ledger(path, platform, key);
    ledger.version = after;
    ledger.write(LedgerState.empty(), false);
    return ledger;
  }

  /** Returns the state that counts now. */
  public synchronized LedgerState state() {
    return state;
  }

  /** Returns the number of the version that counts now. */
  public synchronized long version() {
    return version;
  }

  /** Returns the lent key under which source lines are tagged; valid until this is closed. */
  public KeyHandle tagKey() {
    return tagKey;
  }

  /**
   * Makes a state count, as the next version; the state that counts already is left as it is.
   *
   * @throws ConcurrentRunException if somebody else has published since this ledger was read
   */
  public synchronized void publish(LedgerState next) throws IOException {
    if (next == state) {
      return;
    }
    if (!directory.isNewest(version)) {
      throw concurrent();
    }
    LedgerState before = state;
    boolean forgets = before.isForgottenIn(next);
    write(next, forgets);
    directory.prune(forgets ? 1 : KEPT);
    before.periodKeys().values().stream()
        .filter(key -> !next.periodKeys().containsValue(key))
        .forEach(DataKey::close);
  }

  /**
   * Stops a run whose ledger is older than what something beside it bears witness of.
   *
   * @param witness the segment or commit record that names the version
   */
  public void requireNotOlderThan(long named, Path witness) {
    if (named > version()) {
      throw new LedgerRefusedException(
          "The ledger at "
              + directory.path()
              + " is at version "
              + version()
              + ", but "
              + witness
              + " was written with version "
              + named
              + ". An older ledger would release learners twice: restore the newest one.");
    }
  }

  /** Reads the newest version, if somebody has published since this ledger was read. */
  synchronized void refresh() throws IOException {
    if (!directory.isNewest(version)) {
      load();
    }
  }

  /** Returns whether rows of an account were ever archived. */
  public boolean knows(String userId) {
    return state().account(accountTag(userId)).isPresent();
  }

  /** Returns whether an earlier run was done with the request of an account. */
  public boolean hasSettled(String userId) {
    return state().settled().contains(accountTag(userId));
  }

  /** Remembers the accounts whose requests a run was done with, and forgets all others. */
  public void settle(Collection<String> userIds) throws IOException {
    Set<Id128> done = new HashSet<>();
    userIds.forEach(userId -> done.add(accountTag(userId)));
    publish(state().settle(done));
  }

  /** Returns the recipients to whom a notice of an account's deletion has gone. */
  public Set<String> toldOf(String userId) {
    return state().receipts().told().getOrDefault(accountTag(userId), Set.of());
  }

  /** Returns of how many learners a recipient was told, as far as they are still on the list. */
  public long learnersToldTo(String recipient) {
    return state().receipts().told().values().stream()
        .filter(recipients -> recipients.contains(recipient))
        .count();
  }

  /** Returns whether everybody was told of an account's deletion who is to be. */
  public boolean hasNotified(String userId) {
    return state().receipts().complete().contains(accountTag(userId));
  }

  /**
   * Remembers who was told of which deletions, and forgets all other accounts.
   *
   * @param told the recipients by account, those of earlier runs with them
   * @param complete the accounts of which everybody was told who is to be
   */
  public void acknowledge(Map<String, Set<String>> told, Collection<String> complete)
      throws IOException {
    Map<Id128, Set<String>> tagged = new HashMap<>();
    told.forEach((userId, recipients) -> tagged.put(accountTag(userId), recipients));
    Set<Id128> done = new HashSet<>();
    complete.forEach(userId -> done.add(accountTag(userId)));
    publish(state().acknowledge(new NoticeReceipts(tagged, done)));
  }

  /**
   * Freezes what the archive holds of accounts on legal hold, and of no others.
   *
   * @param userIds every account that is on hold now
   * @param day the day of the run
   */
  public void freeze(Collection<String> userIds, LocalDate day) throws IOException {
    Set<Id128> learners = new HashSet<>();
    for (String userId : userIds) {
      state().account(accountTag(userId)).flatMap(Account::archiveId).ifPresent(learners::add);
    }
    publish(new LegalHold(state()).on(learners, day));
  }

  /** Returns the tag by which the ledger knows an account. */
  synchronized Id128 accountTag(String userId) {
    return Id128.of(tags.tag("account", platform, userId));
  }

  /** Returns the tag of content that is chained to the tag of what comes before it. */
  synchronized byte[] contentTag(byte[] before, String content) {
    return tags.tag(
        "content".getBytes(StandardCharsets.UTF_8),
        before,
        content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized void close() {
    KeyRing.withdraw(tagKey);
    tableKey.close();
    state.periodKeys().values().forEach(DataKey::close);
  }

  private void load() throws IOException {
    List<Long> versions = directory.versions();
    if (versions.isEmpty()) {
      throw new LedgerRefusedException(
          "There is no ledger at "
              + directory.path()
              + ". Without it nobody knows who was archived or released before. Restore it from a"
              + " backup; only for a new archive, make one with --init-ledger.");
    }
    version = versions.get(versions.size() - 1);
    LedgerVersion newest = new LedgerVersion(directory.version(version), version, tableKey);
    LedgerVersion.Head head = open(newest);
    if (!head.platform().equals(platform)) {
      throw new LedgerRefusedException(
          "The ledger at "
              + directory.path()
              + " belongs to platform "
              + head.platform()
              + ". Provided platform: "
              + platform);
    }
    state = newest.state(head);
    verifyChain(versions, head);
    if (head.forgets()) {
      directory.prune(1);
    }
  }

  private void verifyChain(List<Long> versions, LedgerVersion.Head newest) throws IOException {
    String predecessor = newest.predecessor();
    for (int i = versions.size() - 2; i >= 0; i--) {
      long number = versions.get(i);
      LedgerVersion before = new LedgerVersion(directory.version(number), number, tableKey);
      if (number != versions.get(i + 1) - 1 || !before.digest().equals(predecessor)) {
        throw new LedgerRefusedException(
            "The ledger's version "
                + directory.version(number)
                + " is not the one that version "
                + versions.get(i + 1)
                + " was made from. Somebody has exchanged versions: restore the ledger from a"
                + " backup.");
      }
      predecessor = open(before).predecessor();
    }
  }

  private LedgerVersion.Head open(LedgerVersion version) throws IOException {
    try {
      return version.head();
    } catch (LedgerRefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new LedgerRefusedException(
          "The ledger at "
              + directory.path()
              + " does not open: it is under another key than the configured one, or it was"
              + " changed. Nothing was read from it.",
          e);
    }
  }

  private void write(LedgerState next, boolean forgets) throws IOException {
    long number = version + 1;
    // Whatever is unfinished before this version is there was made from an older one, and too late.
    List<Path> unfinished = directory.unfinished();
    Path staged = directory.stage();
    try {
      new LedgerVersion(staged, number, tableKey)
          .write(next, new LedgerVersion.Head(platform, predecessor(), forgets, Map.of()));
      // Asked again: a slow writer's number may have been used and pruned meanwhile.
      requireNobodyFirst();
      Durable.move(staged, directory.version(number));
    } catch (ConcurrentRunException e) {
      LedgerDirectory.discard(staged);
      throw e;
    } catch (IOException e) {
      if (Files.exists(directory.version(number)) || !Files.exists(staged)) {
        LedgerDirectory.discard(staged);
        throw concurrent();
      }
      throw e;
    }
    version = number;
    state = next;
    for (Path leftover : unfinished) {
      LedgerDirectory.discard(leftover);
    }
  }

  private void requireNobodyFirst() throws IOException {
    List<Long> versions = directory.versions();
    if (!versions.isEmpty() && versions.get(versions.size() - 1) != version) {
      throw concurrent();
    }
  }

  private String predecessor() throws IOException {
    return Files.exists(directory.version(version))
        ? new LedgerVersion(directory.version(version), version, tableKey).digest()
        : "";
  }

  private ConcurrentRunException concurrent() {
    return new ConcurrentRunException(
        "Another run has changed the ledger at "
            + directory.path()
            + " since this run read it. Nothing of this run counts; run it again alone.");
  }

  private static DataKey derived(PseudonymKey root, String purpose) {
    byte[] bytes = Arrays.copyOf(root.tag("derived key", purpose, "1"), DataKey.LENGTH);
    byte[] second = root.tag("derived key", purpose, "2");
    System.arraycopy(second, 0, bytes, PseudonymKey.TAG_LENGTH, second.length);
    try {
      return DataKey.copyOf(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(second, (byte) 0);
    }
  }
}
