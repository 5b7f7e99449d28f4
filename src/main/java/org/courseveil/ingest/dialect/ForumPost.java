package org.courseveil.ingest.dialect;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is read of a forum document: who wrote which kind of post in which course, when, and what.
 *
 * @param kind {@code thread} or {@code comment}
 * @param courseId as the document names it, not yet held against the form of an id
 * @param createdAt in milliseconds since 1970, UTC
 * @param thread the id of the post that began the thread; of such a post its own
 */
public record ForumPost(
    Optional<String> author,
    OptionalLong authorId,
    Optional<String> courseId,
    String kind,
    long createdAt,
    Optional<String> id,
    Optional<String> thread,
    Optional<String> title,
    Optional<String> body) {

  @Override
  public String toString() {
    return "ForumPost[redacted]";
  }
}
