package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.Engines;
import org.courseveil.anonymize.file.LevelRange;
import org.courseveil.anonymize.file.TableAnonymization;
import org.courseveil.anonymize.file.TableEvidence;
import org.courseveil.anonymize.file.TableRequest;
import org.courseveil.policy.EngineChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The engine for one table in a file; starts no Spark. */
@Command(
    name = "anonymize",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Anonymizes one table in CSV or Parquet: k-anonymity with the least loss, as ARX defines both. Writes"
            + " the table and evidence.json into a new folder.")
final class AnonymizeCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      required = true,
      paramLabel = "FILE",
      description = "CSV with a header, UTF-8; a .parquet file; or a folder of these.")
  private Path table = Path.of("");

  @Option(
      names = "--delimiter",
      paramLabel = "C",
      description = "What stands between values (default: ;).")
  private char delimiter = ';';

  @Option(
      names = "--hierarchies",
      required = true,
      paramLabel = "DIR_OR_PREFIX",
      description =
          "DIR/<column>.csv or PREFIX<column>.csv as ARX has them, without header, ';' between"
              + " labels; or <column>.yaml with a rule instead.")
  private String hierarchies = "";

  @Option(
      names = "--quasi-identifiers",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "The columns that others may know, separated by commas.")
  private List<String> quasiIdentifiers = List.of();

  @Option(
      names = "--levels",
      split = ",",
      paramLabel = "COLUMN=LOWEST[-HIGHEST]",
      description =
          "The levels permitted to a quasi-identifier, 0 being the value itself, such as"
              + " age=1-3,country=2 (default: all).")
  private Map<String, String> levels = Map.of();

  @Option(
      names = "--subject",
      paramLabel = "COLUMN",
      description = "Whose rows belong together; persons are counted instead of rows.")
  private Optional<String> subject = Optional.empty();

  @Option(
      names = "--sensitive",
      paramLabel = "COLUMN:MODEL",
      description =
          "What classes must be like in a column: distinct-L, entropy-L, recursive-C-L,"
              + " closeness-T or tree-closeness-T (in the column's hierarchy), such as"
              + " grade:distinct-2. May be given several times.")
  private List<String> sensitive = List.of();

  @Option(
      names = "--risk",
      paramLabel = "MODEL",
      description =
          "What all classes together must be like: average-R, highest-R or share-R-S (at most the"
              + " share S above the risk R), such as average-0.05. May be given several times.")
  private List<String> risks = List.of();

  @Option(names = "--k", required = true, description = "The fewest persons of a class.")
  private int k;

  @Option(
      names = "--suppression-limit",
      paramLabel = "SHARE",
      description = "The share of persons that may be left out, from 0 to 1 (default: 0.02).")
  private double suppressionLimit = 0.02;

  @Option(
      names = "--quality",
      paramLabel = "MODEL",
      description =
          "What is minimized: loss:gm, loss:am, precision, discernibility, class-size or entropy"
              + " (default: loss:gm).")
  private String quality = "loss:gm";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "native or, in a build with ARX, arx (default: native).")
  private EngineChoice engine = EngineChoice.NATIVE;

  @Option(
      names = "--gs-factor",
      paramLabel = "F",
      description =
          "What a suppressed person costs beside a generalized one, in loss: from 0 for nothing over"
              + " 0.5 for all to 1, where generalization costs nothing (default: 0.5).")
  private Optional<Double> gsFactor = Optional.empty();

  @Option(
      names = "--weights",
      split = ",",
      paramLabel = "COLUMN=WEIGHT",
      description =
          "How much the loss of a quasi-identifier counts beside that of others, such as age=2 (those"
              + " not named: 1).")
  private Map<String, Double> weights = Map.of();

  @Option(
      names = "--most-checks",
      paramLabel = "N",
      description =
          "How many combinations of levels are counted at most; lowerBound then tells how far from"
              + " the best the answer can be (default: as many as it takes).")
  private long mostChecks = Long.MAX_VALUE;

  @Option(
      names = "--local-recoding",
      description =
          "Classes may stand on different levels: less is lost, and more can be concluded from what"
              + " is not split further.")
  private boolean localRecoding;

  @Option(
      names = "--keep-suppressed",
      description = "Rows that are left out stay, with * for their quasi-identifiers.")
  private boolean keepSuppressed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder that is made for the results.")
  private Path out = Path.of("");

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    TableEvidence evidence = new TableAnonymization(Engines.of(engine)).run(request());
    PrintWriter printed = command.commandLine().getOut();
    printed.print(TableAnonymization.json(evidence));
    printed.flush();
    return ExitCode.DONE.value();
  }

  private List<Double> weights() {
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      if (!quasiIdentifiers.contains(weight.getKey()) || !(weight.getValue() > 0)) {
        throw new IllegalArgumentException(
            "Weights are of quasi-identifiers, and above 0. Provided: " + weight);
      }
    }
    return weights.isEmpty()
        ? List.of()
        : quasiIdentifiers.stream().map(column -> weights.getOrDefault(column, 1.0)).toList();
  }

  private TableRequest request() {
    try {
      return new TableRequest(
          table,
          delimiter,
          hierarchies,
          quasiIdentifiers,
          levels.entrySet().stream()
              .collect(
                  Collectors.toMap(Map.Entry::getKey, entry -> LevelRange.parse(entry.getValue()))),
          subject,
          Stream.concat(
                  sensitive.stream().map(model -> ModelNames.privacy(model, hierarchies)),
                  risks.stream().map(ModelNames::risk))
              .toList(),
          k,
          suppressionLimit,
          ModelNames.quality(quality, gsFactor, weights()),
          mostChecks,
          localRecoding,
          keepSuppressed,
          out);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
