package org.courseveil.archive;

import java.util.List;

/**
 * What has left the archive because its time was over.
 *
 * @param forgotten periods whose key and files are gone
 * @param rewritten periods that were written anew, under new keys, without the expired units
 * @param units how many units expired
 */
public record ExpiryRun(List<ArchivePeriod> forgotten, List<ArchivePeriod> rewritten, long units) {}
