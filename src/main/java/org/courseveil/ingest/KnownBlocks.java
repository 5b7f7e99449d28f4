package org.courseveil.ingest;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.courseveil.ingest.dialect.CourseStructure;
import org.courseveil.ingest.stored.StoredFile;

/**
 * The parts that courses are known to have, by the digests of their usage keys: events may name
 * these alone. Without them no event is looked at beyond its kind.
 */
final class KnownBlocks implements Serializable {
  private static final long serialVersionUID = 1L;

  private final boolean wanted;
  private final long[] digests;

  private KnownBlocks(boolean wanted, LongStream digests) {
    this.wanted = wanted;
    this.digests = digests.sorted().distinct().toArray();
  }

  /** Stands for a run that wants no events one by one. */
  static KnownBlocks unwanted() {
    return new KnownBlocks(false, LongStream.empty());
  }

  /** Returns the blocks of some usage keys. */
  static KnownBlocks of(Stream<String> usageKeys) {
    return new KnownBlocks(true, usageKeys.mapToLong(KnownBlocks::digest));
  }

  /** Returns the usage keys of course structures. */
  static Stream<String> inStructures(List<StoredFile> structures) {
    return StructureFile.read(structures, CourseStructure::blocks).stream().flatMap(List::stream);
  }

  /** Returns whether events are wanted one by one. */
  boolean wanted() {
    return wanted;
  }

  boolean have(String usageKey) {
    return Arrays.binarySearch(digests, digest(usageKey)) >= 0;
  }

  private static long digest(String usageKey) {
    try {
      return ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest(usageKey.getBytes(StandardCharsets.UTF_8)))
          .getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }
}
