package org.courseveil.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.courseveil.parquet.BareTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the layout and the encryption of package files cost, in time and bytes. */
@Command(
    name = "files",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Writes one generated table as a package file, in the same layout in the clear, and as"
            + " Parquet lays it out by itself, in turns, on one core. Starts no Spark.")
final class BenchFilesCommand implements Callable<Integer> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String HEADING =
      "| file | bytes | to its layout | CPU s | to its layout | to Parquet's own | rounds |\n"
          + "|---|---|---|---|---|---|---|";

  @Option(names = "--rows", paramLabel = "N", description = "Rows of the table (default: 2000000).")
  private int rows = 2_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds, the files taking turns (default: 7).")
  private int rounds = 7;

  @Spec private CommandSpec command = CommandSpec.create();

  /** A file that is written; each is held against the bare one of its layout. */
  private enum Written {
    CUSTOMARY("in the clear, Parquet's own layout") {
      @Override
      void write(Path file, Iterable<@Nullable Object[]> table) throws IOException {
        BareTable.writeCustomary(file, BenchRows.SCHEMA, table);
      }
    },
    PORTABLE("in the clear, one page a chunk") {
      @Override
      void write(Path file, Iterable<@Nullable Object[]> table) throws IOException {
        BareTable.writePortable(file, BenchRows.SCHEMA, table);
      }
    },
    PACKAGE("package file") {
      @Override
      void write(Path file, Iterable<@Nullable Object[]> table) throws IOException {
        try (DataKey key = DataKey.random();
            EncryptedTableWriter writer =
                EncryptedTableWriter.open(file, BenchRows.SCHEMA, new PackageFile(key, "bench"))) {
          for (@Nullable Object[] row : table) {
            writer.write(row);
          }
        }
      }
    };

    private final String label;

    Written(String label) {
      this.label = label;
    }

    abstract void write(Path file, Iterable<@Nullable Object[]> table) throws IOException;

    Written bare() {
      return this == PACKAGE ? PORTABLE : this;
    }
  }

  private final Map<Written, List<Double>> seconds = new EnumMap<>(Written.class);
  private final Map<Written, Long> bytes = new EnumMap<>(Written.class);

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    BenchRows table = new BenchRows(rows);
    Path directory = Files.createTempDirectory("courseveil-bench");
    try {
      for (int round = 0; round < rounds; round++) {
        for (Written written : Written.values()) {
          Path file = directory.resolve(written.name());
          seconds
              .computeIfAbsent(written, any -> new ArrayList<>())
              .add(time(written, file, table));
          bytes.put(written, Files.size(file));
          Files.delete(file);
        }
        out.printf("bench: round %d%n", round + 1);
        out.flush();
      }
    } finally {
      Files.delete(directory);
    }
    out.println(HEADING);
    for (Written written : Written.values()) {
      out.println(line(written));
    }
    out.flush();
    return ExitCode.DONE.value();
  }

  /** Returns seconds of this thread's time: what waits for the disk is not counted. */
  private static double time(Written written, Path file, BenchRows table) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    written.write(file, table);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private String line(Written written) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %+.3f %% | %.2f | %.2f | %.2f | %s |",
        written.label,
        size(written),
        100.0 * (size(written) - size(written.bare())) / size(written.bare()),
        median(written),
        median(written) / median(written.bare()),
        median(written) / median(Written.CUSTOMARY),
        String.join(
            ", ",
            times(written).stream().map(s -> String.format(Locale.ROOT, "%.2f", s)).toList()));
  }

  private long size(Written written) {
    return bytes.getOrDefault(written, 0L);
  }

  private double median(Written written) {
    return BenchTimes.median(times(written));
  }

  private List<Double> times(Written written) {
    return seconds.getOrDefault(written, List.of());
  }
}
