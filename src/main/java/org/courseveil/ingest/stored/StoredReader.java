package org.courseveil.ingest.stored;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one file after another, which keeps the container open that the last one lay in: the
 * files of a tar, asked for in their order, are read in one go.
 */
public final class StoredReader implements Closeable {
  private final boolean toTheEnds;
  private @Nullable Container container;
  private @Nullable StoredFile opened;

  private StoredReader(boolean toTheEnds) {
    this.toTheEnds = toTheEnds;
  }

  /**
   * Returns a reader that takes nothing of a file that is not whole: whoever closes one of its
   * streams, or the reader, without an exception has had what was delivered.
   */
  public static StoredReader toTheEnds() {
    return new StoredReader(true);
  }

  /** Returns a reader of first lines, which tells nothing of what comes after them. */
  public static StoredReader ofBeginnings() {
    return new StoredReader(false);
  }

  /** Returns what one reader should read, in this order: files of one tar, or any other alone. */
  public static <T> List<List<T>> together(List<T> items, Function<T, StoredFile> stored) {
    Map<Object, List<T>> groups = new LinkedHashMap<>();
    for (T item : items) {
      Object group = stored.apply(item).tar().<Object>map(tar -> tar).orElse(item);
      groups.computeIfAbsent(group, any -> new ArrayList<>()).add(item);
    }
    return List.copyOf(groups.values());
  }

  /**
   * Opens what a file holds; the stream before must be closed.
   *
   * @throws DamagedException also from the stream, if the file is not whole
   */
  public InputStream open(StoredFile file) throws IOException {
    int member = file.lastMember();
    if (member >= 0) {
      return StoredStream.of(file, member + 1, bytes(file, member), toTheEnds);
    }
    InputStream bytes = Files.newInputStream(Path.of(file.path()));
    return file.isPacked() ? StoredStream.of(file, 0, bytes, toTheEnds) : bytes;
  }

  private InputStream bytes(StoredFile file, int layer) throws IOException {
    Layer.Member member = (Layer.Member) file.layers().get(layer);
    StoredFile around = file.above(layer);
    try {
      Container known = container;
      if (known != null && around.equals(opened)) {
        Optional<InputStream> bytes = known.open(member);
        if (bytes.isPresent()) {
          return bytes.get();
        }
      }
      return reopened(around, member.packing()).open(member).orElseThrow();
    } catch (DamagedException e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedException(file, e);
    }
  }

  private Container reopened(StoredFile file, Layer.Packing packing) throws IOException {
    close();
    Container fresh = container(file, packing, toTheEnds);
    container = fresh;
    opened = file;
    return fresh;
  }

  /** Opens a container by itself. */
  static Container container(StoredFile file, Layer.Packing packing, boolean toTheEnd)
      throws IOException {
    return packing == Layer.Packing.ZIP
        ? ZipContainer.open(Path.of(file.path()))
        : TarContainer.open(file, new StoredReader(toTheEnd));
  }

  @Override
  public void close() throws IOException {
    Container last = container;
    container = null;
    opened = null;
    if (last != null) {
      last.close();
    }
  }
}
