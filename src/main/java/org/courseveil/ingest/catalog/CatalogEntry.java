package org.courseveil.ingest.catalog;

import java.util.Optional;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;

/**
 * What becomes of one column of an export.
 *
 * @param table the platform's name of the table
 * @param column the column's name in the header, or {@code *} for all that are not listed
 * @param canonicalColumn the column of a canonical table that it is read into
 * @param reason in words for a privacy officer
 */
public record CatalogEntry(
    String table,
    String column,
    ColumnClass columnClass,
    DataCategory category,
    Optional<String> canonicalColumn,
    String reason) {}
