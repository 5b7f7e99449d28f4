package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.AggregateTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  private static final String PLATFORM = "campus.example";

  private static final ReleaseContent CONTENT =
      new ReleaseContent(
          List.of("AB", "CD"),
          Map.of("summary", List.of("pseudonym", "course"), "weekly", List.of("week")));

  @TempDir Path directory;

  private final DataKey key = DataKey.random();
  private final Id128 learner = new Id128(7, 7);
  private final Unit unit = new Unit(learner, "course-v1:EPFLx+Bio+2025_T2");
  private Path path = Path.of("");

  @BeforeEach
  void initialize() throws IOException {
    path = directory.resolve("ledger");
    Ledger.initialize(path, key, PLATFORM, directory.resolve("archive"), 0).close();
  }

  private Ledger open() throws IOException {
    return Ledger.open(path, key, PLATFORM);
  }

  private LedgerState archived(Ledger ledger) {
    return new PeriodContents(ledger.state())
        .add(
            LedgerStateTest.segment("5e", LedgerStateTest.Q4),
            DataKey.random(),
            Map.of(ledger.accountTag("42"), learner),
            Set.of(unit),
            Map.of(unit.course(), LocalDate.of(2025, 9, 1)));
  }

  @Test
  void acknowledge_receipts_areReadAgainAndForgottenWithTheirAccounts() throws IOException {
    try (Ledger ledger = open()) {
      ledger.acknowledge(Map.of("1", Set.of("a", "b"), "2", Set.of("a")), List.of("1"));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.toldOf("1")).containsExactlyInAnyOrder("a", "b");
      assertThat(ledger.toldOf("2")).containsExactly("a");
      assertThat(ledger.hasNotified("1")).isTrue();
      assertThat(ledger.hasNotified("2")).isFalse();
      ledger.acknowledge(Map.of("2", Set.of("a")), List.of());
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.toldOf("1")).isEmpty();
      assertThat(ledger.hasNotified("1")).isFalse();
      assertThat(ledger.toldOf("2")).containsExactly("a");
    }
  }

  @Test
  void hold_ofAUnit_isReadAgain() throws IOException {
    Hold hold = new Hold("class too small", LocalDate.of(2026, 11, 5));
    try (Ledger ledger = open()) {
      ledger.publish(archived(ledger).hold(Set.of(unit), hold));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.state().holds()).containsExactly(Map.entry(unit, hold));
    }
  }

  @Test
  void open_publishedState_readsAllOfIt() throws IOException {
    byte[] periodKey;
    try (Ledger ledger = open()) {
      LedgerState state =
          archived(ledger)
              .freezeScheme("{\"levels\":[1]}")
              .quarantine(List.of("aa.jsonl.asc"), LocalDate.parse("2026-11-03"))
              .intend(new Intent("p1", "epflx", "2026-11", Set.of(unit), Optional.empty()));
      periodKey = state.keyOf(LedgerStateTest.Q4).exposeBytes();
      ledger.publish(state);
      assertThat(ledger.version()).isEqualTo(2);
    }
    try (Ledger ledger = open()) {
      LedgerState state = ledger.state();
      assertThat(ledger.version()).isEqualTo(2);
      assertThat(state.account(ledger.accountTag("42")).flatMap(Account::archiveId))
          .contains(learner);
      assertThat(state.account(ledger.accountTag("43"))).isEmpty();
      assertThat(state.stateOf(unit)).contains(UnitState.ARCHIVED);
      assertThat(state.since(unit)).contains(LedgerStateTest.Q4);
      assertThat(state.courseStarts())
          .containsExactly(Map.entry(unit.course(), LocalDate.of(2025, 9, 1)));
      assertThat(state.keyOf(LedgerStateTest.Q4).exposeBytes()).isEqualTo(periodKey);
      assertThat(state.segments())
          .containsExactly(LedgerStateTest.segment("5e", LedgerStateTest.Q4));
      assertThat(state.scheme()).contains(new FrozenScheme(1, "{\"levels\":[1]}"));
      assertThat(state.intents())
          .containsExactly(new Intent("p1", "epflx", "2026-11", Set.of(unit), Optional.empty()));
      assertThat(state.quarantine()).containsOnlyKeys("aa.jsonl.asc");
      ledger.publish(
          state.complete(
              new Release(
                  "p1",
                  "epflx",
                  "2026-11",
                  1,
                  "ab",
                  Optional.of("sealed"),
                  1,
                  CONTENT,
                  LocalDate.parse("2028-11-01"))));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.state().releases()).extracting(Release::content).containsExactly(CONTENT);
      assertThat(ledger.state().releases()).extracting(Release::packageId).containsExactly("p1");
      assertThat(ledger.state().stateOf(unit)).contains(UnitState.RELEASED);
    }
  }

  @Test
  void open_countedRelease_readsItsCellsAndTheIntentToPublishThem() throws IOException {
    List<Cell> cells =
        List.of(
            new Cell(AggregateTable.COURSES, unit.course(), List.of(), 50),
            new Cell(AggregateTable.ACTIVITY, unit.course(), List.of("3", "video"), 25),
            new Cell(AggregateTable.REGIONS, unit.course(), List.of("Western Asia"), 15));
    Intent intent = new Intent("p1", "epflx", "2026-11", Set.of(), Optional.of("sealed"));
    try (Ledger ledger = open()) {
      ledger.publish(archived(ledger).count("epflx", "2026-11", Set.of(unit), cells));
      ledger.publish(ledger.state().intend(intent));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.state().counted())
          .containsExactly(new CountedRelease("epflx", "2026-11", 1, cells));
      assertThat(ledger.state().intents()).containsExactly(intent);
      assertThat(ledger.state().stateOf(unit)).contains(UnitState.RELEASED);
      ledger.publish(ledger.state().abandon("p1"));
      assertThat(ledger.state().counted()).hasSize(1);
    }
  }

  @Test
  void settle_requestsOfARun_areRememberedInPlaceOfThoseBefore() throws IOException {
    try (Ledger ledger = open()) {
      ledger.settle(List.of("41", "42"));
      ledger.settle(List.of("42", "41"));
      assertThat(ledger.version()).isEqualTo(2);
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.hasSettled("41")).isTrue();
      assertThat(ledger.knows("41")).isFalse();
      ledger.settle(List.of("42", "43"));
    }
    try (Ledger ledger = open()) {
      assertThat(List.of("41", "42", "43"))
          .filteredOn(ledger::hasSettled)
          .containsExactly("42", "43");
    }
  }

  @Test
  void publish_unchangedState_makesNoVersion() throws IOException {
    try (Ledger ledger = open()) {
      ledger.publish(ledger.state());
      assertThat(ledger.version()).isEqualTo(1);
      assertThat(versions()).containsExactly("000001");
    }
  }

  @Test
  void publish_secondOfTwoWriters_isRefusedAndChangesNothing() throws IOException {
    try (Ledger first = open();
        Ledger second = open()) {
      first.publish(first.state().freezeScheme("first"));
      assertThatThrownBy(() -> second.publish(second.state().freezeScheme("second")))
          .isInstanceOf(ConcurrentRunException.class);
      for (int i = 0; i < 8; i++) {
        first.publish(first.state().freezeScheme("first " + i));
      }
      assertThatThrownBy(() -> second.publish(second.state().freezeScheme("second")))
          .isInstanceOf(ConcurrentRunException.class);
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.state().scheme()).contains(new FrozenScheme(9, "first 7"));
    }
    assertThat(versions()).hasSize(5);
  }

  @Test
  void publish_manyWritersAtOnce_letsOneThrough() throws Exception {
    for (int round = 1; round <= 20; round++) {
      List<Ledger> ledgers = List.of(open(), open(), open(), open());
      long published = ledgers.parallelStream().filter(LedgerTest::isFirst).count();
      ledgers.forEach(Ledger::close);
      assertThat(published).isEqualTo(1);
      try (Ledger ledger = open()) {
        assertThat(ledger.version()).isEqualTo(round + 1);
      }
    }
  }

  private static boolean isFirst(Ledger ledger) {
    try {
      ledger.publish(ledger.state().freezeScheme("of " + Id128.random().low()));
      return true;
    } catch (ConcurrentRunException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void publish_mappingErased_leavesNoVersionThatKnowsIt() throws IOException {
    try (Ledger ledger = open()) {
      ledger.publish(archived(ledger));
      ledger.publish(ledger.state().freezeScheme("x"));
      assertThat(versions()).hasSize(3);
      ledger.publish(new PeriodContents(ledger.state()).forget(LedgerStateTest.Q4));
      assertThat(versions()).containsExactly("000004");
    }
    open().close();
  }

  @Test
  void open_killedBeforeOldVersionsWereRemoved_removesThemNow() throws IOException {
    Path kept = directory.resolve("kept");
    try (Ledger ledger = open()) {
      ledger.publish(archived(ledger));
      copy(path.resolve("000002"), kept);
      ledger.publish(new PeriodContents(ledger.state()).forget(LedgerStateTest.Q4));
    }
    copy(kept, path.resolve("000002"));
    open().close();
    assertThat(versions()).containsExactly("000003");
  }

  @Test
  void open_leftoversOfAKilledWriter_areIgnoredAndRemovedLater() throws IOException {
    Path leftover = Files.createDirectory(path.resolve(".staging-0011"));
    Files.writeString(leftover.resolve("accounts.parquet"), "half");
    try (Ledger ledger = open()) {
      ledger.publish(ledger.state().freezeScheme("x"));
    }
    assertThat(leftover).doesNotExist();
  }

  @Test
  void open_noLedger_pointsToTheFlag() throws IOException {
    assertThatThrownBy(() -> Ledger.open(directory.resolve("nowhere"), key, PLATFORM))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("--init-ledger");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThatThrownBy(() -> Ledger.open(empty, key, PLATFORM))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("--init-ledger");
  }

  @Test
  void initialize_overALedgerOrAnArchive_isRefused() throws IOException {
    Path archive = directory.resolve("archive");
    assertThatThrownBy(() -> Ledger.initialize(path, key, PLATFORM, archive, 0))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("already");
    Files.createDirectories(archive.resolve("2026q4").resolve("5e"));
    Path another = directory.resolve("another");
    assertThatThrownBy(() -> Ledger.initialize(another, key, PLATFORM, archive, 0))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("move the archive away");
  }

  @Test
  void initialize_afterALoss_isNotOlderThanItsWitness() throws IOException {
    Path another = directory.resolve("another");
    try (Ledger ledger =
        Ledger.initialize(another, key, PLATFORM, directory.resolve("archive"), 57)) {
      ledger.requireNotOlderThan(57, Path.of("epflx/2026-11.commit.json"));
      assertThat(ledger.version()).isEqualTo(58);
    }
    try (Ledger ledger = Ledger.open(another, key, PLATFORM)) {
      ledger.publish(ledger.state().freezeScheme("x"));
      assertThat(ledger.version()).isEqualTo(59);
    }
  }

  @Test
  void requireNotOlderThan_newerWitness_stops() throws IOException {
    try (Ledger ledger = open()) {
      assertThatThrownBy(() -> ledger.requireNotOlderThan(2, Path.of("commit.json")))
          .isInstanceOf(LedgerRefusedException.class)
          .hasMessageContaining("version 1")
          .hasMessageContaining("version 2")
          .hasMessageContaining("commit.json");
    }
  }

  @Test
  void open_anotherKeyOrPlatform_isRefused() throws IOException {
    try (DataKey another = DataKey.random()) {
      assertThatThrownBy(() -> Ledger.open(path, another, PLATFORM))
          .isInstanceOf(LedgerRefusedException.class)
          .hasMessageContaining("another key");
    }
    assertThatThrownBy(() -> Ledger.open(path, key, "other.example"))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("belongs to platform " + PLATFORM);
  }

  @Test
  void open_anyTableChangedOrExchanged_isRefused() throws IOException {
    try (Ledger ledger = open()) {
      ledger.publish(archived(ledger));
    }
    for (Path file : files(path.resolve("000002"))) {
      byte[] before = Files.readAllBytes(file);
      byte[] changed = before.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(this::open).isInstanceOf(LedgerRefusedException.class);
      Files.copy(
          path.resolve("000001").resolve(file.getFileName()),
          file,
          StandardCopyOption.REPLACE_EXISTING);
      assertThatThrownBy(this::open).isInstanceOf(LedgerRefusedException.class);
      Files.write(file, before);
    }
    open().close();
  }

  @Test
  void open_anOldVersionUnderANewNumber_isRefused() throws IOException {
    copy(path.resolve("000001"), path.resolve("000002"));
    assertThatThrownBy(this::open).isInstanceOf(LedgerRefusedException.class);
  }

  @Test
  void open_chainBroken_isRefused() throws IOException {
    Path forked = directory.resolve("forked");
    try (Ledger ledger = open()) {
      copy(path, forked);
      ledger.publish(ledger.state().freezeScheme("x"));
      ledger.publish(ledger.state().freezeScheme("y"));
    }
    try (Ledger ledger = Ledger.open(forked, key, PLATFORM)) {
      ledger.publish(ledger.state().freezeScheme("z"));
    }
    Durable.delete(path.resolve("000002"));
    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("exchanged");
    copy(forked.resolve("000002"), path.resolve("000002"));
    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("exchanged");
  }

  @Test
  void head_newerFormat_isRefused() throws IOException {
    Path future = Files.createDirectory(directory.resolve("future"));
    TableSchema schema =
        new TableSchema(
            List.of(
                new TableSchema.Column("name", TableSchema.Type.STRING),
                new TableSchema.Column("value", TableSchema.Type.STRING)));
    try (EncryptedTableWriter writer =
        EncryptedTableWriter.open(
            future.resolve("head.parquet"), schema, new PlacedFile(key, "ledger|1|head"))) {
      writer.write(new Object[] {"format", "2"});
    }
    assertThatThrownBy(() -> new LedgerVersion(future, 1, key).head())
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("format 2")
        .hasMessageContaining("format 1");
  }

  @Test
  void files_ofTheLedger_areEncryptedAndNameNobody() throws IOException {
    try (Ledger ledger = open()) {
      ledger.publish(archived(ledger));
    }
    for (Path file : files(path.resolve("000002"))) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(bytes).startsWith("PARE").endsWith("PARE").doesNotContain("EPFLx");
    }
  }

  @Test
  void accountTag_dependsOnKeyPlatformAndAccount() throws IOException {
    try (Ledger ledger = open();
        Ledger another =
            Ledger.initialize(
                directory.resolve("b"), key, "other.example", directory.resolve("archive"), 0)) {
      assertThat(ledger.accountTag("1")).isEqualTo(ledger.accountTag("1"));
      assertThat(ledger.accountTag("1")).isNotEqualTo(ledger.accountTag("2"));
      assertThat(ledger.accountTag("1")).isNotEqualTo(another.accountTag("1"));
    }
  }

  private List<String> versions() throws IOException {
    return ArchiveLayout.directories(path).stream()
        .map(version -> version.getFileName().toString())
        .toList();
  }

  private static List<Path> files(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.sorted().toList();
    }
  }

  static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
  }
}
