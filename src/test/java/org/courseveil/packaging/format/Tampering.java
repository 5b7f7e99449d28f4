package org.courseveil.packaging.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courseveil.openpgp.WeakMessage;

/** Hands on a package's files: what somebody does who has them, and maybe the platform's key. */
final class Tampering {
  private final Path root;

  Tampering(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Path copy = to.resolve(from.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void flip(String name, long position) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(file(name).toFile(), "rw")) {
      long at = position < 0 ? file.length() + position : position;
      file.seek(at);
      int old = file.read();
      file.seek(at);
      file.write(old ^ 1);
    }
  }

  void cut(String name, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(file(name).toFile(), "rw")) {
      file.setLength(file.length() - bytes);
    }
  }

  void write(String name, String text) throws IOException {
    Files.writeString(file(name), text);
  }

  void append(String name, String text) throws IOException {
    write(name, Files.readString(file(name), StandardCharsets.ISO_8859_1) + text);
  }

  void replace(String name, String from, String to) throws IOException {
    String text = Files.readString(file(name));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " does not contain " + from);
    }
    write(name, text.replace(from, to));
  }

  void remove(String name) throws IOException {
    Files.delete(file(name));
  }

  void move(String from, String to) throws IOException {
    Files.move(file(from), file(to));
  }

  void swap(String one, String other) throws IOException {
    move(one, "swapped");
    move(other, one);
    move("swapped", other);
  }

  /** Replaces a file or directory by a link to a copy of it outside the package. */
  void link(String name) throws IOException {
    Path outside = Files.createDirectories(root.resolveSibling("outside")).resolve("copy");
    Files.move(file(name), outside);
    Files.createSymbolicLink(file(name), outside);
  }

  /** Takes all digests again, as whoever changed something would. */
  void redigest() throws IOException {
    Map<String, Sha256> payload = new TreeMap<>();
    try (Stream<Path> entries = Files.walk(file(PackagePath.DATA))) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        payload.put(root.relativize(entry).toString(), FileContent.of(entry).digest());
      }
    }
    Files.write(file(PackagePath.MANIFEST), new DigestList(payload).text());
    redigestTagFiles();
  }

  void redigestTagFiles() throws IOException {
    Map<String, Sha256> tagFiles = new TreeMap<>();
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        String name = entry.getFileName().toString();
        if (!name.equals(PackagePath.TAG_MANIFEST) && !name.equals(PackagePath.SIGNATURE)) {
          tagFiles.put(name, Sha256.of(Files.readAllBytes(entry)));
        }
      }
    }
    Files.write(file(PackagePath.TAG_MANIFEST), new DigestList(tagFiles).text());
  }

  /** Signs the tag manifest as it is, with a key of one's own or the platform's. */
  void sign(TestKeys.Pair signer) throws IOException {
    byte[] tagManifest = Files.readAllBytes(file(PackagePath.TAG_MANIFEST));
    Files.write(
        file(PackagePath.SIGNATURE), TagManifestSignature.sign(tagManifest, signer.secretKey()));
  }

  /** Returns a signature of the platform's over the tag manifest as it is, with some digest. */
  String weakSignature(int digest) throws IOException {
    return WeakMessage.signature(
        Files.readAllBytes(file(PackagePath.TAG_MANIFEST)),
        TestKeys.platform().secretKey(),
        digest);
  }

  /** Makes the change one that the platform itself has signed. */
  void signAsPlatform() throws IOException {
    redigestTagFiles();
    sign(TestKeys.platform());
  }

  /** Returns what begins and ends like a Parquet file without encryption. */
  static String plaintextParquet() {
    return "PAR1" + "rows in the clear".repeat(4000) + "PAR1";
  }
}
