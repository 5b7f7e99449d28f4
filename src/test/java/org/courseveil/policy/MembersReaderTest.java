package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courseveil.policy.Member.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MembersReaderTest {
  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    ExampleFiles.in(folder);
  }

  @Test
  void read_example_isWhatItSays() throws IOException {
    Problems problems = new Problems();
    List<Member> members =
        MembersReader.read(
            folder.resolve("configs/members.yaml"), Optional.empty(), LocalDate.EPOCH, problems);
    problems.refuseAny();
    assertThat(members)
        .extracting(Member::id)
        .containsExactly("northbridge", "lakeside", "harborview");
    assertThat(members.get(0).country()).isEqualTo("NO");
    assertThat(members.get(0).transfer()).isEqualTo(TransferMechanism.STANDARD_CONTRACTUAL_CLAUSES);
    assertThat(members.get(0).recipients())
        .containsExactly(
            new Recipient(
                folder.resolve("keys/northbridge.public.asc"),
                "3A5E8D217F04B96C1E52C8D740AB93F66B1D2E90"));
  }

  @Test
  void read_fingerprintFile_givesTheFullFingerprintInCapitals() throws IOException {
    List<Member> members =
        MembersReader.read(
            folder.resolve("configs/members.yaml"),
            Optional.empty(),
            LocalDate.EPOCH,
            new Problems());
    assertThat(members.get(1).recipients().get(0).fingerprint())
        .isEqualTo("0F1E2D3C4B5A69788796A5B4C3D2E1F001234567");
  }

  @Test
  void read_secondLock_isNamedAndPinned() throws IOException {
    List<Member> members =
        MembersReader.read(
            folder.resolve("configs/members.yaml"),
            Optional.empty(),
            LocalDate.EPOCH,
            new Problems());
    assertThat(members.get(1).recipients())
        .extracting(recipient -> recipient.secondLock().map(Member.SecondLockFile::file))
        .containsExactly(
            Optional.empty(),
            Optional.of(folder.resolve("keys/lakeside-archive.second.public.pem")));
  }

  @Test
  void read_secondLockThatIsNotPinned_isRefused() throws IOException {
    assertThat(problems(example().replaceAll(" +second-lock-sha256: .*\n", "")))
        .singleElement()
        .asString()
        .contains("pinned by second-lock-sha256");
    assertThat(problems(example().replaceAll(" +second-lock: .*\n", ""))).isNotEmpty();
  }

  @Test
  void read_fingerprintFileOfTwo_isRefusedInThatFile() throws IOException {
    Path prints = folder.resolve("keys/lakeside.fingerprint");
    ExampleFiles.write(prints, "0f1e2d3c\n4b5a6978\n");
    assertThat(problems(example()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.file()).isEqualTo(prints));
  }

  @Test
  void read_organizationOfTwoMembers_isRefusedCaseAside() throws IOException {
    assertThat(problems(example().replace("[LakesideX,", "[northbridgex,")))
        .singleElement()
        .asString()
        .contains("northbridgex is northbridge's already");
  }

  @Test
  void read_certificateOfTwoMembers_isRefused() throws IOException {
    assertThat(
            problems(
                example()
                    .replace(
                        "91C4 06FB 2D8E 57A3 E0B6  4F19 8C72 D5E3 A7F0 1B64",
                        "3a5e8d217f04b96c1e52c8d740ab93f66b1d2e90")))
        .singleElement()
        .asString()
        .contains("listed already, for northbridge");
  }

  @Test
  void read_shortKeyId_isRefused() throws IOException {
    assertThat(problems(example().replace("3A5E 8D21 7F04 B96C 1E52  C8D7 40AB 93F6 ", "")))
        .singleElement()
        .asString()
        .contains("full fingerprint, 40 hexadecimal digits")
        .contains("Provided value: 6B1D 2E90");
  }

  @Test
  void read_memberTwice_isRefused() throws IOException {
    assertThat(problems(example().replace("id: lakeside", "id: northbridge")))
        .singleElement()
        .asString()
        .contains("'northbridge' stands twice, first in line 17");
  }

  @Test
  void read_noCertificates_isRefused() throws IOException {
    String text = example();
    String without = text.substring(0, text.lastIndexOf("    certificates:"));
    assertThat(problems(without + "    certificates: []\n"))
        .singleElement()
        .asString()
        .contains("'members.certificates' must not be empty");
  }

  @Test
  void read_unknownMechanism_namesTheKnown() throws IOException {
    assertThat(problems(example().replaceFirst("transfer: standard.*", "transfer: good-will")))
        .singleElement()
        .asString()
        .contains("must be one of adequacy-decision, standard-contractual-clauses");
  }

  @Test
  void read_withoutRoleOrState_isRefusedForBoth() throws IOException {
    assertThat(problems(example().replaceFirst("    role: member\n    state: active\n", "")))
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "The setting 'members.role' is missing.", "The setting 'members.state' is missing.");
  }

  @Test
  void read_roleAndTransferThatThePolicyDoesNotKnow_areRefusedForBoth() throws IOException {
    String content =
        example()
            .replaceFirst("role: member", "role: partner")
            .replaceFirst("transfer: standard.*", "transfer: privacy-shield");
    assertThat(problems(content, ProfileReader.read("edx-2023"), LocalDate.of(2020, 1, 1)))
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "edx-2023 has recipients of these roles: member. Provided value: partner",
            "edx-2023 permits these transfers: adequacy-decision; standard-contractual-clauses."
                + " Provided value: privacy-shield to NO on 2020-01-01");
  }

  @Test
  void read_mechanismOutsideItsDaysOrCountry_isRefused() throws IOException {
    String content =
        example()
            .replace("role: member", "role: partner")
            .replaceFirst("country: US", "country: GB")
            .replaceAll("transfer: standard.*", "transfer: privacy-shield");
    PolicyProfile policy = ProfileReader.read("coursera-2020");
    LocalDate end = LocalDate.of(2020, 7, 16);

    assertThat(problems(content.replace("country: GB", "country: US"), policy, end)).hasSize(2);
    assertThat(problems(content, policy, end.minusDays(1))).hasSize(2);
    String american = content.replaceAll("country: (NO|GB)", "country: US");
    assertThat(problems(american, policy, end.minusDays(1))).isEmpty();
    assertThat(problems(american, policy, end)).hasSize(2);
  }

  @Test
  void read_countryThatIsNone_isRefused() throws IOException {
    assertThat(problems(example().replace("country: NO", "country: XX")))
        .singleElement()
        .asString()
        .contains("ISO 3166-1");
  }

  @Test
  void read_idThatIsNoFolderName_isRefused() throws IOException {
    assertThat(problems(example().replace("id: lakeside", "id: ../lakeside")))
        .singleElement()
        .asString()
        .contains("'members.id': must be lower-case letters and digits");
  }

  private String example() throws IOException {
    return Files.readString(ExampleFiles.MEMBERS);
  }

  private List<Problem> problems(String yaml) throws IOException {
    return problems(yaml, Optional.empty(), LocalDate.EPOCH);
  }

  private List<Problem> problems(String yaml, PolicyProfile policy, LocalDate day)
      throws IOException {
    return problems(yaml, Optional.of(policy), day);
  }

  private List<Problem> problems(String yaml, Optional<PolicyProfile> policy, LocalDate day)
      throws IOException {
    Problems problems = new Problems();
    MembersReader.read(
        ExampleFiles.write(folder.resolve("configs/other.yaml"), yaml), policy, day, problems);
    try {
      problems.refuseAny();
      return List.of();
    } catch (RefusedException e) {
      return e.problems();
    }
  }

  @Test
  void read_memberOfADataCzar_hasItsNamesAndConfirmedRecipients() {
    Member harborview = members().get(2);
    assertThat(harborview.organizations()).containsExactly("HarborviewX", "HVLabs");
    assertThat(harborview.recipients())
        .containsExactly(
            new Recipient(
                folder.resolve("exporter/gpg-keys/czar@harborview.example"),
                "11112222333344445555666677778888" + "9999AAAA",
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 6, 30))));
  }

  @Test
  void read_recipientThatNobodyConfirmed_isRefused() throws IOException {
    for (String confirmed :
        List.of("", "other@harborview.example 1111222233334444555566667777888899990000\n")) {
      ExampleFiles.write(folder.resolve("keys/confirmed.txt"), confirmed);
      assertThat(problems(example()))
          .singleElement()
          .asString()
          .contains("nobody has confirmed whose the certificate of czar@harborview.example is");
    }
    Files.delete(folder.resolve("keys/confirmed.txt"));
    assertThat(problems(example())).hasSize(1);
  }

  @Test
  void read_confirmedTwiceWithTwoFingerprints_isRefusedInThatFile() throws IOException {
    Path confirmed = folder.resolve("keys/confirmed.txt");
    Files.writeString(
        confirmed,
        Files.readString(confirmed)
            + "czar@harborview.example 0000222233334444555566667777888899990000\n");
    assertThat(problems(example()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.file()).isEqualTo(confirmed));
  }

  @Test
  void read_dataCzarWhoseCertificateIsNotThere_isRefused() throws IOException {
    Files.delete(folder.resolve("exporter/gpg-keys/czar@harborview.example"));
    assertThat(problems(example())).singleElement().asString().contains("there is no certificate");
  }

  @Test
  void read_organizationThatNoDataCzarHas_isRefusedWithTheNearest() throws IOException {
    assertThat(problems(example().replace("data-czar: HarborviewX", "data-czar: HarborvieuX")))
        .singleElement()
        .asString()
        .contains("names no organization of", "Did you mean 'HarborviewX'?");
  }

  @Test
  void read_dataCzarBesideCertificates_isRefused() throws IOException {
    assertThat(
            problems(
                example()
                    .replace(
                        "    data-czar: HarborviewX",
                        "    organizations: [HarborviewX]\n    data-czar: HarborviewX")))
        .singleElement()
        .asString()
        .contains("'members.organizations' means nothing here");
  }

  @Test
  void read_addressThatLeavesTheFolder_isRefused() throws IOException {
    Path orgs = folder.resolve("exporter/orgs.yml");
    Files.writeString(
        orgs, Files.readString(orgs).replace("czar@harborview", "../../keys/x@harborview"));
    assertThat(problems(example())).isNotEmpty().first().asString().contains("an e-mail address");
  }

  @Test
  void read_otherNamesThatAreAbsentOrEmpty_areNone() throws IOException {
    Path orgs = folder.resolve("exporter/orgs.yml");
    String text = Files.readString(orgs);
    for (String names : List.of("", "    other_names: []\n")) {
      Files.writeString(orgs, text.replace("    other_names: [HVLabs]\n", names));
      assertThat(members().get(2).organizations()).containsExactly("HarborviewX");
    }
  }

  private List<Member> members() {
    Problems problems = new Problems();
    List<Member> members =
        MembersReader.read(
            folder.resolve("configs/members.yaml"), Optional.empty(), LocalDate.EPOCH, problems);
    problems.refuseAny();
    return members;
  }
}
