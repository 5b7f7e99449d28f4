package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.packaging.format.BuiltPackage;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.packaging.format.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReaderTest {
  @TempDir private Path scratch;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] in = new byte[0];
  private Path directory = Path.of("");
  private Path certificate = Path.of("");
  private Path secretKey = Path.of("");
  private Optional<BuiltPackage> built = Optional.empty();

  @BeforeEach
  void writePackage() throws IOException {
    BuiltPackage made = BuiltPackage.write(scratch.resolve("packages"));
    built = Optional.of(made);
    directory = made.directory();
    Path keys = Files.createDirectories(scratch.resolve("keys"));
    certificate = keys.resolve("platform.public.asc");
    Files.writeString(certificate, TestKeys.platform().certificate().armored());
    secretKey = keys.resolve("recipient.secret.asc");
    TestKeys.recipient().writeSecret(secretKey);
  }

  private int run(String... arguments) {
    return runWith(TestKeys.PASSPHRASE, arguments);
  }

  private int runWith(String passphrase, String... arguments) {
    out.reset();
    err.reset();
    Map<String, String> environment =
        Map.of(
            "COURSEVEIL_PASSPHRASE",
            passphrase,
            "XDG_STATE_HOME",
            scratch.resolve("state").toString(),
            "HOME",
            scratch.toString());
    return Reader.run(
        new Terminal(
            environment,
            new ByteArrayInputStream(in),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        arguments);
  }

  private int verify(String... signer) {
    return run(
        Stream.concat(Stream.of("verify", directory.toString()), Stream.of(signer))
            .toArray(String[]::new));
  }

  private int withKey(String command, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    command,
                    directory.toString(),
                    "--signer",
                    certificate.toString(),
                    "--secret-key",
                    secretKey.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int withPackageKey(String key, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "open",
                    directory.toString(),
                    "--signer",
                    certificate.toString(),
                    "--package-key",
                    key),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void refusedInOneLine(int exitCode, String... contained) {
    assertThat(exitCode).as(err()).isEqualTo(1);
    assertThat(err().lines()).as(err()).hasSize(1);
    assertThat(err()).contains(contained).doesNotContain("Exception", "\tat ");
  }

  @Test
  void verify_certificate_isFine() {
    assertThat(verify("--signer", certificate.toString())).as(err()).isZero();
    assertThat(out()).startsWith("verified: package ").contains("2026-11 of delftx");
    assertThat(err()).isEmpty();
  }

  @Test
  void verify_fingerprintAndItsCertificate_isFine() {
    String fingerprint = TestKeys.platform().fingerprint();
    String spaced = fingerprint.replaceAll("(.{4})", "$1 ").strip();
    for (String form : new String[] {fingerprint, spaced}) {
      assertThat(verify("--signer", form, "--signer-certificate", certificate.toString()))
          .as(err())
          .isZero();
    }
  }

  @Test
  void verify_fingerprintOfAnother_isRefused() {
    refusedInOneLine(
        verify(
            "--signer",
            TestKeys.stranger().fingerprint(),
            "--signer-certificate",
            certificate.toString()),
        TestKeys.stranger().fingerprint(),
        TestKeys.platform().fingerprint());
  }

  @Test
  void verify_fingerprintAlone_isRefused() {
    refusedInOneLine(verify("--signer", TestKeys.platform().fingerprint()), "--signer-certificate");
  }

  @Test
  void verify_shortFingerprint_isRefused() {
    String shortened = TestKeys.platform().fingerprint().substring(24);
    refusedInOneLine(
        verify("--signer", shortened, "--signer-certificate", certificate.toString()),
        "40 hexadecimal digits");
    refusedInOneLine(verify("--signer", shortened), shortened + ": no such file");
  }

  @Test
  void verify_noSigner_isRefused() {
    refusedInOneLine(verify(), "--signer");
  }

  @Test
  void verify_certificateInOrBesideThePackage_isRefused() throws IOException {
    for (Path place : new Path[] {directory.resolve("x.asc"), directory.resolveSibling("x.asc")}) {
      Files.copy(certificate, place);
      refusedInOneLine(verify("--signer", place.toString()), "in or beside the package");
      refusedInOneLine(
          verify(
              "--signer",
              TestKeys.platform().fingerprint(),
              "--signer-certificate",
              place.toString()),
          "in or beside the package");
      Files.delete(place);
    }
  }

  @Test
  void verify_severalProblems_printsALineEach() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "x");
    Files.writeString(directory.resolve("README.md"), "x");
    Files.delete(directory.resolve("data/report/part-00000.parquet"));

    assertThat(verify("--signer", certificate.toString())).isEqualTo(1);
    assertThat(err().lines().map(line -> line.substring(0, line.indexOf(':'))))
        .contains("notes.txt", "README.md", "data/report/part-00000.parquet");
    assertThat(out()).isEmpty();
  }

  @Test
  void verify_noPackage_isRefused() {
    refusedInOneLine(
        run("verify", scratch.resolve("none").toString(), "--signer", certificate.toString()),
        "none: no such file or directory");
  }

  @Test
  void verify_olderRelease_isOpenedOnlyOnPurpose() throws IOException {
    assertThat(verify("--signer", certificate.toString())).isZero();
    Path first = directory;
    directory =
        BuiltPackage.write(
                scratch.resolve("packages"),
                "delftx",
                "2026-12",
                2,
                built.map(made -> made.written().tagManifest()))
            .directory();
    assertThat(verify("--signer", certificate.toString())).as(err()).isZero();

    directory = first;
    refusedInOneLine(verify("--signer", certificate.toString()), "package.json", "older");
    assertThat(verify("--signer", certificate.toString(), "--older")).as(err()).isZero();
  }

  @Test
  void unlock_recipient_writesAPrivateFile() throws IOException {
    Path place = scratch.resolve("unlocked");

    assertThat(withKey("unlock", "--out", place.toString())).as(err()).isZero();

    Path file = place.resolve("package-key.json");
    assertThat(Files.readString(file)).contains("AES_GCM_V1", TestKeys.recipient().fingerprint());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    refusedInOneLine(withKey("unlock", "--out", place.toString()), "exists already");
  }

  @Test
  void unlock_toStandardOutput_printsTheKeyAlone() {
    assertThat(withKey("unlock", "--out", "-")).as(err()).isZero();
    assertThat(out()).startsWith("{\n").endsWith("}\n").contains("\"keys\"");
  }

  @Test
  void unlock_wrongPassphrase_isRefused() {
    refusedInOneLine(
        runWith(
            "wrong",
            "unlock",
            directory.toString(),
            "--signer",
            certificate.toString(),
            "--secret-key",
            secretKey.toString(),
            "--out",
            scratch.resolve("unlocked").toString()),
        "recipient.secret.asc",
        "passphrase");
    assertThat(scratch.resolve("unlocked/package-key.json")).doesNotExist();
  }

  @Test
  void unlock_keyOfAnother_isRefused() throws IOException {
    TestKeys.stranger().writeSecret(Files.createDirectories(scratch.resolve("s")).resolve("s.asc"));
    secretKey = scratch.resolve("s/s.asc");
    refusedInOneLine(
        withKey("unlock", "--out", "-"), "keys/" + TestKeys.stranger().fingerprint() + ".asc");
    assertThat(out()).isEmpty();
  }

  @Test
  void unlock_intoThePackage_isRefused() {
    for (Path place : new Path[] {directory, directory.resolve("data"), directory.getParent()}) {
      refusedInOneLine(withKey("unlock", "--out", place.toString()), "in or beside the package");
    }
  }

  @Test
  void open_csv_holdsEveryRow() throws IOException {
    Path place = scratch.resolve("opened");

    assertThat(withKey("open", "--out", place.toString())).as(err()).isZero();

    StringBuilder expected = new StringBuilder("pseudonym,course,country,videos,grade,completed\n");
    for (@Nullable Object[] row : built.orElseThrow().summary()) {
      for (int column = 0; column < row.length; column++) {
        expected.append(column == 0 ? "" : ",").append(quoted(row[column]));
      }
      expected.append('\n');
    }
    assertThat(Files.readString(place.resolve("summary.csv"))).isEqualTo(expected.toString());
    assertThat(Files.readString(place.resolve("report.csv")))
        .isEqualTo("figure,value\nclasses,5\nrows,120\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
  }

  /** Quotes by a rule of its own: whatever is not of plain characters, and the empty text. */
  private static String quoted(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    Matcher special = Pattern.compile("[,\"\r\n]").matcher(cell.toString());
    return special.find() || cell.equals("")
        ? '"' + cell.toString().replace("\"", "\"\"") + '"'
        : cell.toString();
  }

  @Test
  void open_parquet_staysEncryptedBesideItsKey() throws IOException {
    Path place = scratch.resolve("opened");

    assertThat(withKey("open", "--format", "parquet", "--out", place.toString()))
        .as(err())
        .isZero();

    for (String part :
        new String[] {"data/summary/part-00001.parquet", "data/report/part-00000.parquet"}) {
      assertThat(place.resolve(part)).hasSameBinaryContentAs(directory.resolve(part));
    }
    assertThat(Files.readString(place.resolve("duckdb.sql")))
        .contains("CREATE TABLE summary", "'package-key.json'");
    assertThat(place.resolve("package-key.json")).isRegularFile();
  }

  @Test
  void open_keyThatWasUnlockedBefore_holdsTheSame() throws IOException {
    Path place = scratch.resolve("opened");
    assertThat(withKey("open", "--out", place.toString())).as(err()).isZero();
    assertThat(withKey("unlock", "--out", scratch.toString())).as(err()).isZero();
    Path key = scratch.resolve("package-key.json");

    assertThat(withPackageKey(key.toString(), "--out", scratch.resolve("again").toString()))
        .as(err())
        .isZero();
    in = Files.readAllBytes(key);
    assertThat(withPackageKey("-", "--out", scratch.resolve("piped").toString()))
        .as(err())
        .isZero();

    for (String again : new String[] {"again", "piped"}) {
      assertThat(scratch.resolve(again).resolve("summary.csv"))
          .hasSameBinaryContentAs(place.resolve("summary.csv"));
    }
  }

  @Test
  void open_unlockedKeyOfAnotherPackage_isRefused() throws IOException {
    Path key = scratch.resolve("other-key.json");
    BuiltPackage.write(scratch.resolve("others"), "otherx", "2026-11", 1, Optional.empty())
        .unlock(key);

    refusedInOneLine(
        withPackageKey(key.toString(), "--out", scratch.resolve("opened").toString()),
        "other-key.json",
        "another package");
    assertThat(scratch.resolve("opened")).doesNotExist();
  }

  @Test
  void open_packageUnderASecondLock_needsBothKeys() throws IOException {
    assertThat(run("second-key", "--out", scratch.resolve("second").toString())).as(err()).isZero();
    Path secret = scratch.resolve("second/second.secret.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    SecondLock lock = SecondLock.read(scratch.resolve("second/second.public.pem"));
    assertThat(out()).contains(lock.fingerprint());
    directory =
        BuiltPackage.write(
                scratch.resolve("locked"),
                List.of(new Recipient(TestKeys.recipient().certificate(), Optional.of(lock))))
            .directory();
    String state = scratch.resolve("other-state").toString();

    refusedInOneLine(
        withKey("open", "--state", state, "--out", scratch.resolve("opened").toString()),
        "keys/" + TestKeys.recipient().fingerprint() + ".asc",
        "under a second lock");
    assertThat(run("second-key", "--out", scratch.resolve("stranger").toString())).isZero();
    refusedInOneLine(
        withKey(
            "open",
            "--state",
            state,
            "--second-key",
            scratch.resolve("stranger/second.secret.pem").toString(),
            "--out",
            scratch.resolve("opened").toString()),
        "not of the key");
    assertThat(
            withKey(
                "open",
                "--state",
                state,
                "--second-key",
                secret.toString(),
                "--out",
                scratch.resolve("opened").toString()))
        .as(err())
        .isZero();
    assertThat(scratch.resolve("opened/summary.csv")).isNotEmptyFile();
  }

  @Test
  void open_secondKeyForAPackageWithoutALock_isRefused() throws IOException {
    assertThat(run("second-key", "--out", scratch.resolve("second").toString())).isZero();

    refusedInOneLine(
        withKey(
            "unlock",
            "--second-key",
            scratch.resolve("second/second.secret.pem").toString(),
            "--out",
            "-"),
        "is under no second lock");
    refusedInOneLine(
        run("second-key", "--out", scratch.resolve("second").toString()), "exists already");
  }

  @Test
  void open_noKeyOrTwo_isRefused() {
    refusedInOneLine(
        run("open", directory.toString(), "--signer", certificate.toString()),
        "--secret-key",
        "--package-key");
    refusedInOneLine(withKey("open", "--package-key", "x"), "--secret-key", "--package-key");
  }

  @ParameterizedTest
  @CsvSource({
    "--duckdb,CREATE TABLE summary AS",
    "--python,import pyarrow",
    "--spark,CREATE TEMPORARY VIEW summary AS",
    "--r,library(reticulate)"
  })
  void open_snippet_namesEveryFileAndTheKeyAndNeedsNoSecret(String option, String begin)
      throws IOException {
    assertThat(run("open", directory.toString(), "--signer", certificate.toString(), option))
        .as(err())
        .isZero();

    Path root = directory.toRealPath();
    assertThat(out())
        .contains(begin)
        .contains(root.resolve("data/summary/part-00000.parquet").toString())
        .contains(root.resolve("data/summary/part-00001.parquet").toString())
        .contains(root.resolve("data/report/part-00000.parquet").toString())
        .contains(scratch.resolve("package-key.json").toString());
    assertThat(
            run(
                "open",
                directory.toString(),
                "--signer",
                certificate.toString(),
                option,
                "--package-key",
                "elsewhere.json"))
        .isZero();
    assertThat(out()).contains(Path.of("elsewhere.json").toAbsolutePath().toString());
  }

  @Test
  void open_snippetOfADamagedPackage_isRefused() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "x");

    refusedInOneLine(
        run("open", directory.toString(), "--signer", certificate.toString(), "--python"),
        "notes.txt");
    assertThat(out()).isEmpty();
  }

  @Test
  void open_twoSnippets_areRefused() {
    refusedInOneLine(withKey("open", "--python", "--r"), "--python", "--r");
  }

  @Test
  void open_placeThatHoldsFiles_isRefused() throws IOException {
    Path place = Files.createDirectory(scratch.resolve("opened"));
    assertThat(withKey("open", "--out", place.toString())).as(err()).isZero();
    refusedInOneLine(withKey("open", "--out", place.toString()), "holds files already");
  }

  @Test
  void open_damagedPackage_leavesNothing() throws IOException {
    Path part = directory.resolve("data/summary/part-00001.parquet");
    byte[] content = Files.readAllBytes(part);
    content[5000] ^= 1;
    Files.write(part, content);
    Path place = scratch.resolve("opened");

    refusedInOneLine(withKey("open", "--out", place.toString()), "part-00001.parquet");
    assertThat(place).doesNotExist();
  }

  @Test
  void open_otherFormat_isRefused() {
    refusedInOneLine(
        withKey("open", "--format", "xlsx", "--out", scratch.resolve("x").toString()),
        "csv or parquet");
  }

  @Test
  void help_ofEachCommand_tellsExitCodes() {
    for (String command : new String[] {"verify", "unlock", "open"}) {
      assertThat(run(command, "--help")).isZero();
      assertThat(out()).contains("Exit codes:", "  0  ", "  1  ", "--signer");
    }
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("verify", "unlock", "open");
  }

  @Test
  void reader_noCommand_isRefused() {
    refusedInOneLine(run(), "subcommand");
  }
}
