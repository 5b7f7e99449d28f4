package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines with somebody's name in all the wrong places: each is accounted for, none tells it. */
final class HostileLinesTest {
  private static final int EVENTS = 100_000;
  private static final int OTHERS = 10_000;

  private static final List<String> POSTS =
      List.of(
          """
          {"_id": {"$oid": "5f"}, "_type": "CommentThread", "author_id": "17",
          "author_username": "Ann", "title": "x", "body": "hi", "votes": {"up": ["3"]},
          "course_id": "course-v1:OrgA+C1+R1", "created_at": {"$date": 1741000000000}}"""
              .replace("\n", ""),
          """
          {"_type": "Comment", "author_id": {"$numberLong": "17"}, "author_username": "Ann",
          "body": "hi", "course_id": "course-v1:OrgA+C1+R1", "created_at": "2025-03-05 00:00:00"}"""
              .replace("\n", ""));
  private static final List<String> READ_OF_POSTS =
      List.of(
          "/_type", "/author_username", "/course_id", "/created_at", "/created_at/$date", "/kind");

  @Test
  void read_mutatedEvents_areAccountedForAndTellNobody() throws IOException {
    HostileRun run = new HostileRun(SourceTable.TRACKING_LOG, Optional.empty());
    List<String> lines = EventLines.of(HostileRun.COURSE);
    HostileJson hostile = new HostileJson(EventLines.READ);
    for (int i = 0; i < EVENTS; i++) {
      run.read(hostile.of(lines.get(i % lines.size()), new SplittableRandom(i)));
    }

    assertThat(run.fates.values().stream().mapToLong(Long::longValue).sum())
        .isLessThanOrEqualTo(EVENTS);
    assertThat(run.fates)
        .containsKeys(
            "candidate",
            "OTHER_PERSON ",
            "EXCLUDED UNKNOWN_EVENT_TYPE",
            "EXCLUDED NAMES_TWO_ACCOUNTS",
            "EXCLUDED COURSE_OF_NO_MEMBER",
            "EXCLUDED NO_ACTIVITY",
            "EXCLUDED NO_COURSE",
            "EXCLUDED COMMENT",
            "QUARANTINED CUT",
            "QUARANTINED NOT_JSON",
            "QUARANTINED NOT_A_COURSE",
            "QUARANTINED NOT_A_TIME time",
            "QUARANTINED NO_TYPE");
    assertThat(run.archived()).contains(HostileRun.COURSE, "video", "forum", "browser", "0");
    tellsNobody(run);
  }

  @Test
  void read_mutatedEventsWherePermitted_areRebuiltOfNothingElse() throws IOException {
    HostileRun run =
        new HostileRun(
            SourceTable.TRACKING_LOG, Optional.empty(), KnownBlocks.of(EventLines.BLOCKS.stream()));
    List<String> lines = new ArrayList<>(EventLines.of(HostileRun.COURSE));
    for (int i = 0; i < 20; i++) {
      lines.addAll(EventLines.withPayloads(HostileRun.COURSE));
    }
    HostileJson hostile = new HostileJson(EventLines.READ_WHERE_PERMITTED);
    for (int i = 0; i < EVENTS; i++) {
      run.read(hostile.of(lines.get(i % lines.size()), new SplittableRandom(i)));
    }

    assertThat(run.archived())
        .contains("play_video", "problem_check", "/courses/{course}/courseware/**")
        .contains("correct", "incorrect", "1", "2-4", "5+", "known", "unknown", "none")
        .contains("object", "json_text", "form", "list", "cut", "unreadable");
    Set<String> modules =
        run.archived().stream()
            .filter(cell -> cell.startsWith("block-v1:"))
            .collect(Collectors.toSet());
    assertThat(modules).hasSize(EventLines.BLOCKS.size());
    tellsNobody(run);
  }

  @Test
  void read_mutatedPosts_areAccountedForAndTellNobody() throws IOException {
    HostileRun run = new HostileRun(SourceTable.FORUM, Optional.empty());
    HostileJson hostile = new HostileJson(READ_OF_POSTS);
    for (int i = 0; i < OTHERS; i++) {
      run.read(hostile.of(POSTS.get(i % POSTS.size()), new SplittableRandom(i)));
    }

    assertThat(run.archived()).contains(HostileRun.COURSE, "thread", "comment", "0");
    tellsNobody(run);
  }

  @ParameterizedTest
  @EnumSource
  void read_mutatedRows_areAccountedForAndTellNobody(HostileDump dump) {
    HostileRun run = new HostileRun(dump.table(), Optional.of(dump.header()));
    for (int i = 0; i < OTHERS; i++) {
      run.read(dump.line(new SplittableRandom(i)));
    }

    assertThat(run.fates.keySet()).contains("QUARANTINED RAGGED", "OTHER_PERSON ");
    assertThat(run.archived()).containsAll(dump.archived());
    tellsNobody(run);
  }

  @Test
  void explain_mutatedEvents_namesNobody() throws IOException {
    List<String> lines = EventLines.of(HostileRun.COURSE);
    HostileJson hostile = new HostileJson(EventLines.READ);
    long unreadable = 0;
    for (int i = 0; i < OTHERS; i += 50) {
      UnknownNames names = new UnknownNames();
      ExplainedLogs logs = new ExplainedLogs(names);
      for (int j = i; j < i + 50; j++) {
        try {
          logs.add(hostile.of(lines.get(j % lines.size()), new SplittableRandom(j)));
        } catch (UnreadableLineException e) {
          unreadable++;
        }
      }
      assertThat(names.explained())
          .map(Explained::cells)
          .noneMatch(cells -> PlantedPerson.standsIn(cells.toString()));
    }
    assertThat(unreadable).isBetween(OTHERS / 20L, OTHERS / 2L);
  }

  private static void tellsNobody(HostileRun run) {
    assertThat(run.archived()).noneMatch(PlantedPerson::standsIn);
    assertThat(run.courses().keySet()).noneMatch(PlantedPerson::standsIn);
    assertThat(run.told).noneMatch(PlantedPerson::standsIn);
  }
}
