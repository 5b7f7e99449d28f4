package org.courseveil.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * To whom a package was sealed, and what columns it has: what has to be known of it when a key is
 * lost and the package is out of reach (edx-2023, rule E23-18).
 *
 * @param recipients the fingerprints of the certificates
 * @param columns the names of its columns, by table
 */
public record ReleaseContent(List<String> recipients, Map<String, List<String>> columns) {
  /** Nothing yet: what a release is read with before its content is. */
  static final ReleaseContent NONE = new ReleaseContent(List.of(), Map.of());

  public ReleaseContent {
    recipients = List.copyOf(recipients);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    columns.forEach((table, names) -> copy.put(table, List.copyOf(names)));
    columns = Collections.unmodifiableMap(copy);
  }

  ReleaseContent withRecipient(String fingerprint) {
    List<String> more = new ArrayList<>(recipients);
    more.add(fingerprint);
    return new ReleaseContent(more, columns);
  }

  ReleaseContent withColumn(String table, String column) {
    Map<String, List<String>> more = new LinkedHashMap<>(columns);
    List<String> names = new ArrayList<>(more.getOrDefault(table, List.of()));
    names.add(column);
    more.put(table, names);
    return new ReleaseContent(recipients, more);
  }
}
