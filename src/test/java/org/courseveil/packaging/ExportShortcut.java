package org.courseveil.packaging;

import org.courseveil.ingest.Export;
import org.courseveil.ingest.ExportedTable;

/** What no class of a stage after the archive may be: one that takes rows from an export. */
public final class ExportShortcut {
  private ExportShortcut() {}

  public static ExportedTable first(Export export) {
    return export.tables().get(0);
  }
}
