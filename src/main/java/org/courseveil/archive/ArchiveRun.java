package org.courseveil.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.ingest.RowTally;

/**
 * What one run added to the archive.
 *
 * @param tallies the fate of every row that reached the archive, by source and reason
 * @param segment the random name of the new segment; nothing if no row was new
 * @param rows how many rows it holds
 * @param unitsByOrganization how many units are new, by the organization that owns the course
 * @param texts what became of the texts of its rows, by the codes of {@link
 *     org.courseveil.deidentify.TextFate}; nothing where none were wanted
 * @param events how the payloads of its events were written and what became of the parts of courses
 *     that they named, as {@code payload_} and {@code module_} with the codes of the columns;
 *     nothing where events were not wanted one by one
 * @param ledgerVersion the ledger's version after the run
 */
public record ArchiveRun(
    List<RowTally> tallies,
    Optional<String> segment,
    long rows,
    Map<String, Long> unitsByOrganization,
    Map<String, Long> texts,
    Map<String, Long> events,
    long ledgerVersion) {}
