package org.courseveil.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courseveil.archive.Ledger;
import org.courseveil.ingest.DeletedLearner;
import org.courseveil.ingest.DeletedLearners;
import org.courseveil.ingest.dialect.DeletionNotice;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.packaging.Recipients;
import org.courseveil.packaging.format.TestKeys;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.NoticeSettings;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.RecipientState;
import org.courseveil.policy.TransferMechanism;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of which deletion, how often, and what does not hold up whom. */
final class NotifierTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
  private static final String PLATFORM = "campus.example";

  @TempDir Path directory = Path.of("");

  private final DataKey key = DataKey.random();
  private final DeletedLearner ann = learner(1, "ann", "OrgA");
  private final DeletedLearner ben = learner(2, "ben", "OrgA", "OrgB");
  private final DeletedLearner cem = learner(3, "cem", "OrgC");
  private List<Member> members = List.of();
  private Map<String, List<String>> partners =
      Map.of("OrgA", List.of("a"), "OrgB", List.of("b"), "OrgC", List.of("a", "b"));
  private Set<String> untold = Set.of();

  @BeforeEach
  void enrol() throws IOException {
    members =
        List.of(
            member("a", TestKeys.recipient().certificate()),
            member("b", TestKeys.stranger().certificate()));
    Ledger.initialize(ledger(), key, PLATFORM, directory.resolve("archive"), 0).close();
  }

  @Test
  void run_everyMember_isToldOfItsLearnersAndOfNoOther() throws IOException {
    NoticeRun run = run(ann, ben, cem);
    assertThat(run.told()).containsExactly(Map.entry("a", 3L), Map.entry("b", 2L));
    assertThat(run.needsAttention()).isFalse();
    assertThat(rows("a", TestKeys.recipient())).containsExactly("1", "2", "3");
    assertThat(rows("b", TestKeys.stranger())).containsExactly("2", "3");
    assertThat(names("a")).containsExactly("user_retirement_p_a_2026-11-15.csv.asc");
  }

  @Test
  void run_again_tellsNobodyAndWritesNothing() throws IOException {
    run(ann, ben, cem);
    NoticeRun again = run(ann, ben, cem);
    assertThat(again.told()).isEmpty();
    assertThat(names("a")).hasSize(1);
    assertThat(names("b")).hasSize(1);
  }

  @Test
  void run_anotherLearnerOnTheSameDay_isInAFileOfItsOwn() throws IOException {
    run(ann);
    run(ann, ben);
    assertThat(names("a"))
        .containsExactly(
            "user_retirement_p_a_2026-11-15-2.csv.asc", "user_retirement_p_a_2026-11-15.csv.asc");
    assertThat(rows("a", TestKeys.recipient())).containsExactly("2", "1");
  }

  @Test
  void run_organizationThatNobodyMapped_isReportedAndHoldsUpNobody() throws IOException {
    DeletedLearner dea = learner(4, "dea", "OrgA", "OrgX");
    NoticeRun run = run(ann, dea);
    assertThat(run.unmapped()).containsExactly(Map.entry("OrgX", 1L));
    assertThat(run.needsAttention()).isTrue();
    assertThat(rows("a", TestKeys.recipient())).containsExactly("1", "4");
    assertThat(notified("1")).isTrue();
    assertThat(notified("4")).as("its request is not done with").isFalse();

    untold = Set.of("OrgX");
    NoticeRun decided = run(ann, dea);
    assertThat(decided.needsAttention()).isFalse();
    assertThat(decided.told()).isEmpty();
    assertThat(notified("4")).isTrue();
  }

  @Test
  void run_partnerThatIsNoMember_leavesTheRequestOpen() throws IOException {
    Notices notices = new Notices(Map.of("OrgA", List.of("Stranger University")));
    NoticeRun run = notices.run(ann);
    assertThat(run.told()).containsExactly(Map.entry("a", 1L));
    assertThat(run.unmapped()).containsExactly(Map.entry("OrgA", 1L));
    assertThat(notified("1")).isFalse();
  }

  @Test
  void run_memberWithoutAFitCertificate_isReportedAndToldLater() throws IOException {
    Member fit = members.get(1);
    Member unfit = member("b", TestKeys.stranger().certificate(), RecipientState.ACTIVE, "00");
    members = List.of(members.get(0), unfit);
    NoticeRun run = run(ann, ben);
    assertThat(run.unreachable()).containsExactly(Map.entry("b", 1L));
    assertThat(run.told()).containsExactly(Map.entry("a", 2L));
    assertThat(run.needsAttention()).isTrue();
    assertThat(notified("1")).isTrue();
    assertThat(notified("2")).isFalse();

    members = List.of(members.get(0), fit);
    assertThat(run(ann, ben).told()).containsExactly(Map.entry("b", 1L));
    assertThat(notified("2")).isTrue();
  }

  @Test
  void run_memberThatIsSuspended_isNotTold() throws IOException {
    Certificate certificate = TestKeys.stranger().certificate();
    members =
        List.of(
            members.get(0),
            member("b", certificate, RecipientState.SUSPENDED, certificate.fingerprint()));
    assertThat(run(ben).unreachable()).containsExactly(Map.entry("b", 1L));
    assertThat(names("b")).isEmpty();
  }

  @Test
  void run_learnerOnLegalHold_isToldWhenTheHoldEndsAndNotTwice() throws IOException {
    NoticeRun held = run(List.of(ann), List.of("2"));
    assertThat(rows("a", TestKeys.recipient())).containsExactly("1");
    assertThat(held.onHold()).isEqualTo(1);
    assertThat(notified("2")).isFalse();

    run(ann, ben);
    assertThat(rows("a", TestKeys.recipient())).containsExactly("2", "1");
    run(List.of(ann), List.of("2"));
    assertThat(run(ann, ben).told()).as("told before the second hold").isEmpty();
  }

  @Test
  void run_thatFailsAtOneMember_keepsTheReceiptsOfTheOthers() throws IOException {
    Path inTheWay = Files.createDirectories(notices()).resolve("b");
    Files.writeString(inTheWay, "no folder");
    assertThatThrownBy(() -> run(ann, ben)).isInstanceOf(IOException.class);
    assertThat(notified("1")).as("a run that failed is done with nobody").isFalse();

    Files.delete(inTheWay);
    assertThat(run(ann, ben).told()).containsExactly(Map.entry("b", 1L));
    assertThat(notified("1")).isTrue();
  }

  @Test
  void run_killedBeforeItsReceipts_tellsAgain() throws IOException {
    FileTree.copy(ledger(), directory.resolve("before"));
    run(ann, ben);
    FileTree.remove(ledger());
    FileTree.copy(directory.resolve("before"), ledger());

    assertThat(run(ann, ben).told()).containsExactly(Map.entry("a", 2L), Map.entry("b", 1L));
    assertThat(names("a")).hasSize(2);
    assertThat(run(ann, ben).told()).isEmpty();
  }

  @Test
  void run_whatOthersBegan_isNoNoticeAndStandsNobodyInTheWay() throws IOException {
    Files.createDirectories(notices().resolve("a"));
    Files.writeString(notices().resolve("a/.user_retirement_p_a_2026-11-15.csv.asc.7.tmp"), "half");
    run(ann);
    assertThat(names("a")).contains("user_retirement_p_a_2026-11-15.csv.asc");
  }

  @Test
  void run_afterTheExpiry_removesTheFileAndTellsNothingAgain() throws IOException {
    run(ann);
    assertThat(run(TODAY.plusDays(29), List.of(ann), List.of()).expired()).isZero();
    NoticeRun over = run(TODAY.plusDays(30), List.of(ann), List.of());
    assertThat(over.expired()).isEqualTo(1);
    assertThat(names("a")).isEmpty();
    assertThat(over.told()).isEmpty();
  }

  @Test
  void run_accountThatLeftTheList_isForgotten() throws IOException {
    run(ann);
    run(ben);
    assertThat(run(ann, ben).told()).containsExactly(Map.entry("a", 1L));
  }

  @Test
  void notice_ofAMemberWithTwoCertificates_isOpenedByGpgWithEach() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      Certificate rsa = gpg.certificate(gpg.generate("rsa3072", "rsa3072", ""));
      Certificate curve = gpg.certificate(gpg.generate("ed25519", "cv25519", ""));
      gpg.importKey(TestKeys.platform().certificate().armored());
      members = List.of(member("a", rsa, curve), members.get(1));
      run(ann);
      assertThat(names("a")).hasSize(2);
      for (String name : names("a")) {
        assertThat(
                new String(
                    gpg.decrypt(notices().resolve("a").resolve(name)), StandardCharsets.UTF_8))
            .isEqualTo(
                String.join(",", DeletionNotice.HEADER)
                    + "\r\n1,ann,ann@example.org,Learner ann,2026-10-01T10:20:30Z\r\n");
      }
    }
  }

  private NoticeRun run(DeletedLearner... learners) throws IOException {
    return run(List.of(learners), List.of());
  }

  private NoticeRun run(List<DeletedLearner> learners, List<String> onHold) throws IOException {
    return run(TODAY, learners, onHold);
  }

  private NoticeRun run(LocalDate today, List<DeletedLearner> learners, List<String> onHold)
      throws IOException {
    return new Notices(Map.of()).run(today, learners, onHold);
  }

  /** Runs with partners who are no members, by organization. */
  private final class Notices {
    private final Map<String, List<String>> strangers;

    Notices(Map<String, List<String>> strangers) {
      this.strangers = strangers;
    }

    NoticeRun run(DeletedLearner... learners) throws IOException {
      return run(TODAY, List.of(learners), List.of());
    }

    NoticeRun run(LocalDate today, List<DeletedLearner> learners, List<String> onHold)
        throws IOException {
      NoticeSettings settings =
          new NoticeSettings(notices(), Period.ofDays(30), partners, strangers, untold);
      try (Ledger open = Ledger.open(ledger(), key, PLATFORM)) {
        return new Notifier(
                settings,
                new JobConfig.Platform(
                    "p", "P", "p@example.org", directory, directory, Optional.empty()),
                members,
                Recipients.readFit(members),
                TestKeys.platform().secretKey(),
                open,
                today)
            .run(new DeletedLearners(learners, onHold, 0));
      }
    }
  }

  private Path ledger() {
    return directory.resolve("ledger");
  }

  private Path notices() {
    return directory.resolve("notices");
  }

  private boolean notified(String userId) throws IOException {
    try (Ledger open = Ledger.open(ledger(), key, PLATFORM)) {
      return open.hasNotified(userId);
    }
  }

  private List<String> names(String member) throws IOException {
    Path folder = notices().resolve(member);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** Returns the accounts in a member's files, as whoever has its key reads them. */
  private List<String> rows(String member, TestKeys.Pair pair) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String name : names(member)) {
      byte[] message = Files.readAllBytes(notices().resolve(member).resolve(name));
      String rows =
          new String(
              SealedMessage.open(
                  new ByteArrayInputStream(message),
                  pair.secretKey(),
                  TestKeys.platform().certificate()),
              StandardCharsets.UTF_8);
      rows.lines().skip(1).map(row -> row.substring(0, row.indexOf(','))).forEach(ids::add);
    }
    return ids;
  }

  private Member member(String id, Certificate... certificates) throws IOException {
    List<Member.Recipient> recipients = new ArrayList<>();
    for (Certificate certificate : certificates) {
      recipients.add(recipient(certificate, certificate.fingerprint()));
    }
    return member(id, RecipientState.ACTIVE, recipients);
  }

  private Member member(String id, Certificate certificate, RecipientState state, String pinned)
      throws IOException {
    return member(id, state, List.of(recipient(certificate, pinned)));
  }

  private static Member member(String id, RecipientState state, List<Member.Recipient> recipients) {
    return new Member(
        id,
        id,
        RecipientRole.MEMBER,
        state,
        List.of(),
        "DE",
        TransferMechanism.ADEQUACY_DECISION,
        recipients);
  }

  private Member.Recipient recipient(Certificate certificate, String pinned) throws IOException {
    Path file = directory.resolve(certificate.fingerprint() + ".asc");
    Files.writeString(file, certificate.armored());
    return new Member.Recipient(file, pinned);
  }

  private static DeletedLearner learner(long id, String name, String... organizations) {
    return new DeletedLearner(
        "" + id,
        name,
        name + "@example.org",
        "Learner " + name,
        Instant.parse("2026-10-01T10:20:30.5Z"),
        Set.of(organizations));
  }
}
