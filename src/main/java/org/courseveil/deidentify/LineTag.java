package org.courseveil.deidentify;

import java.nio.charset.StandardCharsets;

/** The tag by which a source's line is recognised again, under the ledger's key. */
final class LineTag {
  private static final byte[] LABEL = "line".getBytes(StandardCharsets.UTF_8);

  private final byte[] source;
  private final PseudonymKey key;

  LineTag(String source, PseudonymKey key) {
    this.source = source.getBytes(StandardCharsets.UTF_8);
    this.key = key;
  }

  byte[] of(byte[] lineDigest) {
    return key.tag(LABEL, source, lineDigest);
  }
}
