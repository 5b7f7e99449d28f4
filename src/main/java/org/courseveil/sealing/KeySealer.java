package org.courseveil.sealing;

import java.io.IOException;

/**
 * What seals the platform's symmetric keys and opens them again: the ledger's key, and the
 * platform's copies of packages' keys. Nothing else opens them, so whoever keeps a sealer keeps the
 * archive.
 *
 * <p>An implementation guarantees that
 *
 * <ul>
 *   <li>what {@link #seal} returned, {@link #open} gives back, as long as the platform keeps its
 *       ledger: in later runs, and after the key behind it was rotated;
 *   <li>nobody learns anything of a key from its sealed form, and two sealings of one key differ;
 *   <li>a sealed form that was changed, cut or sealed by somebody else is refused, not opened to
 *       other bytes (authenticated encryption, 256 bits);
 *   <li>no key stands in a message of its exceptions, in a log, or in its text form;
 *   <li>it may be used by several threads, and a call that cannot be answered throws after a
 *       bounded time, without a default.
 * </ul>
 *
 * <p>It leaves to the caller to keep sealed forms, to overwrite keys after their use, and to say
 * what a key is for. Signing is not its business: packages are signed with the platform's OpenPGP
 * key.
 */
public interface KeySealer extends AutoCloseable {
  /** The length of a key, in bytes. */
  int KEY_BYTES = 32;

  /** A sealed form has at most so many characters. */
  int LONGEST = 64 << 10;

  /**
   * Seals a key of {@link #KEY_BYTES} bytes, which stay as they are.
   *
   * @return printable ASCII and line feeds, at most {@link #LONGEST} characters
   * @throws IOException if it cannot be sealed, with a reason that names no key
   */
  String seal(byte[] key) throws IOException;

  /**
   * Opens a sealed key; the caller overwrites the returned bytes when done.
   *
   * @throws IOException if it is none of this platform's, or cannot be opened now
   */
  byte[] open(String sealed) throws IOException;

  /** Gives up what opens keys; whatever is called afterwards throws. */
  @Override
  void close();
}
