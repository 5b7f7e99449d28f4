package org.courseveil.ingest.dialect;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is read of a forum document: who wrote which kind of post in which course, and when.
 *
 * @param kind {@code thread} or {@code comment}
 * @param courseId as the document names it, not yet held against the form of an id
 * @param createdAt in milliseconds since 1970, UTC
 */
public record ForumPost(
    Optional<String> author,
    OptionalLong authorId,
    Optional<String> courseId,
    String kind,
    long createdAt) {

  @Override
  public String toString() {
    return "ForumPost[redacted]";
  }
}
