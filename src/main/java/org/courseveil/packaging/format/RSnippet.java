package org.courseveil.packaging.format;

/**
 * R that loads a package's encrypted tables as data frames, through reticulate and pyarrow: R's own
 * Parquet readers do not decrypt. Whole numbers become R's numeric, which has them exact to 2^53.
 */
final class RSnippet {
  private static final String COLUMNS =
      """


      def column(cells):
          missing = [cell is None for cell in cells]
          filling = next((cell for cell in cells if cell is not None), "")
          present = [filling if cell is None else cell for cell in cells]
          return [[float(cell) if type(cell) is int else cell for cell in present], missing]


      columns = {
          name: {field: column(cells) for field, cells in table.to_pydict().items()}
          for name, table in tables.items()
      }
      """;

  private static final String FRAMES =
      """
      tables <- lapply(py$columns, function(columns) as.data.frame(lapply(columns, function(column) {
        cells <- column[[1]]
        cells[unlist(column[[2]])] <- NA
        cells
      })))
      """;

  private RSnippet() {}

  static String text(LocatedTables tables) {
    return "library(reticulate)\ninvisible(py_run_string(r\"---(\n"
        + PythonSnippet.text(tables)
        + COLUMNS
        + ")---\"))\n"
        + FRAMES;
  }
}
