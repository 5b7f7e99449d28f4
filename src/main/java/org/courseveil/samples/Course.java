package org.courseveil.samples;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A course run of the sample.
 *
 * @param oldStyle whether its id is of the form that was given before 2014
 * @param member the member that offers it, or empty
 * @param weeks how many weeks it lasts
 * @param deleted how many learners' accounts were deleted
 * @param living how many learners kept their account
 * @param structured whether the export holds its structure, and so its start
 */
record Course(
    int index,
    String org,
    String number,
    String run,
    boolean oldStyle,
    String member,
    LocalDate start,
    int weeks,
    int deleted,
    int living,
    boolean structured) {

  /** Each week has so many videos, and as many problems. */
  static final int BLOCKS_A_WEEK = 2;

  /** The kinds of block that a course is made of. */
  enum Block {
    COURSE,
    CHAPTER,
    SEQUENTIAL,
    VIDEO,
    PROBLEM;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  String id() {
    return oldStyle
        ? org + "/" + number + "/" + run
        : "course-v1:" + org + "+" + number + "+" + run;
  }

  /** Returns the beginning of the names of the course's files. */
  String filePrefix() {
    return org + "-" + number + "-" + run;
  }

  boolean offeredByMember() {
    return !member.isEmpty();
  }

  Instant startsAt() {
    return Timeline.midnight(start);
  }

  int week(Instant moment) {
    long days = Math.floorDiv(moment.getEpochSecond() - startsAt().getEpochSecond(), 86_400);
    return (int) Math.max(-1, Math.floorDiv(days, 7));
  }

  /** Returns the hexadecimal name of a block. */
  String blockId(Block block, int number) {
    return Draw.of(17, block.label(), index, number).hex(32);
  }

  /** Returns the usage key of a block. */
  String usageKey(Block block, int number) {
    if (block == Block.COURSE) {
      return oldStyle ? "i4x://" + org + "/" + this.number + "/course/" + run : blockKey("course");
    }
    return oldStyle
        ? "i4x://" + org + "/" + this.number + "/" + block.label() + "/" + blockId(block, number)
        : "block-v1:"
            + org
            + "+"
            + this.number
            + "+"
            + run
            + "+type@"
            + block.label()
            + "+block@"
            + blockId(block, number);
  }

  private String blockKey(String name) {
    return "block-v1:" + org + "+" + number + "+" + run + "+type@" + name + "+block@" + name;
  }
}
