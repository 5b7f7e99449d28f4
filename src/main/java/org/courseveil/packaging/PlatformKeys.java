package org.courseveil.packaging;

import org.courseveil.openpgp.SecretKey;
import org.courseveil.sealing.KeySealer;

/**
 * What a platform publishes with: the key that signs, and what keeps copies of packages' keys. Both
 * stay their owner's to close.
 */
public record PlatformKeys(SecretKey signing, KeySealer sealer) {}
