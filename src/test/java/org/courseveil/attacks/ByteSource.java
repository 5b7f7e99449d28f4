package org.courseveil.attacks;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bytes that can be read again from any offset: a file, or what a container in one holds. */
interface ByteSource {
  InputStream openAt(long offset) throws IOException;

  static ByteSource file(Path path) {
    return offset -> {
      InputStream in = Files.newInputStream(path);
      in.skipNBytes(offset);
      return new BufferedInputStream(in, 1 << 16);
    };
  }

  static ByteSource bytes(byte[] bytes) {
    return offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
  }

  /** Returns what the container at an offset holds, to be read from its beginning. */
  default ByteSource within(Container container, long at) {
    return offset -> {
      InputStream in = container.open(openAt(at));
      in.skipNBytes(offset);
      return in;
    };
  }

  /** A way to compress that leaves a mark at its beginning. */
  enum Container {
    GZIP(new byte[] {0x1f, (byte) 0x8b, 8}) {
      @Override
      InputStream open(InputStream in) throws IOException {
        return new GZIPInputStream(in, 1 << 16);
      }
    },
    ZSTD(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}) {
      @Override
      InputStream open(InputStream in) throws IOException {
        return new ZstdInputStream(in);
      }
    },
    ZIP(new byte[] {'P', 'K', 3, 4}) {
      @Override
      InputStream open(InputStream in) throws IOException {
        byte[] header = in.readNBytes(30);
        if (header.length < 30 || header[8] != 8) {
          return InputStream.nullInputStream();
        }
        in.skipNBytes(length(header, 26) + (long) length(header, 28));
        return new InflaterInputStream(in, new Inflater(true));
      }
    };

    private final byte[] mark;

    Container(byte[] mark) {
      this.mark = mark;
    }

    abstract InputStream open(InputStream in) throws IOException;

    boolean beginsAt(byte[] buffer, int at, int filled) {
      if (at + mark.length > filled || buffer[at] != mark[0]) {
        return false;
      }
      for (int i = 1; i < mark.length; i++) {
        if (buffer[at + i] != mark[i]) {
          return false;
        }
      }
      return true;
    }

    private static int length(byte[] header, int at) {
      return (header[at] & 0xff) | (header[at + 1] & 0xff) << 8;
    }
  }
}
