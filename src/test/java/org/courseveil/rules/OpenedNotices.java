package org.courseveil.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.openpgp.SecretKey;

/** The notices to a sample's one member, as it opens them. */
final class OpenedNotices {
  private OpenedNotices() {}

  static List<Path> files(SamplePlatform platform) throws IOException {
    try (Stream<Path> files = Files.list(platform.at("run/notices/" + platform.member()))) {
      return files.sorted().toList();
    }
  }

  /** Returns the rows of all notices, without their headers. */
  static List<String> rows(SamplePlatform platform) throws IOException {
    List<String> rows = new ArrayList<>();
    try (SecretKey member =
        SecretKey.read(
            platform.at("run/keys/" + platform.member() + ".secret.asc"), Passphrase.none())) {
      Certificate signer = Certificate.read(platform.at("run/keys/platform.public.asc"));
      for (Path file : files(platform)) {
        byte[] content =
            SealedMessage.open(new ByteArrayInputStream(Files.readAllBytes(file)), member, signer);
        new String(content, StandardCharsets.UTF_8).lines().skip(1).forEach(rows::add);
      }
    }
    return rows;
  }
}
