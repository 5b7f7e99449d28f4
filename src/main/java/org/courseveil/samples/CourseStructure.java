package org.courseveil.samples;

import java.io.IOException;

/** A course's tree of blocks, as JSON. */
final class CourseStructure {
  private CourseStructure() {}

  static void write(Snapshot snapshot) throws IOException {
    Course course = snapshot.course();
    try (ExportFile file =
        ExportFile.plain(snapshot.path("course_structure-prod-analytics.json"))) {
      JsonText json = JsonText.spaced().open();
      block(json, course, Course.Block.COURSE, 0);
      for (int week = 0; week < course.weeks(); week++) {
        block(json, course, Course.Block.CHAPTER, week);
        block(json, course, Course.Block.SEQUENTIAL, week);
        for (int i = 0; i < Course.BLOCKS_A_WEEK; i++) {
          block(json, course, Course.Block.VIDEO, week * Course.BLOCKS_A_WEEK + i);
          block(json, course, Course.Block.PROBLEM, week * Course.BLOCKS_A_WEEK + i);
        }
      }
      file.line(json.close().text());
    }
  }

  private static void block(JsonText json, Course course, Course.Block block, int number) {
    json.key(course.usageKey(block, number)).open().field("category", block.label());
    json.key("children").openList();
    switch (block) {
      case COURSE -> {
        for (int week = 0; week < course.weeks(); week++) {
          json.value(course.usageKey(Course.Block.CHAPTER, week));
        }
      }
      case CHAPTER -> json.value(course.usageKey(Course.Block.SEQUENTIAL, number));
      case SEQUENTIAL -> {
        for (int i = 0; i < Course.BLOCKS_A_WEEK; i++) {
          json.value(course.usageKey(Course.Block.VIDEO, number * Course.BLOCKS_A_WEEK + i));
          json.value(course.usageKey(Course.Block.PROBLEM, number * Course.BLOCKS_A_WEEK + i));
        }
      }
      case VIDEO, PROBLEM -> {}
    }
    json.closeList().key("metadata").open();
    if (block == Course.Block.COURSE) {
      json.field("start", course.start() + "T00:00:00Z");
    }
    json.field("display_name", "Part " + (number + 1)).close().close();
  }
}
