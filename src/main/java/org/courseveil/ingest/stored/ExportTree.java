package org.courseveil.ingest.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The files below an export's root, in the order of their names. A link that leads out of the root
 * is refused, so that nothing is read that was not handed over.
 */
final class ExportTree {
  private final Path root;
  private final List<Problem> problems = new ArrayList<>();
  private final TreeSet<Path> files = new TreeSet<>();

  private ExportTree(Path root) {
    this.root = root;
  }

  /** Returns the files below a root, absolute. */
  static List<Path> files(Path root) {
    try {
      ExportTree tree = new ExportTree(root.toRealPath());
      tree.walk(tree.root, List.of());
      if (!tree.problems.isEmpty()) {
        throw new RefusedException(tree.problems);
      }
      return List.copyOf(tree.files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void walk(Path directory, List<Path> above) throws IOException {
    List<Path> here = new ArrayList<>(above);
    here.add(directory.toRealPath());
    List<Path> entries;
    try (Stream<Path> listed = Files.list(directory)) {
      entries = listed.sorted().toList();
    }
    for (Path entry : entries) {
      if (Files.isSymbolicLink(entry) && !leadsInside(entry, here)) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        walk(entry, here);
      } else if (Files.isRegularFile(entry)) {
        files.add(entry);
      } else {
        refuse(entry, "This is neither a file nor a folder. Remove it.");
      }
    }
  }

  private boolean leadsInside(Path link, List<Path> above) throws IOException {
    if (!Files.exists(link)) {
      refuse(link, "This link leads nowhere. Remove it, or restore what it leads to.");
      return false;
    }
    Path target = link.toRealPath();
    if (!target.startsWith(root)) {
      refuse(link, "This link leads out of the export. Copy what it leads to into the export.");
      return false;
    }
    if (above.contains(target)) {
      refuse(link, "This link leads to a folder that it lies in. Remove it.");
      return false;
    }
    return true;
  }

  private void refuse(Path entry, String message) {
    problems.add(new Problem(entry, 0, message));
  }
}
