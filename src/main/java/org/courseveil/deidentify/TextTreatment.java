package org.courseveil.deidentify;

import java.util.HexFormat;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.text.TextScrubber;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.policy.FreeText;
import org.jspecify.annotations.Nullable;

/** What becomes of a forum post's text and of its place in its thread. */
final class TextTreatment {
  private static final int MOST_CHARACTERS = 50_000;
  private final TextRules rules;
  private final PseudonymKey key;
  private final TextScrubber scrubber;

  TextTreatment(TextRules rules, PseudonymKey key) {
    this.rules = rules;
    this.key = key;
    this.scrubber = new TextScrubber(rules.patterns());
  }

  /** Returns the fate of the text, the tags of post and thread, the title and the body. */
  @Nullable Object[] of(Row row, String course) {
    String post = tag(row.getAs(CanonicalTable.POST));
    if (rules.treatment() == FreeText.DROP) {
      return new @Nullable Object[] {null, post, null, null, null};
    }
    String title = row.getAs(CanonicalTable.TITLE);
    String body = row.getAs(CanonicalTable.BODY);
    TextFate fate = fate(title, body, course);
    boolean kept = fate == TextFate.SCRUBBED;
    return new @Nullable Object[] {
      fate.code(),
      post,
      kept ? tag(row.getAs(CanonicalTable.THREAD)) : null,
      kept ? scrubbed(title) : null,
      kept ? scrubbed(body) : null
    };
  }

  private TextFate fate(@Nullable String title, @Nullable String body, String course) {
    if (title == null && body == null) {
      return TextFate.NONE;
    }
    if (rules.coursesWithUnnamed().contains(course)) {
      return TextFate.UNNAMED_IN_COURSE;
    }
    return length(title) + length(body) > MOST_CHARACTERS ? TextFate.TOO_LONG : TextFate.SCRUBBED;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private @Nullable String scrubbed(@Nullable String text) {
    return text == null ? null : scrubber.scrub(text).text();
  }

  private @Nullable String tag(@Nullable String id) {
    return id == null ? null : HexFormat.of().formatHex(key.tag("post", id));
  }
}
