package org.courseveil.ingest.catalog;

/**
 * A column that names persons, or by which rows are told that go with a person's.
 *
 * @param table the platform's name of the table
 * @param column the column's name in the header, or the way to a field
 * @param names what a cell is a key of; {@code -} for none
 * @param reason in words
 */
public record PersonColumn(
    String table, String column, PersonRole role, String names, String reason) {}
