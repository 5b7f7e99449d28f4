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

  static Levels from(StrictObject json) throws FormatException {
    int level = json.whole("level");
    int highest = json.whole("highestLevel");
    try {
      return new Levels(level, highest);
    } catch (IllegalArgumentException e) {
      throw json.refused("level", String.valueOf(e.getMessage()));
    }
  }

  void addTo(ObjectNode json) {
    json.put("level", lowest).put("highestLevel", highest);
  }
}
