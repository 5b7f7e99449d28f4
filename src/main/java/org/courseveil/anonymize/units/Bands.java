package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/** Bands of a count, such as {@code 1-9} and {@code 10+}, from the lowest to an open one. */
public final class Bands {
  public static final Bands EVENTS = new Bands("0", "1-9", "10-99", "100-999", "1000+");
  public static final Bands COARSE_EVENTS = new Bands("0", "1-99", "100+");
  public static final Bands ACTIVE_WEEKS = new Bands("0", "1", "2-4", "5-8", "9+");
  public static final Bands COARSE_ACTIVE_WEEKS = new Bands("0", "1-4", "5+");
  public static final Bands MODULES = new Bands("0", "1-9", "10-49", "50+");
  public static final Bands POSTS = new Bands("0", "1-4", "5+");
  public static final Bands WEEK_EVENTS = new Bands("0", "1-9", "10-49", "50+");

  private final List<String> labels;

  private Bands(String... labels) {
    this.labels = List.of(labels);
  }

  public List<String> labels() {
    return labels;
  }

  /** Returns the band of a count. */
  public Column of(Column count) {
    Column band = lit(labels.get(0));
    for (String label : labels.subList(1, labels.size())) {
      band = when(count.geq(lowest(label)), label).otherwise(band);
    }
    return band;
  }

  /** Returns the band of a count. */
  public String of(long count) {
    String band = labels.get(0);
    for (String label : labels) {
      band = lowest(label) <= count ? label : band;
    }
    return band;
  }

  /** Returns the band, among these, that each finer band lies in. */
  public Map<String, String> ofFiner(Bands finer) {
    return finer.labels.stream()
        .collect(Collectors.toUnmodifiableMap(label -> label, label -> of(lowest(label))));
  }

  private static long lowest(String label) {
    return Long.parseLong(label.split("[-+]", 2)[0]);
  }
}
