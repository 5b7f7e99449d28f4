package org.courseveil.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A day's tracking log; every line is counted, and every event of a learner remembered. */
final class LogFile implements Closeable {
  static final String SOURCE = "tracking_log";

  private final ExportFile file;
  private final RowCounts counts;
  private final boolean repeated;

  private LogFile(ExportFile file, RowCounts counts, boolean repeated) {
    this.file = file;
    this.counts = counts;
    this.repeated = repeated;
  }

  static LogFile compressed(Path path, RowCounts counts) throws IOException {
    return new LogFile(ExportFile.compressed(path), counts, false);
  }

  /** Opens a second copy of a log, which is not compressed. */
  static LogFile repeated(Path path, RowCounts counts) throws IOException {
    return new LogFile(ExportFile.plain(path), counts, true);
  }

  /** Writes an event in the shape that its platform and type have. */
  void event(Scene scene) throws IOException {
    write(scene, line(scene), false);
  }

  /** Writes an event, and the same line again. */
  void eventTwice(Scene scene) throws IOException {
    String line = line(scene);
    write(scene, line, false);
    write(scene, line, true);
  }

  /** Writes an event of the mobile application, which is delivered later than it happened. */
  void mobile(Scene scene, Instant receivedAt) throws IOException {
    write(scene, LineShapes.segment(scene, receivedAt), false);
  }

  /** Writes a line that a reader attributes to a learner as it does an event of the type. */
  void line(Scene scene, String line) throws IOException {
    write(scene, line, false);
  }

  /** Writes a line that is no event of anybody's. */
  void line(String owner, String line) throws IOException {
    file.line(line);
    counts.add(SOURCE, "", owner, repeated);
  }

  /** Writes a line that names a learner nowhere but in its payload. */
  void payloadOnly(Unit unit, String line) throws IOException {
    file.line(line);
    String owner = Owner.of(unit.account(), unit.course());
    counts.add(SOURCE, "", owner.equals("living") ? owner : owner + ":payload_only", repeated);
    unit.happenedInPayload();
  }

  void emptyLine() throws IOException {
    file.line("");
  }

  static String line(Scene scene) {
    Optional<String> type = scene.type().type();
    boolean routed =
        scene.type() == EventType.LINK_CLICKED
            || (type.isPresent()
                && type.get().startsWith("edx.")
                && !scene.type().outsideCourses()
                && scene.unit().index() % 2 == 0);
    if (routed) {
      return LineShapes.routed(scene);
    }
    String line = LineShapes.classic(scene);
    return scene.unit().index() % 4 == 0 ? LineShapes.prefixed(scene, line) : line;
  }

  private void write(Scene scene, String line, boolean again) throws IOException {
    file.line(line);
    String owner = Owner.of(scene.account(), scene.course());
    Optional<EventKind> kind = scene.type().kind();
    boolean leftOut = kind.isEmpty() && owner.equals("eligible");
    counts.add(SOURCE, "", leftOut ? owner + ":left_out" : owner, repeated || again);
    if (kind.isPresent() && !repeated && !again) {
      scene.unit().happened(kind.get(), scene.at());
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
