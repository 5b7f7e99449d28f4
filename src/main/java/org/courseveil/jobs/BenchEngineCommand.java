package org.courseveil.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.BestFirstEngine;
import org.courseveil.anonymize.engine.Engines;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Granularity;
import org.courseveil.anonymize.engine.LocalRecoding;
import org.courseveil.anonymize.engine.QualityModel;
import org.courseveil.anonymize.engine.Recoding;
import org.courseveil.anonymize.engine.SearchGoal;
import org.courseveil.anonymize.file.TableAnonymization;
import org.courseveil.anonymize.file.TableEvidence;
import org.courseveil.anonymize.file.TableRequest;
import org.courseveil.policy.EngineChoice;
import org.courseveil.policy.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The engine against ARX, where ARX was built in, and a table's way from file to file. */
@Command(
    name = "engine",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Times the search of the engine on Adult and on generated learners, against ARX in turns"
            + " where the build has it, and whole runs from file to file. Starts no Spark.")
final class BenchEngineCommand implements Callable<Integer> {
  private static final int K = 5;
  private static final double LIMIT = 0.02;
  private static final List<String> ADULT_COLUMNS =
      List.of(
          "age",
          "education",
          "marital-status",
          "native-country",
          "race",
          "sex",
          "workclass",
          "occupation");

  @Option(
      names = "--learners",
      split = ",",
      paramLabel = "N",
      description = "The sizes of generated tables (default: 100000,1000000).")
  private List<Long> learners = List.of(100_000L, 1_000_000L);

  @Option(
      names = "--adult",
      paramLabel = "DIR",
      description = "The folder of adult.csv and adult_hierarchy_<column>.csv.")
  private Optional<Path> adult = Optional.empty();

  @Option(
      names = "--arx-most",
      paramLabel = "N",
      description = "The largest table that ARX searches, too (default: 100000).")
  private long arxMost = 100_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Searches of each (default: 3).")
  private int rounds = 3;

  @Mixin private final HomeOption home = new HomeOption();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    Optional<AnonymizationEngine> arx = arx();
    List<String> searches = new ArrayList<>(List.of(EngineTimes.HEADING));
    if (adult.isPresent()) {
      EquivalenceClasses table = TableAnonymization.count(adultRequest(adult.get()));
      for (double limit : new double[] {0, LIMIT, 1}) {
        searches.add(times("Adult", table, limit, arx).line());
        progress(out, searches);
      }
      out.println(local(table));
    }
    for (long number : learners) {
      EquivalenceClasses table = new BenchLearners(number).count();
      searches.add(
          times("learners", table, LIMIT, number <= arxMost ? arx : Optional.empty()).line());
      progress(out, searches);
    }
    out.println(String.join("\n", searches));
    for (long number : learners) {
      out.println(whole(number));
      out.flush();
    }
    return ExitCode.DONE.value();
  }

  private static void progress(PrintWriter out, List<String> lines) {
    out.println("bench: " + lines.get(lines.size() - 1));
    out.flush();
  }

  private static Optional<AnonymizationEngine> arx() {
    try {
      return Optional.of(Engines.of(EngineChoice.ARX));
    } catch (RefusedException notBuiltIn) {
      return Optional.empty();
    }
  }

  private EngineTimes times(
      String name, EquivalenceClasses table, double limit, Optional<AnonymizationEngine> arx) {
    EngineTimes times = new EngineTimes(name, table, SearchGoal.of(K, limit, table));
    for (int round = 0; round < rounds; round++) {
      times.take(new BestFirstEngine());
      arx.ifPresent(times::take);
    }
    return times;
  }

  private static String local(EquivalenceClasses table) {
    SearchGoal goal =
        SearchGoal.of(K, 1, table).by(ModelNames.quality("loss:am", Optional.empty(), List.of()));
    long start = System.nanoTime();
    Recoding recoding = LocalRecoding.of(table, goal, new BestFirstEngine()).orElseThrow();
    return String.format(
        Locale.ROOT,
        "bench: Adult, local recoding: granularity %.4f, %d classes, %.1f s",
        Granularity.of(table, recoding),
        recoding.histogram().classes(),
        (System.nanoTime() - start) / 1e9);
  }

  /** Writes learners as CSV, and anonymizes the file. */
  private String whole(long number) throws IOException {
    Path folder = Files.createDirectories(home.path().resolve("target/bench/learners-" + number));
    Path table = folder.resolve("learners.csv");
    if (!Files.exists(table)) {
      new BenchLearners(number).write(table);
      for (String column : BenchLearners.COLUMNS) {
        Files.writeString(folder.resolve(column + ".yaml"), "shipped: " + column + "\n");
      }
    }
    Path result = folder.resolve("out");
    BenchData.delete(result);
    TableEvidence evidence =
        new TableAnonymization(new BestFirstEngine())
            .run(request(table, folder + "/", BenchLearners.COLUMNS, result));
    return String.format(
        Locale.ROOT,
        "%,d learners from file to file: %.1f s, %.1f MB, peak of the heap %.0f MB",
        number,
        evidence.seconds(),
        Files.size(table) / 1e6,
        EngineTimes.heapPeak() / 1e6);
  }

  private static TableRequest adultRequest(Path folder) {
    return request(
        folder.resolve("adult.csv"),
        folder.resolve("adult_hierarchy_").toString(),
        ADULT_COLUMNS,
        folder);
  }

  private static TableRequest request(
      Path table, String hierarchies, List<String> columns, Path out) {
    return new TableRequest(
        table,
        ';',
        hierarchies,
        columns,
        Map.of(),
        Optional.empty(),
        List.of(),
        K,
        LIMIT,
        QualityModel.loss(),
        Long.MAX_VALUE,
        false,
        false,
        out);
  }
}
