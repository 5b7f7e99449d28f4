package org.courseveil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.courseveil.ingest.dialect.LineSource;
import org.courseveil.ingest.stored.StoredReader;
import org.jspecify.annotations.Nullable;

/** The lines of a task's stretches, one file open at a time. */
final class StretchLines implements Iterator<SourceLine> {
  private final Iterator<FileStretch> stretches;
  private final StoredReader reader = StoredReader.toTheEnds();
  private @Nullable FileStretch stretch;
  private @Nullable LineSource lines;
  private @Nullable SourceLine next;

  StretchLines(Iterator<FileStretch> stretches) {
    this.stretches = stretches;
    TaskContext task = TaskContext.get();
    if (task != null) {
      TaskCompletionListener listener = ended -> close();
      task.addTaskCompletionListener(listener);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && (lines != null || stretches.hasNext())) {
        advance();
      }
      if (next == null) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return next != null;
  }

  @Override
  public SourceLine next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    SourceLine line = next;
    next = null;
    return line;
  }

  private void advance() throws IOException {
    if (lines == null || stretch == null) {
      stretch = stretches.next();
      lines = stretch.open(reader);
    }
    Optional<byte[]> line = lines.next();
    if (line.isPresent()) {
      next = new SourceLine(stretch.file(), line.get());
    } else {
      closeLines();
    }
  }

  private void closeLines() throws IOException {
    LineSource open = lines;
    lines = null;
    if (open != null) {
      open.close();
    }
  }

  private void close() {
    try (reader) {
      closeLines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
