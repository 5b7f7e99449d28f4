package org.courseveil.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is written below some folders, also what is deleted again: each file that appears gets
 * a second link elsewhere, so that its bytes stay, those too that are written later.
 */
public final class KeptFiles implements AutoCloseable {
  private final WatchService events;
  private final List<Path> roots;
  private final Path kept;
  private final Consumer<Path> onFile;
  private final Thread thread = new Thread(this::follow, "kept-files");
  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final Set<Object> linked = new HashSet<>();
  private volatile @Nullable IOException failure;

  private KeptFiles(List<Path> roots, Path kept, Consumer<Path> onFile) throws IOException {
    this.roots = roots;
    this.kept = Files.createDirectories(kept);
    this.onFile = onFile;
    this.events = kept.getFileSystem().newWatchService();
  }

  /**
   * Begins to keep files.
   *
   * @param kept where the links are made: on the same file system, outside the folders
   * @param onFile is told of each file when it has been linked
   */
  public static KeptFiles below(List<Path> roots, Path kept, Consumer<Path> onFile)
      throws IOException {
    KeptFiles files = new KeptFiles(roots, kept, onFile);
    for (Path root : roots) {
      files.visit(root);
    }
    files.thread.start();
    return files;
  }

  /** Returns the names that files had when they appeared; more may come. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  private void follow() {
    try {
      while (true) {
        WatchKey key = events.take();
        for (WatchEvent<?> event : key.pollEvents()) {
          if (event.context() instanceof Path name) {
            visit(((Path) key.watchable()).resolve(name));
          } else {
            for (Path root : roots) {
              visit(root);
            }
          }
        }
        key.reset();
      }
    } catch (IOException e) {
      failure = e;
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // Closed: everything that was told has been seen to.
    }
  }

  /** Watches a folder before it looks what is in it already: nothing comes between the two. */
  private synchronized void visit(Path path) throws IOException {
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        path.register(events, StandardWatchEventKinds.ENTRY_CREATE);
        List<Path> children;
        try (Stream<Path> list = Files.list(path)) {
          children = list.toList();
        }
        for (Path child : children) {
          visit(child);
        }
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        link(path);
      }
    } catch (NoSuchFileException | NotDirectoryException | UncheckedIOException e) {
      // It is gone already, as temporary files go.
    }
  }

  private void link(Path file) throws IOException {
    String name = file.getFileName().toString();
    names.add(name);
    Object identity = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    if (!linked.contains(identity)) {
      Files.createLink(kept.resolve(linked.size() + "-" + name), file);
      linked.add(identity);
      onFile.accept(file);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path root : roots) {
      visit(root);
    }
    events.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IOException("Files were not kept.", failure);
    }
  }
}
