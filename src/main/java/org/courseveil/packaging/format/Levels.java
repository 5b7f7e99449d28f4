package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The levels of its hierarchy on which a quasi-identifier stands, 0 being the finest: one and the
 * same under full-domain recoding.
 */
public record Levels(int lowest, int highest) {
  public Levels {
    if (lowest < 0 || highest < lowest) {
      throw new IllegalArgumentException(
          "A level must be at least 0, and the highest not below the lowest. Provided levels: "
              + lowest
              + " to "
              + highest);
    }
  }

  void addTo(ObjectNode json) {
    json.put("level", lowest).put("highestLevel", highest);
  }
}
