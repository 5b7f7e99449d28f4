package org.courseveil.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A package that was published.
 *
 * @param sequence its number among the member's packages, from 1
 * @param manifestDigest the sha256 of its tagmanifest, in hexadecimal digits
 * @param keyCopy the platform's own sealed copy of the package key, until that is forgotten
 * @param units how many units left in it
 * @param content to whom it was sealed, and what it has
 * @param expires when the package and the platform's copy of its key are to be destroyed
 */
public record Release(
    String packageId,
    String member,
    String release,
    int sequence,
    String manifestDigest,
    Optional<String> keyCopy,
    long units,
    ReleaseContent content,
    LocalDate expires) {

  Release with(ReleaseContent known) {
    return new Release(
        packageId, member, release, sequence, manifestDigest, keyCopy, units, known, expires);
  }

  Release withoutKey() {
    return new Release(
        packageId,
        member,
        release,
        sequence,
        manifestDigest,
        Optional.empty(),
        units,
        content,
        expires);
  }
}
