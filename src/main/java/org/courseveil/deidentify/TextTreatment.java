package org.courseveil.deidentify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.text.TextScrubber;
import org.courseveil.ingest.CanonicalTable;
import org.jspecify.annotations.Nullable;

/** What becomes of the texts of one table's rows, and of their ids in the source. */
final class TextTreatment {
  private static final int MOST_CHARACTERS = 50_000;

  private final CanonicalTable.Texts columns;
  private final String ofId;
  private final TextRules rules;
  private final PseudonymKey key;
  private final TextScrubber scrubber;

  TextTreatment(CanonicalTable.Texts columns, TextRules rules, PseudonymKey key) {
    this.columns = columns;
    this.ofId = columns.ids().get(0);
    this.rules = rules;
    this.key = key;
    this.scrubber = new TextScrubber(rules.patterns());
  }

  /** Returns the fate of the texts, the tags of the row's ids, and the texts. */
  @Nullable Object[] of(Row row, String course) {
    List<@Nullable String> written = new ArrayList<>();
    columns.columns().forEach(column -> written.add(row.getAs(column)));
    boolean dropped = rules.treatments().drop(columns.source());
    TextFate fate = fate(written, course);
    boolean kept = !dropped && fate == TextFate.SCRUBBED;
    List<@Nullable Object> treated = new ArrayList<>();
    treated.add(dropped ? null : fate.code());
    for (String id : columns.ids()) {
      treated.add(kept || id.equals(ofId) ? tag(row.getAs(id)) : null);
    }
    for (String text : written) {
      treated.add(kept && text != null ? scrubber.scrub(text).text() : null);
    }
    return treated.toArray();
  }

  private TextFate fate(List<@Nullable String> written, String course) {
    int length = 0;
    boolean none = true;
    for (String text : written) {
      length += text == null ? 0 : text.length();
      none &= text == null;
    }
    if (none) {
      return TextFate.NONE;
    }
    if (rules.coursesWithUnnamed().contains(course)) {
      return TextFate.UNNAMED_IN_COURSE;
    }
    return length > MOST_CHARACTERS ? TextFate.TOO_LONG : TextFate.SCRUBBED;
  }

  private @Nullable String tag(@Nullable String id) {
    return id == null ? null : HexFormat.of().formatHex(key.tag(ofId, id));
  }
}
