package org.courseveil.reader.purge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.courseveil.ingest.dialect.ByteLines;
import org.courseveil.ingest.dialect.CsvLines;
import org.courseveil.ingest.dialect.LineSource;

/** One pass over the lines of a file; those that stay are written as they stood. */
final class FilePass {
  private static final int MOST_TOLD = 10;

  private final LineJudge judge;
  private final OutputStream out;
  private final List<Long> unread = new ArrayList<>();
  private long rows;
  private long removed;
  private long changed;
  private long unreadRows;
  private boolean open;

  private FilePass(LineJudge judge, OutputStream out) {
    this.judge = judge;
    this.out = out;
  }

  /** Reads a file to its end and writes what stays of it. */
  static FileCounts run(InputStream in, boolean csv, LineJudge judge, OutputStream out)
      throws IOException {
    FilePass pass = new FilePass(judge, out);
    LastByte bytes = new LastByte(in);
    LineSource lines = csv ? new CsvLines(bytes) : ByteLines.of(bytes);
    long number = 1;
    boolean lastStays = true;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      lastStays = pass.take(line.get(), number);
      number += 1 + feeds(line.get());
    }
    if (pass.open && (bytes.last == '\n' || !lastStays)) {
      out.write('\n');
    }
    return pass.counts();
  }

  private FileCounts counts() {
    return new FileCounts(
        rows, removed, changed, List.copyOf(unread), unreadRows, judge.obstacles());
  }

  private boolean take(byte[] line, long number) throws IOException {
    Verdict verdict = judge.judge(line);
    byte[] stays = line;
    if (verdict instanceof Verdict.Goes) {
      rows++;
      removed++;
      return false;
    }
    if (verdict instanceof Verdict.Changed change) {
      changed++;
      stays = change.row().bytes();
    } else if (verdict instanceof Verdict.Unread) {
      unreadRows++;
      if (unread.size() < MOST_TOLD) {
        unread.add(number);
      }
    }
    rows += verdict.equals(Verdict.NO_ROW) ? 0 : 1;
    if (open) {
      out.write('\n');
    }
    out.write(stays);
    open = true;
    return true;
  }

  private static int feeds(byte[] line) {
    int feeds = 0;
    for (byte next : line) {
      feeds += next == '\n' ? 1 : 0;
    }
    return feeds;
  }

  /** Bytes of which the last is remembered: a file may end without a line feed. */
  private static final class LastByte extends FilterInputStream {
    private int last = -1;

    LastByte(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      last = next < 0 ? last : next;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      last = read > 0 ? into[from + read - 1] : last;
      return read;
    }
  }
}
