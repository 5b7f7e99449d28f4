package org.courseveil.ingest;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A line of a file, told by a mark of its content, so that it is found again however the file is
 * split. The same line twice in one file is one choice.
 */
record Choice(int file, long mark) implements Serializable {
  static final Choice NONE = new Choice(-1, 0);

  static Choice of(SourceFile file, byte[] line) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(line);
      return new Choice(file.index(), ByteBuffer.wrap(digest).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }
}
