package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.RecipientKeys;
import picocli.CommandLine.Mixin;

/** Whom to trust with a notice of deletions, and what opens it. */
final class NoticeArguments {
  @Mixin private SignerArguments signer = new SignerArguments();
  @Mixin private SecretKeyArguments keys = new SecretKeyArguments();

  SecretKey secretKey(Terminal terminal) throws IOException {
    return keys.read(terminal);
  }

  /** Opens a notice, after its signature has been verified; returns its csv. */
  byte[] open(Path notice, SecretKey key) throws IOException {
    return new RecipientKeys(key, keys.second())
        .open(notice.toString(), Files.readAllBytes(notice), signer.certificate(notice));
  }
}
