package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.courseveil.openpgp.DetachedSignature;
import org.courseveil.openpgp.SecretKey;

/**
 * A member's signed word that learners were removed from exports that it had received: {@code
 * purge_<member>_<day>.json} and its signature, {@code .asc}. It names no learner.
 *
 * @param notices the digests of the notices of deletions, as they were received
 * @param learners how many learners the notices are of
 * @param producer the version of the program
 */
public record PurgeReceipt(
    String member,
    LocalDate day,
    List<Sha256> notices,
    int learners,
    List<Purged> purged,
    List<NotRead> notRead,
    List<Left> left,
    String producer) {
  /** The format that is written. */
  public static final int FORMAT = 1;

  private static final int MOST_PLACES = 1000;
  private static final String SIGNATURE = ".asc";

  /**
   * A file that was read.
   *
   * @param path where it lies in the exports
   * @param removed rows that went
   * @param changed rows of others from which mentions went
   * @param unread rows that nobody can read, and that stay
   */
  public record Purged(
      String path,
      long rows,
      long removed,
      long changed,
      long unread,
      Sha256 before,
      Sha256 after) {}

  /** What was not read, or not as a whole; {@code why} goes on with the path. */
  public record NotRead(String path, String why) {}

  /**
   * A line in which something of a learner is left.
   *
   * @param line counted from 1; 0 for the file's name
   * @param what which kind of thing
   */
  public record Left(String path, long line, String what) {}

  public PurgeReceipt {
    PackagePath.name("member", member);
    notices = List.copyOf(notices);
    purged = List.copyOf(purged);
    notRead = List.copyOf(notRead);
    left = List.copyOf(left);
  }

  /** Whether all was read, and nothing is left. */
  public boolean isComplete() {
    return notRead.isEmpty() && left.isEmpty();
  }

  /** Writes the receipt and its signature into a directory, and returns where. */
  public Path write(Path directory, SecretKey signer) throws IOException {
    byte[] json = json(signer.certificate().fingerprint());
    String signature = DetachedSignature.sign(new ByteArrayInputStream(json), signer);
    String stem = "purge_" + member + "_" + day;
    String name = stem + ".json";
    for (int copy = 2; Files.exists(directory.resolve(name)); copy++) {
      name = stem + "-" + copy + ".json";
    }
    DurableFile.createWhole(
        directory.resolve(name + SIGNATURE), signature.getBytes(StandardCharsets.US_ASCII));
    DurableFile.createWhole(directory.resolve(name), json);
    return directory.resolve(name);
  }

  byte[] json(String signedBy) {
    ObjectNode json =
        Json.object()
            .put("format", FORMAT)
            .put("member", member)
            .put("day", day.toString())
            .put("learners", learners)
            .put("complete", isComplete());
    json.set("notices", Json.texts(notices.stream().map(Sha256::hex).toList()));
    json.set("files", Json.list(purged, this::file));
    json.set(
        "notRead",
        Json.list(
            notRead, one -> Json.object().put("path", shown(one.path())).put("why", one.why())));
    json.put("leftLines", left.size());
    json.set(
        "left",
        Json.list(
            left.subList(0, Math.min(MOST_PLACES, left.size())),
            one ->
                Json.object()
                    .put("path", shown(one.path()))
                    .put("line", one.line())
                    .put("what", one.what())));
    json.put("signedBy", signedBy);
    json.putObject("producer").put("name", "courseveil-reader").put("version", producer);
    return Json.write(json);
  }

  private ObjectNode file(Purged file) {
    return Json.object()
        .put("path", shown(file.path()))
        .put("rows", file.rows())
        .put("removed", file.removed())
        .put("changed", file.changed())
        .put("unread", file.unread())
        .put("before", file.before().hex())
        .put("after", file.after().hex());
  }

  /** Returns a path, or its digest in its place if it names a learner. */
  private String shown(String path) {
    boolean names = left.stream().anyMatch(one -> one.line() == 0 && one.path().equals(path));
    return names
        ? "(named after a learner; SHA-256 "
            + Sha256.of(path.getBytes(StandardCharsets.UTF_8)).hex()
            + ")"
        : path;
  }
}
