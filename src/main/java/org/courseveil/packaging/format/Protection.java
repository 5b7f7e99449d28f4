package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What protects a package's tables: those of rows, or those of counts. */
public sealed interface Protection permits PrivacyStatement, CellStatement {
  ObjectNode toJson();

  /** Returns the levels that a scheme put quasi-identifiers on, where there are any. */
  List<PrivacyStatement.Level> levels();

  static Protection from(StrictObject json) throws FormatException {
    return json.has(CellStatement.FIELD) ? CellStatement.from(json) : PrivacyStatement.from(json);
  }
}
