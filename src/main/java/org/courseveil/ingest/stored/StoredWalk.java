package org.courseveil.ingest.stored;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens files by one ending of their names after the other, as {@link StoredFiles} says. */
final class StoredWalk {
  /** A zip of encrypted tars of encrypted files has six. */
  private static final int MOST_LAYERS = 8;

  private static final String LAYERS =
      "This file is packed too often. At most " + MOST_LAYERS + " times is accepted.";

  private final ExportKey key;
  private final Predicate<StoredFile> wanted;
  private final List<StoredFile> files = new ArrayList<>();
  private final List<StoredFiles.Refused> refused = new ArrayList<>();
  private final StoredReader reader = StoredReader.ofBeginnings();

  StoredWalk(ExportKey key, Predicate<StoredFile> wanted) {
    this.key = key;
    this.wanted = wanted;
  }

  /** Returns what was found. */
  StoredFiles found() throws IOException {
    reader.close();
    return new StoredFiles(files, refused);
  }

  /** Adds a file, opened as far as its name and what is wanted say. */
  void add(StoredFile file) {
    add(file, file.storedName());
  }

  private void add(StoredFile file, String name) {
    if (!wanted.test(file)) {
      files.add(file);
      return;
    }
    if (file.layers().size() > MOST_LAYERS) {
      refuse(file, LAYERS);
      return;
    }
    String rest = Ending.without(name);
    switch (Ending.of(name)) {
      case NONE -> files.add(file);
      case GZIP -> add(file.with(new Layer.Gzip()), rest);
      case ENCRYPTED -> addEncrypted(file, rest);
      case ZIP -> addZip(file);
      case TAR_GZ -> addTar(file);
    }
  }

  private void addEncrypted(StoredFile file, String rest) {
    Layer encrypted;
    try (InputStream message = reader.open(file)) {
      encrypted = new Layer.Encrypted(key.lend(message));
    } catch (IOException e) {
      refuse(file, String.valueOf(e.getMessage()));
      return;
    }
    add(file.with(encrypted), rest);
  }

  private void addZip(StoredFile file) {
    if (file.isPacked()) {
      refuse(file, "A zip can be read as a file of its own alone. Unpack it first.");
    } else {
      addEntries(file, Layer.Packing.ZIP, "This zip does not open. Fetch it again.");
    }
  }

  private void addTar(StoredFile file) {
    StoredFile tar = file.with(new Layer.Gzip());
    if (file.tar().isPresent()) {
      refuse(file, "A container in a tar is not read. Unpack it first.");
    } else {
      addEntries(tar, Layer.Packing.TAR, tar.damage());
    }
  }

  private void addEntries(StoredFile file, Layer.Packing packing, String damage) {
    List<StoredFile> found = new ArrayList<>();
    int before = refused.size();
    EntryNames names = new EntryNames();
    try (Container container = StoredReader.container(file, packing, true)) {
      Optional<Container.Entry> entry = container.next();
      for (; entry.isPresent() && found.size() <= EntryNames.MOST; entry = container.next()) {
        StoredFile member = file.with(entry.get().member());
        Optional<String> refusal =
            names.refusal(entry.get().member().name()).or(entry.get()::refusal);
        refusal.ifPresent(message -> refuse(member, message));
        found.add(member);
      }
    } catch (IOException e) {
      refuse(file, damage);
      return;
    }
    if (found.size() > EntryNames.MOST) {
      refuse(file, "A container may have at most " + EntryNames.MOST + " entries. Split it.");
    } else if (refused.size() == before) {
      found.forEach(this::add);
    }
  }

  void refuse(StoredFile file, String message) {
    refused.add(new StoredFiles.Refused(file, message));
  }
}
