package org.courseveil.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.courseveil.ingest.stored.Packed;
import org.courseveil.openpgp.Gpg;
import org.courseveil.quickstart.FileTree;

/** How a platform delivers the same export: the files that a sample wrote, packed and encrypted. */
enum Delivery {
  /** Some files by themselves, compressed or not as they were, beside others in the clear. */
  SOME_ENCRYPTED_FILES {
    @Override
    void pack(Path export, Gpg gpg, String key) throws IOException {
      encrypt(children(export.resolve("events")).get(0), gpg, key);
      encrypt(snapshots(export).get(0), gpg, key);
    }
  },
  /** As the exporter of edX does it: a zip a snapshot of encrypted files, encrypted logs. */
  ZIP_OF_ENCRYPTED_FILES {
    @Override
    void pack(Path export, Gpg gpg, String key) throws IOException {
      encrypt(export, gpg, key);
      for (Path snapshot : snapshots(export)) {
        replace(snapshot, ".zip", packed(snapshot, snapshot.getFileName() + "/").zip());
      }
    }
  },
  /** A tar a snapshot, encrypted whole; all logs of an organization too. */
  ENCRYPTED_TARS {
    @Override
    void pack(Path export, Gpg gpg, String key) throws IOException {
      List<Path> folders = new ArrayList<>(snapshots(export));
      folders.addAll(children(export.resolve("events")));
      for (Path folder : folders) {
        replace(folder, ".tar.gz.gpg", gpg.encrypt(packed(folder, "./").tarGz(), key));
      }
    }
  },
  /** Nothing encrypted: tars in a zip, and whatever was compressed is not. */
  PLAIN_TARS_IN_A_ZIP {
    @Override
    void pack(Path export, Gpg gpg, String key) throws IOException {
      Packed all = new Packed();
      for (Path snapshot : snapshots(export)) {
        for (Path file : files(snapshot)) {
          decompress(file);
        }
        all.add(snapshot.getFileName() + ".tgz", packed(snapshot, "").tarGz());
        FileTree.remove(snapshot);
      }
      Files.write(export.resolve("state/all.zip"), all.zip());
    }
  };

  /** Replaces what an export holds by what is delivered of it. */
  abstract void pack(Path export, Gpg gpg, String key) throws IOException;

  /** Whether all of it is encrypted. */
  boolean isEncrypted() {
    return this == ZIP_OF_ENCRYPTED_FILES || this == ENCRYPTED_TARS;
  }

  static void encrypt(Path below, Gpg gpg, String key) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--recipient", key, "--multifile"));
    arguments.add("--encrypt");
    for (Path file : files(below)) {
      arguments.add(file.toString());
    }
    gpg.run("", arguments.toArray(String[]::new));
    for (String file : arguments.subList(4, arguments.size())) {
      Files.delete(Path.of(file));
    }
  }

  private static List<Path> snapshots(Path export) throws IOException {
    return children(export.resolve("state"));
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Packed packed(Path folder, String prefix) throws IOException {
    Packed packed = new Packed();
    for (Path file : files(folder)) {
      packed.add(prefix + folder.relativize(file), Files.readAllBytes(file));
    }
    return packed;
  }

  private static void replace(Path folder, String ending, byte[] packed) throws IOException {
    FileTree.remove(folder);
    Files.write(folder.resolveSibling(folder.getFileName() + ending), packed);
  }

  private static void decompress(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Path plain = file.resolveSibling(name.replaceAll("[.]gz$", ""));
    if (name.endsWith(".gz") && !name.endsWith(".tar.gz") && !Files.exists(plain)) {
      try (InputStream in =
          new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
        Files.write(plain, in.readAllBytes());
      }
      Files.delete(file);
    }
  }
}
