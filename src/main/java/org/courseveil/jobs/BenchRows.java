package org.courseveil.jobs;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/**
 * Generated rows like those of the table {@code weekly}, the same for the same number: a pseudonym
 * has some rows in a row, and labels are few.
 */
final class BenchRows implements Iterable<@Nullable Object[]> {
  static final TableSchema SCHEMA =
      new TableSchema(
          List.of(
              new TableSchema.Column("pseudonym", TableSchema.Type.STRING),
              new TableSchema.Column("course", TableSchema.Type.STRING),
              new TableSchema.Column("week", TableSchema.Type.INT),
              new TableSchema.Column("kind", TableSchema.Type.STRING),
              new TableSchema.Column("events", TableSchema.Type.STRING),
              new TableSchema.Column("grade", TableSchema.Type.DOUBLE),
              new TableSchema.Column("earned", TableSchema.Type.LONG)));

  private static final long SEED = 20_261_122;
  private static final List<String> KINDS = List.of("video", "problem", "navigation", "forum");
  private static final List<String> BANDS = List.of("1-9", "10-49", "50+");

  private final int rows;

  BenchRows(int rows) {
    this.rows = rows;
  }

  @Override
  public Iterator<@Nullable Object[]> iterator() {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[] tag = new byte[16];
    return new Iterator<>() {
      private int made;
      private String pseudonym = "";
      private String course = "";

      @Override
      public boolean hasNext() {
        return made < rows;
      }

      @Override
      public @Nullable Object[] next() {
        if (made % 6 == 0) {
          random.nextBytes(tag);
          pseudonym = HexFormat.of().formatHex(tag);
          course = "course-v1:CampusX+C" + random.nextInt(200) + "+2025_T1";
        }
        made++;
        return new @Nullable Object[] {
          pseudonym,
          course,
          random.nextInt(16),
          KINDS.get(random.nextInt(KINDS.size())),
          BANDS.get(random.nextInt(BANDS.size())),
          random.nextInt(4) == 0 ? null : random.nextInt(1000) / 1000.0,
          (long) random.nextInt(100_000)
        };
      }
    };
  }
}
