package org.courseveil.ingest.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredFilesTest {
  private static final String PASSPHRASE = "of inputs";
  private static final String SQL = "O-2026-10-04/O-C-R-auth_user-prod-analytics.sql";

  private static Gpg gpg;
  private static String fingerprint;
  private static ExportKey key;

  @TempDir Path root;

  @BeforeAll
  static void makeKey() throws IOException {
    gpg = Gpg.open();
    fingerprint = gpg.generate("rsa3072", "rsa3072", PASSPHRASE);
    Path secret = gpg.exportSecretKey(fingerprint, PASSPHRASE);
    key = ExportKey.of(Optional.of(secret), () -> Passphrase.of(PASSPHRASE.toCharArray()));
  }

  @AfterAll
  static void remove() throws IOException {
    key.close();
    gpg.close();
  }

  @Test
  void below_everyLayering_givesPlacesAndContentsOfThePlainFiles() throws IOException {
    write("events/a.log", "one\n");
    write("events/b.log.gz", Packed.gz("two\n"));
    write("events/c.log.gz.gpg", encrypted(Packed.gz("three\n")));
    write("events/d.log.asc", encrypted("four\n".getBytes(StandardCharsets.UTF_8), "--armor"));
    write("state/P-2026-10-04.zip", new Packed().add(SQL, "five").zip());
    write(
        "state/Q-2026-10-05.zip",
        new Packed()
            .add("x.sql.gpg", encrypted("six".getBytes(StandardCharsets.UTF_8)))
            .add("y.tar.gz", new Packed().add("./z.sql.gz", Packed.gz("seven")).tarGz())
            .zip());
    write(
        "state/R-2026-10-06.tar.gz.gpg",
        encrypted(
            new Packed()
                .add(SQL, "eight")
                .add("r.sql.gpg", encrypted("nine".getBytes(StandardCharsets.UTF_8)))
                .tarGz()));
    write("state/S-2026-10-07.tgz", new Packed().add("s/t/u.sql", "ten").tarGz());

    assertThat(contents())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "events/a.log",
                "one\n",
                "events/b.log",
                "two\n",
                "events/c.log",
                "three\n",
                "events/d.log",
                "four\n",
                "state/P-2026-10-04/" + SQL,
                "five",
                "state/Q-2026-10-05/x.sql",
                "six",
                "state/Q-2026-10-05/y/z.sql",
                "seven",
                "state/R-2026-10-06/" + SQL,
                "eight",
                "state/R-2026-10-06/r.sql",
                "nine",
                "state/S-2026-10-07/s/t/u.sql",
                "ten"));
  }

  @Test
  void open_joinedStreamsOfGzip_givesAllOfThem() throws IOException {
    byte[] joined = join(Packed.gz("first\n"), Packed.gz("second\n"));
    write("events/joined.log.gz", joined);
    write("events/sealed.log.gz.gpg", encrypted(joined));
    assertThat(contents().values()).containsOnly("first\nsecond\n");
  }

  @Test
  void below_whatIsNotWanted_isNotOpened() throws IOException {
    write("state/O.zip", "no zip");
    write("state/x.sql.gpg", "no message");
    StoredFiles files = StoredFiles.below(root, key, place -> false);
    assertThat(files.refused()).isEmpty();
    assertThat(files.files()).hasSize(2).noneMatch(StoredFile::isPacked);
  }

  @Test
  void below_namesThatLeadElsewhere_areRefusedByName() throws IOException {
    int written = 0;
    for (String name :
        List.of("../up.sql", "a/../../up.sql", "/etc/up.sql", "C:\\up.sql", "a//b.sql", "a\nb")) {
      write("state/" + written++ + ".zip", new Packed().add(name, "x").zip());
      write("state/" + written++ + ".tar.gz", new Packed().add(name, "x").tarGz());
    }
    write("state/twice.tar.gz", new Packed().add("a.sql", "x").add("./a.sql", "y").tarGz());
    write("state/soft.tar.gz", Packed.tarGzOfLink("soft.sql", TarConstants.LF_SYMLINK));
    write("state/hard.tar.gz", Packed.tarGzOfLink("hard.sql", TarConstants.LF_LINK));
    write("state/pipe.tar.gz", Packed.tarGzOfLink("pipe.sql", TarConstants.LF_FIFO));
    write("state/link.zip", Packed.zipOfLink("link.sql"));
    byte[] locked = new Packed().add("locked.sql", "x").zip();
    write("state/locked.zip", lock(locked));

    StoredFiles files = StoredFiles.below(root, key, place -> true);

    assertThat(files.refused()).hasSize(written + 6);
    assertThatThrownBy(files::all)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("up.sql: The name of this entry is absolute.")
        .hasMessageContaining("../up.sql: The name of this entry leads elsewhere")
        .hasMessageContaining("./a.sql: Two entries have this name.")
        .hasMessageContaining("soft.sql: This entry is a link or no file.")
        .hasMessageContaining("hard.sql: This entry is a link or no file.")
        .hasMessageContaining("pipe.sql: This entry is a link or no file.")
        .hasMessageContaining("link.sql: This entry is a link.")
        .hasMessageContaining("locked.sql: This entry has a password of the zip's own.");
    assertThat(files.files()).isEmpty();
  }

  @Test
  void below_tooManyEntriesOrLayers_isRefused() throws IOException {
    Packed many = new Packed();
    for (int i = 0; i <= EntryNames.MOST; i++) {
      many.add(i + ".sql", new byte[0]);
    }
    write("state/many.zip", many.zip());
    write("state/deep.sql" + ".gz".repeat(10), "x");
    write("state/zip.zip.gpg", encrypted(new Packed().add("a.sql", "x").zip()));
    write(
        "state/nested.tar.gz",
        new Packed().add("in.tar.gz", new Packed().add("a.sql", "x").tarGz()).tarGz());
    assertThatThrownBy(StoredFiles.below(root, key, place -> true)::all)
        .hasMessageContaining("many.zip: A container may have at most 100000 entries.")
        .hasMessageContaining("This file is packed too often.")
        .hasMessageContaining("zip.zip.gpg: A zip can be read as a file of its own alone.")
        .hasMessageContaining("in.tar.gz: A container in a tar is not read.");
  }

  @Test
  void below_messagesThatDoNotOpen_areRefusedByName() throws IOException {
    String other = gpg.generate("rsa3072", "rsa3072", "");
    write("events/foreign.log.gpg", gpg.encrypt("x".getBytes(StandardCharsets.UTF_8), other));
    write("events/none.log.gpg", "no message");
    write("events/weak.log.gpg", encrypted(new byte[9], "--cipher-algo", "AES"));
    assertThatThrownBy(StoredFiles.below(root, key, place -> true)::all)
        .hasMessageContaining("foreign.log.gpg: The message is not sealed to")
        .hasMessageContaining("none.log.gpg: ")
        .hasMessageContaining("weak.log.gpg: The message is encrypted with another cipher");
    assertThatThrownBy(StoredFiles.below(root, ExportKey.none(), place -> true)::all)
        .hasMessageContaining("inputs.secret-key");
    try (ExportKey wrong =
        ExportKey.of(Optional.of(gpg.exportSecretKey(fingerprint, PASSPHRASE)), Passphrase::none)) {
      assertThatThrownBy(() -> StoredFiles.below(root, wrong, place -> true))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("The secret key of the inputs does not open.");
    }
  }

  @Test
  void read_damagedFiles_areRefusedBeforeTheirEndsAreTaken() throws IOException {
    String text = "0123456789\n".repeat(20_000);
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> whole = new TreeMap<>();
    whole.put("a.log.gz", Packed.gz(text));
    whole.put("b.log.gpg", encrypted(plain, "--compress-algo", "none"));
    whole.put("c.log.gz.gpg", encrypted(Packed.gz(text)));
    whole.put("d.zip", new Packed().add("a.log", plain).add("b.log", "x").zip());
    whole.put("e.tar.gz", new Packed().add("a.log", plain).add("b.log", "x").tarGz());
    whole.put("f.tar.gz.gpg", encrypted(new Packed().add("a.log", plain).tarGz()));
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      Path path = root.resolve(file.getKey());
      for (Damage damage : Damage.values()) {
        Files.write(path, file.getValue());
        List<StoredFile> files = StoredFiles.below(root, key, place -> true).all();
        Files.write(path, damage.of(file.getValue()));
        assertThatThrownBy(() -> readToTheEnds(files))
            .as(file.getKey() + " " + damage)
            .isInstanceOfSatisfying(
                DamagedException.class,
                damaged ->
                    assertThat(damaged.problem().toString())
                        .contains(file.getKey(), "Fetch it again."));
        assertThatThrownBy(() -> readBeginnings(files, StoredReader.toTheEnds()))
            .as("closed early: " + file.getKey() + " " + damage)
            .isInstanceOf(DamagedException.class);
      }
      Files.delete(path);
    }
  }

  @Test
  void reader_ofBeginnings_takesFirstBytesOfADamagedFile() throws IOException {
    byte[] message = encrypted("0123456789\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    write("events/cut.log.gpg", Arrays.copyOf(message, message.length - 30));
    List<StoredFile> files = StoredFiles.below(root, key, place -> true).all();
    assertThat(readBeginnings(files, StoredReader.ofBeginnings())).containsExactly("01234");
  }

  @Test
  void together_filesOfATar_areOneGroupInItsOrder() throws IOException {
    write("a.tar.gz", new Packed().add("2", "x").add("1", "y").add("3", "z").tarGz());
    write("b.zip", new Packed().add("2", "x").add("1", "y").zip());
    List<StoredFile> files = StoredFiles.below(root, key, place -> true).all();
    List<List<StoredFile>> groups = StoredReader.together(files, file -> file);
    assertThat(groups.stream().map(List::size)).containsExactly(3, 1, 1);
    assertThat(groups.get(0).stream().map(StoredFile::name)).containsExactly("2", "1", "3");
  }

  @Test
  void of_oneFile_isNoContainer() throws IOException {
    write("list.csv.gz.gpg", encrypted(Packed.gz("user_id\n")));
    write("list.zip", new Packed().add("list.csv", "x").zip());
    try (InputStream in = StoredFiles.of(root.resolve("list.csv.gz.gpg"), key).open()) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("user_id\n");
    }
    assertThatThrownBy(() -> StoredFiles.of(root.resolve("list.zip"), key))
        .hasMessageContaining("one file, and not a container");
  }

  @Test
  void exportKey_closed_lendsNothingMore() throws IOException {
    write("events/a.log.gpg", encrypted(new byte[9]));
    ExportKey own =
        ExportKey.of(
            Optional.of(gpg.exportSecretKey(fingerprint, PASSPHRASE)),
            () -> Passphrase.of(PASSPHRASE.toCharArray()));
    List<StoredFile> files = StoredFiles.below(root, own, place -> true).all();
    readToTheEnds(files);
    own.close();
    assertThatThrownBy(() -> readToTheEnds(files)).isInstanceOf(IllegalStateException.class);
    assertThat(own.toString() + files).doesNotContain(PASSPHRASE);
  }

  private enum Damage {
    CUT {
      @Override
      byte[] of(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
      }
    },
    CUT_AT_ITS_END {
      @Override
      byte[] of(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 1);
      }
    },
    CHANGED {
      @Override
      byte[] of(byte[] whole) {
        byte[] changed = whole.clone();
        // The middle of everything that is packed here: the first file's bytes.
        changed[whole.length / 2] ^= 0x10;
        return changed;
      }
    };

    abstract byte[] of(byte[] whole);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (StoredReader reader = StoredReader.toTheEnds()) {
      for (StoredFile file : StoredFiles.below(root, key, place -> true).all()) {
        try (InputStream in = reader.open(file)) {
          contents.put(
              String.join("/", file.place(root)),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }

  private static void readToTheEnds(List<StoredFile> files) throws IOException {
    try (StoredReader reader = StoredReader.toTheEnds()) {
      for (StoredFile file : files) {
        try (InputStream in = reader.open(file)) {
          in.readAllBytes();
        }
      }
    }
  }

  private static List<String> readBeginnings(List<StoredFile> files, StoredReader reader)
      throws IOException {
    List<String> beginnings = new ArrayList<>();
    try (reader) {
      for (StoredFile file : files) {
        try (InputStream in = reader.open(file)) {
          beginnings.add(new String(in.readNBytes(5), StandardCharsets.UTF_8));
        }
      }
    }
    return beginnings;
  }

  /** Sets the flag of encryption on the only entry of a zip, in both of its headers. */
  private static byte[] lock(byte[] zip) {
    byte[] locked = zip.clone();
    for (int i = 0; i + 4 < zip.length; i++) {
      boolean header = zip[i] == 'P' && zip[i + 1] == 'K';
      if (header && zip[i + 2] == 3) {
        locked[i + 6] |= 1;
      } else if (header && zip[i + 2] == 1) {
        locked[i + 8] |= 1;
      }
    }
    return locked;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] encrypted(byte[] content, String... options) throws IOException {
    return gpg.encrypt(content, fingerprint, options);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
