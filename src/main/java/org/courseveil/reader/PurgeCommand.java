package org.courseveil.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.courseveil.ingest.dialect.DeletionNotice;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;
import org.courseveil.openpgp.DetachedSignature;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.PurgeReceipt;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.reader.purge.Purge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes the learners of notices from exports that the member received before. */
@Command(
    name = PurgeCommand.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = ReaderVersion.class,
    description = {
      "Removes the learners of notices of deletions from exports of Open edX and Coursera that you"
          + " received before: their rows, events and posts, what belongs to these, and their names"
          + " in what others wrote. Files are changed in place. At the end all files are searched"
          + " for what is left, and a receipt is written and signed with your key.",
      "What cannot be read or is left is named, and the exit code is 2. An interrupted run can be"
          + " run again."
    })
final class PurgeCommand implements Callable<Integer> {
  static final String NAME = "purge";

  private final Terminal terminal;

  @Parameters(paramLabel = "EXPORTS", description = "The directory of the exports.")
  private Path exports = Path.of("");

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description = "Notices of deletions as they were delivered.")
  private List<Path> notices = List.of();

  @Mixin private NoticeArguments arguments = new NoticeArguments();

  @Option(
      names = "--member",
      paramLabel = "ID",
      required = true,
      description = "Who you are to the platform, for the receipt.")
  private String member = "";

  @Option(
      names = "--receipt",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The directory for the receipt (default: the current directory).")
  private Path receipts = Path.of(".");

  @Option(names = "--dry-run", description = "Count what would go, and change nothing.")
  private boolean dry;

  PurgeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    requireElsewhere();
    try (SecretKey key = arguments.secretKey(terminal)) {
      List<Sha256> digests = new ArrayList<>();
      Set<Learner> learners = new LinkedHashSet<>();
      for (Path notice : notices) {
        digests.add(Sha256.of(notice));
        learners.addAll(learners(notice, key));
      }
      // A key that cannot sign is refused before anything is changed.
      DetachedSignature.sign(new ByteArrayInputStream(new byte[0]), key);
      List<Learner> all = List.copyOf(learners);
      Purge purge = dry ? Purge.count(exports, all) : Purge.run(exports, all);
      PurgeReceipt receipt =
          new PurgeReceipt(
              member,
              LocalDate.now(ZoneOffset.UTC),
              digests,
              all.size(),
              purge.purged(),
              purge.notRead(),
              purge.left(),
              ReaderVersion.number());
      tell(receipt);
      if (!dry) {
        Files.createDirectories(receipts);
        terminal.out().println("receipt: " + receipt.write(receipts, key));
      }
      return receipt.isComplete() ? Reader.FINE : Reader.LEFT;
    }
  }

  private void requireElsewhere() throws IOException {
    Path root = exports.toRealPath();
    Path place = receipts.toAbsolutePath().normalize();
    if (place.startsWith(exports.toAbsolutePath().normalize()) || place.startsWith(root)) {
      throw new RefusedException(
          receipts + " lies in the exports. Name a directory elsewhere with --receipt.");
    }
  }

  private List<Learner> learners(Path notice, SecretKey key) throws IOException {
    byte[] csv = arguments.open(notice, key);
    try {
      return DeletionNotice.read(csv);
    } finally {
      Arrays.fill(csv, (byte) 0);
    }
  }

  private void tell(PurgeReceipt receipt) {
    long removed = 0;
    long changed = 0;
    for (PurgeReceipt.Purged file : receipt.purged()) {
      removed += file.removed();
      changed += file.changed();
      if (file.removed() + file.changed() > 0) {
        terminal
            .out()
            .println(
                file.path() + ": " + file.removed() + " rows go, " + file.changed() + " change");
      }
    }
    receipt.notRead().forEach(one -> terminal.err().println(one.path() + " " + one.why()));
    for (PurgeReceipt.Left one : receipt.left()) {
      terminal.err().println(one.path() + ":" + one.line() + ": " + one.what() + " is left");
    }
    terminal
        .out()
        .println(
            (dry ? "would remove: " : "removed: ")
                + removed
                + " rows of "
                + receipt.learners()
                + " learners; changed: "
                + changed
                + " rows of others");
  }
}
