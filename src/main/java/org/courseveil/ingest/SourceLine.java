package org.courseveil.ingest;

/** A line without its line feed, and the file it stands in. */
final class SourceLine {
  private final SourceFile file;
  private final byte[] bytes;

  SourceLine(SourceFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  SourceFile file() {
    return file;
  }

  byte[] bytes() {
    return bytes;
  }
}
