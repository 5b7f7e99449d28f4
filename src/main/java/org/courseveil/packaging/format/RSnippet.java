package org.courseveil.packaging.format;

/**
 * R that loads a package's encrypted tables as data frames, through reticulate, pyarrow and pandas:
 * R's own Parquet readers do not decrypt.
 */
final class RSnippet {
  private RSnippet() {}

  static String text(LocatedTables tables) {
    return "library(reticulate)\npy_run_string(r\"---(\n"
        + PythonSnippet.text(tables)
        + "frames = {name: table.to_pandas() for name, table in tables.items()}\n"
        + ")---\")\ntables <- py$frames\n";
  }
}
