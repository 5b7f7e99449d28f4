package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What protects tables of counts.
 *
 * @param minimumCell the fewest learners that a published count tells of, and the least width of
 *     the interval that follows of any other
 * @param roundingBase what every count is a multiple of, less than it away from the truth
 * @param minimumLearners the fewest learners of a course that has tables
 */
public record CellStatement(int minimumCell, int roundingBase, int minimumLearners)
    implements Protection {
  static final String FIELD = "cells";

  public CellStatement {
    if (minimumCell < 2 || roundingBase < 1 || minimumLearners < minimumCell) {
      throw new IllegalArgumentException(
          "Cells have 2 learners at least, a course as many, and the base is at least 1. Provided"
              + " values: "
              + minimumCell
              + ", "
              + minimumLearners
              + ", "
              + roundingBase);
    }
  }

  @Override
  public List<PrivacyStatement.Level> levels() {
    return List.of();
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.putObject(FIELD)
        .put("minimumCell", minimumCell)
        .put("roundingBase", roundingBase)
        .put("minimumLearners", minimumLearners);
    return json;
  }

  static CellStatement from(StrictObject json) throws FormatException {
    StrictObject cells = json.object(FIELD);
    int cell = cells.whole("minimumCell");
    int base = cells.whole("roundingBase");
    int learners = cells.whole("minimumLearners");
    CellStatement statement = cells.complete(() -> new CellStatement(cell, base, learners));
    return json.complete(() -> statement);
  }
}
