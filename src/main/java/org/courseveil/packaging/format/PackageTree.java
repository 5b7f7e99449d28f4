package org.courseveil.packaging.format;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What lies in a package's directory, by path; no link is followed to find it out. */
record PackageTree(SortedMap<String, Kind> entries) {
  private static final int MOST_ENTRIES = 100_000;

  enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    OTHER
  }

  static PackageTree of(Path root) throws IOException {
    SortedMap<String, Kind> entries = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes is)
              throws IOException {
            return directory.equals(root) ? FileVisitResult.CONTINUE : add(directory, is);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            return add(file, is);
          }

          private FileVisitResult add(Path entry, BasicFileAttributes is) throws IOException {
            String path = root.relativize(entry).toString().replace(File.separatorChar, '/');
            entries.put(path, kind(is));
            if (entries.size() > MOST_ENTRIES) {
              throw new FormatException(
                  path, "is one entry too many: a package has at most " + MOST_ENTRIES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new PackageTree(entries);
  }

  boolean isFile(String path) {
    return entries.get(path) == Kind.FILE;
  }

  /**
   * Adds a finding for each entry that is a link, or no plain file, or whose path is not among
   * those that a manifest lists, and is not left out by the predicate.
   */
  void judge(Set<String> files, Predicate<String> leftOut, List<Finding> findings) {
    entries.forEach(
        (path, kind) -> {
          if (kind == Kind.LINK) {
            findings.add(new Finding(path, "is a link, and a package holds none"));
          } else if (kind == Kind.OTHER) {
            findings.add(new Finding(path, "is neither a plain file nor a directory"));
          } else if (leftOut.test(path)) {
            return;
          } else if (kind == Kind.DIRECTORY && files.stream().noneMatch(in(path))) {
            findings.add(new Finding(path, "is a directory in which no manifest lists a file"));
          } else if (kind == Kind.FILE && !files.contains(path)) {
            findings.add(new Finding(path, "is listed in no manifest"));
          }
        });
  }

  private static Predicate<String> in(String directory) {
    return file -> file.startsWith(directory + "/");
  }

  private static Kind kind(BasicFileAttributes is) {
    if (is.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (is.isDirectory()) {
      return Kind.DIRECTORY;
    }
    return is.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }
}
