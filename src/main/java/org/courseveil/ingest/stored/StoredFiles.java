package org.courseveil.ingest.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The files of an export, opened up to what they hold, as far as their names say that anything may
 * be read of them: containers become their entries, and encrypted files get their own keys.
 *
 * <p>What does not open is refused by name, and so is what a container may not hold: links, names
 * that lead elsewhere or occur twice, entries under a zip's own password, too many entries, a
 * container in a tar, and a zip in anything.
 *
 * @param files in the order of their names; those of a tar in its order
 */
public record StoredFiles(List<StoredFile> files, List<Refused> refused) {
  public StoredFiles {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /** A file or entry that does not open, and why. */
  public record Refused(StoredFile file, String message) {
    /** Returns this as a problem of a run. */
    public Problem problem() {
      return file.problem(message);
    }
  }

  /**
   * Returns the files below a folder.
   *
   * @param wanted whether anything may be read of what lies in a place, by its folders and its name
   *     without endings; a file of which nothing may is not opened
   */
  public static StoredFiles below(Path root, ExportKey key, Predicate<List<String>> wanted)
      throws IOException {
    StoredWalk walk = new StoredWalk(key, file -> wanted.test(file.place(root)));
    for (Path file : ExportTree.files(root)) {
      walk.add(StoredFile.of(file));
    }
    return walk.found();
  }

  /** Returns one file, which is no container. */
  public static StoredFile of(Path file, ExportKey key) throws IOException {
    StoredWalk walk = new StoredWalk(key, any -> true);
    StoredFile stored = StoredFile.of(file);
    if (Ending.of(stored.name()) == Ending.NONE) {
      walk.add(stored);
    } else {
      walk.refuse(stored, "This must be one file, and not a container of files.");
    }
    return walk.found().all().get(0);
  }

  /** Returns all files; throws if any is refused. */
  public List<StoredFile> all() {
    if (!refused.isEmpty()) {
      throw new RefusedException(refused.stream().map(Refused::problem).toList());
    }
    return files;
  }
}
