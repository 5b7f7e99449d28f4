package org.courseveil.ingest.dialect;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one event as they are met, in whichever of the three shapes; reused by line. */
final class EventFields {
  private static final long NONE = JsonLines.NO_NUMBER;
  private static final String SEGMENT = "segment.";

  @Nullable String username;
  @Nullable String contextUsername;
  @Nullable String traitsUsername;
  long contextUserId;
  long topUserId;
  long traitsUserId;
  @Nullable String contextCourse;
  @Nullable String payloadCourse;
  @Nullable String eventType;
  @Nullable String name;
  @Nullable String propertiesName;
  @Nullable String segmentType;
  @Nullable String source;
  @Nullable String time;
  @Nullable String timestamp;
  @Nullable String path;
  @Nullable String page;
  boolean segment;

  void clear() {
    username = null;
    contextUsername = null;
    traitsUsername = null;
    contextUserId = NONE;
    topUserId = NONE;
    traitsUserId = NONE;
    contextCourse = null;
    payloadCourse = null;
    eventType = null;
    name = null;
    propertiesName = null;
    segmentType = null;
    source = null;
    time = null;
    timestamp = null;
    path = null;
    page = null;
    segment = false;
  }

  TrackedEvent event() throws UnreadableLineException {
    String type = first(eventType, segment ? null : name, propertiesName);
    if (type == null && segment && segmentType != null) {
      type = SEGMENT + segmentType;
    }
    if (type == null) {
      throw new UnreadableLineException(LineFault.NO_TYPE);
    }
    String moment = first(time, timestamp, null);
    OptionalLong millis = moment == null ? OptionalLong.empty() : Moments.parse(moment);
    if (millis.isEmpty()) {
      throw new UnreadableLineException(LineFault.NOT_A_TIME, "time");
    }
    return new TrackedEvent(
        Optional.ofNullable(first(username, contextUsername, traitsUsername)),
        userId(),
        course(type),
        type,
        source(),
        millis.getAsLong());
  }

  private OptionalLong userId() {
    long id = contextUserId != NONE ? contextUserId : topUserId != NONE ? topUserId : traitsUserId;
    return id == NONE ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private Optional<String> course(String type) {
    String named = first(contextCourse, payloadCourse, null);
    if (named != null) {
      return Optional.of(named);
    }
    return Stream.of(Optional.of(type), Optional.ofNullable(path), Optional.ofNullable(page))
        .flatMap(Optional::stream)
        .map(CourseKey::inAddress)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<EventSource> source() {
    if (source != null) {
      return EventSource.of(source);
    }
    return segment ? Optional.of(EventSource.MOBILE) : Optional.empty();
  }

  private static @Nullable String first(
      @Nullable String one, @Nullable String two, @Nullable String three) {
    return one != null ? one : two != null ? two : three;
  }
}
