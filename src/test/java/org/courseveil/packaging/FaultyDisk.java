package org.courseveil.packaging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.FilterSeekableByteChannel;

/**
 * The disk of a process, with a mishap: every change of a file or a name is counted, and told to
 * the mishap before it is made. A write that the mishap stops has written half.
 */
final class FaultyDisk extends FilterFileSystemProvider {
  /** What happens to a process at one of its changes. */
  @FunctionalInterface
  interface Mishap {
    /**
     * Is asked before each change.
     *
     * @param number of the change, from 1
     * @param takesSpace whether a full disk would refuse it
     */
    void before(long number, boolean takesSpace) throws IOException;
  }

  /** Nothing happens. */
  static final Mishap NONE = (number, takesSpace) -> {};

  private final Mishap mishap;
  private final AtomicLong changes = new AtomicLong();

  FaultyDisk(Mishap mishap) {
    super("faulty://", FileSystems.getDefault());
    this.mishap = mishap;
  }

  /** Returns a path of this disk. */
  Path path(Path elsewhere) {
    return wrapPath(elsewhere.toAbsolutePath());
  }

  /** Returns how many changes were made. */
  long changes() {
    return changes.get();
  }

  private void change(boolean takesSpace) throws IOException {
    mishap.before(changes.incrementAndGet(), takesSpace);
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    change(true);
    super.createDirectory(directory, attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    change(true);
    super.createLink(link, existing);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    change(false);
    super.move(source, target, options);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    change(true);
    super.copy(source, target, options);
  }

  @Override
  public void delete(Path path) throws IOException {
    change(false);
    super.delete(path);
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    change(false);
    return super.deleteIfExists(path);
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    change(true);
    return new FilterOutputStream(super.newOutputStream(path, options)) {
      @Override
      public void write(int value) throws IOException {
        change(true);
        out.write(value);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length / 2);
        change(true);
        out.write(bytes, offset + length / 2, length - length / 2);
      }
    };
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!options.contains(StandardOpenOption.WRITE)) {
      return super.newFileChannel(path, options, attributes);
    }
    change(true);
    return new FilterFileChannel(super.newFileChannel(path, options, attributes)) {
      @Override
      public int write(ByteBuffer source) throws IOException {
        return half(source, delegate::write);
      }

      @Override
      public int write(ByteBuffer source, long position) throws IOException {
        change(true);
        return super.write(source, position);
      }

      @Override
      public void force(boolean metaData) throws IOException {
        change(false);
        super.force(metaData);
      }
    };
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!options.contains(StandardOpenOption.WRITE)) {
      return super.newByteChannel(path, options, attributes);
    }
    change(true);
    SeekableByteChannel opened = super.newByteChannel(path, options, attributes);
    return new FilterSeekableByteChannel(opened) {
      @Override
      public int write(ByteBuffer source) throws IOException {
        return half(source, opened::write);
      }
    };
  }

  /** A write of bytes to where a channel stands. */
  @FunctionalInterface
  private interface Write {
    int write(ByteBuffer source) throws IOException;
  }

  private int half(ByteBuffer source, Write write) throws IOException {
    ByteBuffer first = source.slice(source.position(), source.remaining() / 2);
    int written = 0;
    while (first.hasRemaining()) {
      written += write.write(first);
    }
    change(true);
    source.position(source.position() + written);
    return written + write.write(source);
  }
}
