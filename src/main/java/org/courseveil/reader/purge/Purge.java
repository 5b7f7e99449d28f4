package org.courseveil.reader.purge;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;
import org.courseveil.packaging.format.PurgeReceipt;
import org.courseveil.packaging.format.Sha256;

/**
 * The removal of learners from a directory of exports, in place.
 *
 * <p>First all keys are learned that lead from the learners to rows, row by row to the last; then
 * files are written anew, those first whose rows need the keys of others: an interrupted run can be
 * run again. At the end other code searches all files for what is left. A file in which nothing is
 * found keeps its bytes, and so does every other line.
 */
public final class Purge {
  private final RawTree tree;
  private final List<Learner> learners;
  private final LostKeys keys;
  private final List<PurgeReceipt.Purged> purged = new ArrayList<>();
  private final List<PurgeReceipt.NotRead> notRead = new ArrayList<>();
  private final List<PurgeReceipt.Left> left = new ArrayList<>();

  private Purge(RawTree tree, List<Learner> learners) {
    this.tree = tree;
    this.learners = learners;
    this.keys = LostKeys.of(learners);
  }

  /** Removes learners from the exports below a directory. */
  public static Purge run(Path root, List<Learner> learners) throws IOException {
    Purge purge = new Purge(RawTree.of(root), learners);
    for (Path leftOver : purge.tree.leftOver()) {
      Files.delete(leftOver);
    }
    Traces traces = purge.learn();
    purge.walk(traces, true);
    purge.search();
    return purge;
  }

  /** Counts what {@link #run} would do, and does nothing. */
  public static Purge count(Path root, List<Learner> learners) throws IOException {
    Purge purge = new Purge(RawTree.of(root), learners);
    purge.walk(purge.learn(), false);
    return purge;
  }

  /** Returns the files that were read, with their counts. */
  public List<PurgeReceipt.Purged> purged() {
    return List.copyOf(purged);
  }

  /** Returns what could not be read, or not as a whole. */
  public List<PurgeReceipt.NotRead> notRead() {
    return List.copyOf(notRead);
  }

  /** Returns where something of the learners is left. */
  public List<PurgeReceipt.Left> left() {
    return List.copyOf(left);
  }

  /** A part of a file that has keys. */
  private record Keyed(RawFile file, RawFile.Part part) {}

  /** Learns all keys in one pass: a row goes by keys that tables of lower depth alone have. */
  private Traces learn() throws IOException {
    List<Keyed> keyed =
        tree.files().stream()
            .flatMap(file -> file.parts().stream().map(part -> new Keyed(file, part)))
            .filter(one -> one.part().kind().hasKeys())
            .sorted(Comparator.comparingInt(one -> one.part().kind().depth()))
            .toList();
    Traces traces = new Traces(keys, List.of());
    for (Keyed one : keyed) {
      pass(one.file(), one.part(), traces, OutputStream.nullOutputStream());
    }
    return new Traces(keys, SoughtName.of(learners, keys));
  }

  private void walk(Traces traces, boolean write) throws IOException {
    List<RawFile> deepestFirst =
        tree.files().stream()
            .sorted(
                Comparator.comparingInt(RawFile::depth).reversed().thenComparing(RawFile::place))
            .toList();
    for (RawFile file : deepestFirst) {
      file.parts().forEach(part -> searchName(part, traces));
      walk(file, traces, write);
    }
  }

  private void searchName(RawFile.Part part, Traces traces) {
    byte[] name = part.place().getBytes(StandardCharsets.UTF_8);
    if (!(traces.inText(name) instanceof Verdict.Stays)) {
      left.add(new PurgeReceipt.Left(part.place(), 0, "the name of the file"));
    }
  }

  private void walk(RawFile file, Traces traces, boolean write) throws IOException {
    FileCounts counts = FileCounts.NONE;
    boolean whole = true;
    for (RawFile.Part part : file.parts()) {
      part.kind().reason().ifPresent(why -> tell(part, why));
      Optional<FileCounts> one = pass(file, part, traces, OutputStream.nullOutputStream());
      one.ifPresent(found -> tell(part, found));
      if (one.isEmpty()) {
        tell(part, "does not decompress: fetch it again");
        whole = false;
      }
      counts = counts.plus(one.orElse(FileCounts.NONE));
    }
    if (!whole || file.parts().stream().allMatch(part -> part.kind().judge(traces).isEmpty())) {
      return;
    }
    Sha256 before = Sha256.of(file.path());
    if (write && counts.change()) {
      file.rewrite(
          (part, in, out) -> {
            Optional<LineJudge> judge = part.kind().judge(traces);
            if (judge.isPresent()) {
              FilePass.run(in, part.kind().isCsv(), judge.get(), out);
            } else {
              in.transferTo(out);
            }
          });
    }
    purged.add(
        new PurgeReceipt.Purged(
            file.place(),
            counts.rows(),
            counts.removed(),
            counts.changed(),
            counts.unreadRows(),
            before,
            write ? Sha256.of(file.path()) : before));
  }

  /** Reads a part to its end; nothing is returned of one that does not decompress. */
  private static Optional<FileCounts> pass(
      RawFile file, RawFile.Part part, Traces traces, OutputStream out) throws IOException {
    Optional<LineJudge> judge = part.kind().judge(traces);
    if (judge.isEmpty()) {
      return Optional.of(FileCounts.NONE);
    }
    try (InputStream in = file.open(part)) {
      return Optional.of(FilePass.run(in, part.kind().isCsv(), judge.get(), out));
    } catch (ZipException | EOFException e) {
      return Optional.empty();
    }
  }

  private void tell(RawFile.Part part, FileCounts counts) {
    counts.obstacles().forEach(obstacle -> tell(part, "is not read as a whole: " + obstacle));
    if (counts.unreadRows() > 0) {
      tell(
          part,
          "has "
              + counts.unreadRows()
              + " lines that cannot be read, the first is line "
              + counts.unread().get(0));
    }
  }

  private void tell(RawFile.Part part, String why) {
    notRead.add(new PurgeReceipt.NotRead(part.place(), why));
  }

  private void search() throws IOException {
    LeftSearch search = new LeftSearch(learners, SoughtName.of(learners, keys));
    for (RawFile file : tree.files()) {
      for (RawFile.Part part : file.parts()) {
        try (InputStream in = file.open(part)) {
          left.addAll(search.in(part.place(), in));
        } catch (ZipException | EOFException e) {
          if (notRead.stream().noneMatch(told -> told.path().equals(part.place()))) {
            tell(part, "does not decompress: fetch it again");
          }
        }
      }
    }
  }
}
