package org.courseveil.reader;

import java.util.Optional;
import org.courseveil.packaging.format.Snippet;
import picocli.CommandLine.Option;

/** The program, one at most, that a ready text is asked for in place of the tables. */
final class SnippetArguments {
  @Option(
      names = "--duckdb",
      description = "Print SQL that loads the encrypted tables into DuckDB 1.5 or newer.")
  private boolean duckDb;

  @Option(names = "--python", description = "Print Python that loads them with pyarrow.")
  private boolean python;

  @Option(names = "--spark", description = "Print SQL that makes them views of Spark 4.")
  private boolean spark;

  @Option(
      names = "--r",
      description = "Print R that loads them as data frames, with reticulate and pyarrow.")
  private boolean r;

  Optional<Snippet> snippet() {
    if (duckDb) {
      return Optional.of(Snippet.DUCKDB);
    }
    if (python) {
      return Optional.of(Snippet.PYTHON);
    }
    if (spark) {
      return Optional.of(Snippet.SPARK);
    }
    return r ? Optional.of(Snippet.R) : Optional.empty();
  }
}
