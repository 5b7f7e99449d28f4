package org.courseveil.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A package's tables as its recipient opens them. */
public final class OpenedTables {
  private OpenedTables() {}

  /** Returns a table's rows, by column. No value of a package holds a comma or a quote. */
  public static List<Map<String, String>> read(
      Path place, Path signer, Path secretKey, String table) throws IOException {
    Path scratch = Files.createTempDirectory("opened");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Reader.run(
            new Terminal(
                Map.of("XDG_STATE_HOME", scratch.resolve("state").toString()),
                InputStream.nullInputStream(),
                stream,
                stream),
            "open",
            place.toString(),
            "--signer",
            signer.toString(),
            "--secret-key",
            secretKey.toString(),
            "--out",
            scratch.resolve("tables").toString());
    if (code != 0) {
      throw new IOException(said.toString(StandardCharsets.UTF_8));
    }
    List<String> lines = Files.readAllLines(scratch.resolve("tables").resolve(table + ".csv"));
    List<String> names = List.of(lines.get(0).split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(names.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
