package org.courseveil.packaging.format;

import java.util.function.Function;

/** A ready text that loads a package's encrypted tables into a program that researchers use. */
public enum Snippet {
  DUCKDB(DuckDbSnippet::text),
  PYTHON(PythonSnippet::text),
  SPARK(SparkSnippet::text),
  R(RSnippet::text);

  private final Function<LocatedTables, String> form;

  Snippet(Function<LocatedTables, String> form) {
    this.form = form;
  }

  /** Returns the text for some tables. */
  public String text(LocatedTables tables) {
    return form.apply(tables);
  }
}
