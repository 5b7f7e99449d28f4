package org.courseveil.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A table of a database dump: a header, tabs, no quotes; every row is counted. */
final class TableFile implements Closeable {
  private final ExportFile file;
  private final List<String> columns;
  private final RowCounts counts;
  private final String source;
  private final String snapshot;
  private final boolean repeated;

  private TableFile(
      ExportFile file,
      String header,
      RowCounts counts,
      String source,
      String snapshot,
      boolean repeated)
      throws IOException {
    this.file = file;
    this.columns = List.of(header.split(",", -1));
    this.counts = counts;
    this.source = source;
    this.snapshot = snapshot;
    this.repeated = repeated;
    file.line(String.join("\t", columns));
  }

  /** Opens a table of a snapshot. */
  static TableFile open(Path path, String header, RowCounts counts, String source, String snapshot)
      throws IOException {
    return new TableFile(ExportFile.sized(path), header, counts, source, snapshot, false);
  }

  /** Opens a second, compressed copy of a table of a snapshot. */
  static TableFile copy(Path path, String header, RowCounts counts, String source, String snapshot)
      throws IOException {
    return new TableFile(ExportFile.compressed(path), header, counts, source, snapshot, true);
  }

  /** Opens a table that is not compressed, whatever its size. */
  static TableFile plain(Path path, String header, RowCounts counts, String source, String snapshot)
      throws IOException {
    return new TableFile(ExportFile.plain(path), header, counts, source, snapshot, false);
  }

  void row(String owner, Cells cells) throws IOException {
    file.line(line(cells));
    counts.add(source, snapshot, owner, repeated);
  }

  /** Writes a row with a cell too many. */
  void ragged(Cells cells) throws IOException {
    broken(line(cells) + "\tstray");
  }

  /** Writes a row that a line feed splits after its second cell. */
  void split(Cells cells) throws IOException {
    String line = line(cells);
    int second = line.indexOf('\t', line.indexOf('\t') + 1);
    broken(line.substring(0, second));
    broken(line.substring(second + 1));
  }

  private void broken(String line) throws IOException {
    file.line(line);
    counts.add(source, snapshot, Owner.BROKEN, repeated);
  }

  private String line(Cells cells) {
    StringBuilder line = new StringBuilder();
    for (String column : columns) {
      if (line.length() > 0) {
        line.append('\t');
      }
      line.append(cells.cell(column));
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
