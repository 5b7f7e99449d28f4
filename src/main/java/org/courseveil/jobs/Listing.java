package org.courseveil.jobs;

import java.util.List;

/**
 * A table to be printed.
 *
 * @param title what stands above it where it is printed for people; empty for nothing
 * @param widest the most characters of a line of a cell where it is printed for people
 */
record Listing(String title, List<String> header, List<List<String>> rows, int widest) {
  Listing {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
