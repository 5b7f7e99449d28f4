package org.courseveil.anonymize.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The file of a hierarchy, in ARX's form: no header, {@code ;} between labels, the value first, one
 * line a value of the domain. A file that is no tree is refused with file and line.
 */
public final class HierarchyFile {
  private HierarchyFile() {}

  /** Reads the hierarchy of a column from a file. */
  public static Hierarchy read(String name, Path file) {
    if (!Files.isReadable(file)) {
      throw refused(file, 0, "There is no readable hierarchy here for the column " + name + ".");
    }
    try (Reader in = Files.newBufferedReader(file)) {
      return read(name, file, in);
    } catch (IOException e) {
      throw refused(file, 0, "The hierarchy cannot be read as UTF-8 text.");
    }
  }

  /** Reads a hierarchy that lies on the class path. */
  public static Hierarchy shipped(String name, String resource) {
    Path place = Path.of(resource);
    var stream = HierarchyFile.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw refused(place, 0, "No hierarchy is shipped for the column " + name + ".");
    }
    try (Reader in = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(name, place, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hierarchy read(String name, Path file, Reader in) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(in);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rows.add(Arrays.asList(line.split(";", -1)));
    }
    List<Problem> problems =
        HierarchyRows.faults(rows).stream()
            .map(fault -> new Problem(file, fault.row(), "In a hierarchy " + fault.rule() + "."))
            .toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return Hierarchy.ofChecked(name, rows);
  }

  private static RefusedException refused(Path file, int line, String message) {
    return new RefusedException(List.of(new Problem(file, line, message)));
  }
}
