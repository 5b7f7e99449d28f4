package org.courseveil.packaging.format;

import java.nio.file.Path;

/**
 * A package as the writer left it in its staging directory, not yet verified or published.
 *
 * @param payloadManifest the digest of {@code manifest-sha256.txt}, which envelopes are bound to
 * @param tagManifest the digest of {@code tagmanifest-sha256.txt}, which the next package names
 */
public record WrittenPackage(
    Path directory, PackageManifest manifest, Sha256 payloadManifest, Sha256 tagManifest) {}
