package org.courseveil.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.DurableFile;
import org.courseveil.packaging.format.Recipient;

/**
 * A member's folder of notices: sealed files, each there whole or not at all.
 *
 * <p>A file is named as the retirement pipeline of Open edX names it, with the day; if there is one
 * of the day already, a number follows; if the member has several certificates, the last sixteen
 * digits of the one that opens it.
 */
final class NoticeFolder {
  private static final String END = ".csv.asc";
  private static final Pattern DAY = Pattern.compile("_([0-9]{4}-[0-9]{2}-[0-9]{2})[^_]*\\.asc");
  private static final int KEY_ID = 16;

  private final Path folder;
  private final String stem;

  NoticeFolder(Path notices, String platform, String member) {
    this.folder = notices.resolve(member);
    this.stem = "user_retirement_" + platform + "_" + member + "_";
  }

  /** Seals rows to every certificate of the member, signed; returns the files. */
  List<Path> add(LocalDate day, byte[] rows, List<Recipient> recipients, SecretKey signer)
      throws IOException {
    Files.createDirectories(folder);
    String name = stem + day;
    for (int copy = 2; holds(name); copy++) {
      name = stem + day + "-" + copy;
    }
    List<Path> files = new ArrayList<>();
    for (Recipient recipient : recipients) {
      Path file =
          folder.resolve(name + (recipients.size() > 1 ? "." + keyId(recipient) : "") + END);
      DurableFile.createWhole(file, recipient.sealed(rows, signer));
      files.add(file);
    }
    return List.copyOf(files);
  }

  /** Removes the notices whose time is over; returns how many. */
  int expire(LocalDate today, Period keeping) throws IOException {
    int removed = 0;
    for (Path file : files()) {
      Matcher day = DAY.matcher(String.valueOf(file.getFileName()));
      if (day.find() && !LocalDate.parse(day.group(1)).plus(keeping).isAfter(today)) {
        Files.delete(file);
        removed++;
      }
    }
    return removed;
  }

  private boolean holds(String name) throws IOException {
    return files().stream()
        .anyMatch(file -> String.valueOf(file.getFileName()).startsWith(name + "."));
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(file -> String.valueOf(file.getFileName()).startsWith(stem))
          .sorted()
          .toList();
    }
  }

  private static String keyId(Recipient recipient) {
    String fingerprint = recipient.certificate().fingerprint();
    return fingerprint.substring(fingerprint.length() - KEY_ID);
  }
}
