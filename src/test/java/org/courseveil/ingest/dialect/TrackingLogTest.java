package org.courseveil.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrackingLogTest {
  private static final String COURSE = "course-v1:OrgA+C1+2025";
  private static final String TIME = "2025-03-04T05:06:07.089123+00:00";
  private static final long MILLIS = Instant.parse("2025-03-04T05:06:07.089Z").toEpochMilli();

  private static final String CLASSIC =
      """
      {"username": "Ann", "event_source": "browser", "event_type": "play_video", "name": "other",
       "ip": "203.0.113.9", "event": "{\\"course_id\\": \\"not read\\"}", "page": null,
       "context": {"user_id": 17, "course_id": "%s", "path": "/event", "module": {"a": [1, {}]}},
       "time": "%s"}"""
          .formatted(COURSE, TIME)
          .replace("\n", "");
  private static final String ROUTED =
      """
      {"name": "play_video", "timestamp": "%s", "data": {"currentTime": 1.5, "id": {"x": []}},
       "context": {"username": "Ann", "user_id": 17, "event_source": "browser", "course_id": "%s"}}
      """
          .formatted(TIME, COURSE)
          .replace("\n", "");
  private static final String SEGMENT =
      """
      {"messageId": "m", "type": "track", "anonymousId": "x", "userId": "17", "event": "Played",
       "context": {"traits": {"email": "e", "username": "Ann", "userId": "99"}, "ip": "1"},
       "properties": {"name": "play_video", "context": {"course_id": "%s"}, "data": {"a": 1}},
       "timestamp": "%s", "originalTimestamp": "2015-04-15T20:42:49+0100"}"""
          .formatted(COURSE, TIME)
          .replace("\n", "");
  private static final String PREFIX =
      "2025-03-04 05:06:07,089 INFO 20 [tracking] [user 17] [ip 203.0.113.9] logger.py:41 - ";

  private final TrackingLog log = new TrackingLog();

  @Test
  void read_theThreeShapes_isTheSameEvent() throws Exception {
    TrackedEvent expected =
        new TrackedEvent(
            Optional.of("Ann"),
            java.util.OptionalLong.of(17),
            Optional.of(COURSE),
            "play_video",
            Optional.of(EventSource.BROWSER),
            MILLIS);
    assertThat(read(CLASSIC)).isEqualTo(expected);
    assertThat(read(ROUTED)).isEqualTo(expected);
    TrackedEvent segment = read(SEGMENT);
    assertThat(segment.source()).hasValue(EventSource.MOBILE);
    assertThat(segment.username()).hasValue("Ann");
    assertThat(segment.userId()).hasValue(17);
    assertThat(segment.courseId()).hasValue(COURSE);
    assertThat(segment.type()).isEqualTo("play_video");
    assertThat(segment.time()).isEqualTo(MILLIS);
  }

  @Test
  void read_afterASystemLoggersPrefix_isTheSameEvent() throws Exception {
    for (String line : List.of(CLASSIC, ROUTED, SEGMENT)) {
      assertThat(read(PREFIX + line)).isEqualTo(read(line));
      assertThat(read(line + "\r")).isEqualTo(read(line));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "\"17\""})
  void read_userIdAsNumberOrText_isTheNumber(String id) throws Exception {
    assertThat(read(CLASSIC.replace("\"user_id\": 17", "\"user_id\": " + id)).userId())
        .hasValue(17);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "null", "\"Ann\"", "{}", "[17]", "true", "1.5", "99999999999999999999"})
  void read_userIdThatIsNone_isMissing(String id) throws Exception {
    TrackedEvent event = read(CLASSIC.replace("\"user_id\": 17", "\"user_id\": " + id));
    assertThat(event.userId()).isEmpty();
    assertThat(event.username()).hasValue("Ann");
  }

  @Test
  void read_courseOnlyElsewhere_isFoundInPayloadOrAddress() throws Exception {
    String bare = CLASSIC.replace("\"course_id\": \"" + COURSE + "\", ", "");
    assertThat(read(bare).courseId()).isEmpty();
    assertThat(
            read(bare.replace(
                    "\"page\": null", "\"page\": \"https://h/courses/" + COURSE + "/info\""))
                .courseId())
        .hasValue(COURSE);
    assertThat(
            read(bare.replace("\"play_video\"", "\"/courses/" + COURSE + "/progress\"")).courseId())
        .hasValue(COURSE);
    assertThat(read(bare.replace("/event", "/courses/a/b/c/x")).courseId()).hasValue("a/b/c");
    assertThat(
            read(ROUTED
                    .replace(", \"course_id\": \"" + COURSE + "\"", "")
                    .replace("\"currentTime\"", "\"course_id\": \"x/y/z\", \"currentTime\""))
                .courseId())
        .hasValue("x/y/z");
  }

  @Test
  void read_aSegmentRecordWithoutAName_isNamedForItsEnvelope() throws Exception {
    assertThat(read(SEGMENT.replace("\"name\": \"play_video\", ", "")).type())
        .isEqualTo("segment.track");
  }

  @Test
  void read_aComment_isNothing() throws Exception {
    assertThat(log.read(bytes("# {\"a\": 1}"))).isEmpty();
    assertThat(log.read(bytes("  # rotated"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text without a brace", "\0", " ", "[1]"})
  void read_neitherEventNorComment_isNoEvent(String line) {
    assertFault(line, "NO_EVENT");
  }

  @Test
  void read_brokenLines_sayWhy() {
    assertFault("{\"username\": Ann}", "NOT_JSON");
    assertFault(CLASSIC + "{}", "NOT_JSON");
    assertFault(CLASSIC.replace(": {\"user_id\"", ": \"user_id\""), "NOT_JSON");
    assertFault(CLASSIC.replace(TIME, "yesterday"), "NOT_A_TIME time");
    assertFault(CLASSIC.replace("\"play_video\"", "null").replace("\"other\"", "7"), "NO_TYPE");
    assertFault("{" + "\"a\":[".repeat(3_000), "NOT_JSON");
    assertFault("{}", "NO_TYPE");
  }

  @Test
  void read_cutAtEveryPlace_isUnreadableAndNothingElse() {
    for (String line : List.of(CLASSIC, ROUTED.strip(), SEGMENT, PREFIX + CLASSIC)) {
      byte[] whole = bytes(line);
      for (int end = 1; end < whole.length; end++) {
        byte[] cut = Arrays.copyOf(whole, end);
        assertThatThrownBy(() -> log.read(cut))
            .isInstanceOf(UnreadableLineException.class)
            .satisfies(
                thrown ->
                    assertThat(((UnreadableLineException) thrown).reason())
                        .matches("CUT|NO_EVENT|NOT_JSON"));
      }
    }
  }

  @Test
  void read_linesWithRandomDamage_isAnEventOrUnreadable() {
    Random random = new Random(13);
    byte[][] lines = {bytes(CLASSIC), bytes(ROUTED), bytes(SEGMENT), bytes(PREFIX + CLASSIC)};
    for (int round = 0; round < 20_000; round++) {
      byte[] line = lines[random.nextInt(lines.length)].clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        line[random.nextInt(line.length)] = (byte) random.nextInt(256);
      }
      try {
        log.read(line);
      } catch (UnreadableLineException e) {
        assertThat(e.reason()).doesNotContain("Ann").matches("[A-Z_]+( time)?");
      }
    }
  }

  @Test
  void toString_ofAnEvent_holdsNoValue() throws Exception {
    assertThat(read(CLASSIC).toString()).doesNotContain("Ann", "17", COURSE);
  }

  private void assertFault(String line, String reason) {
    assertThatThrownBy(() -> log.read(bytes(line)))
        .isInstanceOf(UnreadableLineException.class)
        .hasMessage(reason);
  }

  private TrackedEvent read(String line) throws UnreadableLineException {
    return log.read(bytes(line)).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
