package org.courseveil.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where an encrypted file's footer lies, as the file's last bytes say. */
record FileTail(long footerStart, int footerLength) {
  /** The bytes after the footer: its length and the magic. */
  static final int LENGTH = Integer.BYTES + 4;

  private static final byte[] MAGIC = "PARE".getBytes(StandardCharsets.US_ASCII);

  static byte[] magic() {
    return MAGIC.clone();
  }

  /** Reads the tail of a file that begins and ends as an encrypted table does. */
  static FileTail of(FileChannel file) throws IOException {
    long size = file.size();
    if (size < MAGIC.length + LENGTH
        || !Arrays.equals(read(file, 0, MAGIC.length), MAGIC)
        || !Arrays.equals(read(file, size - MAGIC.length, MAGIC.length), MAGIC)) {
      throw new Unreadable.Broken("it does not begin and end as an encrypted table does");
    }
    int length = readInt(file, size - LENGTH);
    if (length <= 0 || length > size - MAGIC.length - LENGTH) {
      throw new Unreadable.Broken("its footer's length is wrong");
    }
    return new FileTail(size - LENGTH - length, length);
  }

  byte[] footer(FileChannel file) throws IOException {
    return read(file, footerStart, footerLength);
  }

  static int readInt(FileChannel file, long offset) throws IOException {
    return ByteBuffer.wrap(read(file, offset, Integer.BYTES))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getInt();
  }

  private static byte[] read(FileChannel file, long offset, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw new Unreadable.Broken("it ends too early");
      }
    }
    return bytes.array();
  }
}
