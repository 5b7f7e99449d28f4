package org.courseveil.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.openpgp.SecretKey;

/** A quarantine file that is being sealed; it is gone when closed, unless it was kept. */
final class QuarantineDraft implements AutoCloseable {
  private static final Pattern OWN =
      Pattern.compile("[0-9a-f]{32}\\.jsonl\\.asc|\\.draft-[0-9a-f]{32}");

  private final Path draft;
  private final OutputStream file;
  private final OutputStream sealed;

  QuarantineDraft(Path directory, Certificate platform, SecretKey signer) throws IOException {
    draft = directory.resolve(".draft-" + HexFormat.of().formatHex(Id128.random().bytes()));
    file = Files.newOutputStream(draft);
    sealed = SealedMessage.seal(file, platform, signer);
  }

  /** Returns the name of a file with a content tag. */
  static String name(byte[] contentTag) {
    return HexFormat.of().formatHex(contentTag) + ".jsonl.asc";
  }

  /** Tells whether a file in the quarantine's directory is one of these, kept or left over. */
  static boolean isOwn(String name) {
    return OWN.matcher(name).matches();
  }

  void write(String line) throws IOException {
    sealed.write(line.getBytes(StandardCharsets.UTF_8));
    sealed.write('\n');
  }

  /** Completes the message under its name. */
  void keep(String name) throws IOException {
    sealed.close();
    Durable.force(draft);
    Files.move(draft, draft.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(draft);
  }
}
