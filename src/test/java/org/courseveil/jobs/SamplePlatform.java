package org.courseveil.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.courseveil.archive.Archive;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.archive.Cell;
import org.courseveil.archive.CountedRelease;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Unit;
import org.courseveil.archive.UnitState;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.policy.JobConfig;
import org.courseveil.quickstart.FileTree;
import org.courseveil.reader.OpenedTables;
import org.courseveil.samples.CourseraSample;
import org.courseveil.samples.SampleExport;
import org.courseveil.samples.SampleSize;
import org.courseveil.spark.SharedSpark;

/**
 * A platform in a directory of its own: a sample, keys and the quickstart's configuration, and jobs
 * that run on it as an operator runs them, in this process.
 */
public final class SamplePlatform {
  /** The one member; the other members of the sample are nobody here. */
  public static final String MEMBER = "harborview";

  /** The one member where the exports are Coursera's. */
  public static final String PARTNER = "northbridge";

  /** The release that the package job makes. */
  public static final String RELEASE = "2026-11";

  private static final String NOTICES =
      """
      notices:
        path: run/notices
        expiry: P30D
        untold: [ElsewhereX]

      """;

  private static final String CONFIG = "quickstart.yaml";
  private static final String MEMBERS = "members.yaml";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final Path directory;
  private final String member;

  private SamplePlatform(Path directory, String member) {
    this.directory = directory;
    this.member = member;
  }

  /** How a job ended, and what it printed. */
  public record Ended(int code, String out, String err) {}

  /**
   * Makes a platform that has not run anything yet. Its one member has a course with enough
   * learners for a release, and that is small: one table, and every job takes seconds.
   */
  static SamplePlatform make(Path directory) throws IOException {
    SampleExport.write(new SampleSize(60, 15, 0, 0), 8, directory, directory.resolve("truth"));
    return laidOut(directory, "", MEMBER)
        .set("maximum-bad-share: 0.01", "maximum-bad-share: 0.05")
        .set(NOTICES, "");
  }

  /** Makes a platform with exports of Coursera, under a policy about them. */
  public static SamplePlatform ofCoursera(Path directory, String policy) throws IOException {
    CourseraSample.write(CourseraSample.SEED, directory.resolve("coursera"));
    return laidOut(directory, "-" + policy, PARTNER);
  }

  /** Puts keys and the configuration of a quickstart beside a sample, for one member alone. */
  private static SamplePlatform laidOut(Path directory, String quickstart, String member)
      throws IOException {
    for (String file : List.of(CONFIG, MEMBERS)) {
      Files.writeString(
          directory.resolve(file),
          Files.readString(Path.of("sample-data", file.replace(".yaml", quickstart + ".yaml")))
              .replace("../target/quickstart" + quickstart + "/", "run/")
              .replace("members" + quickstart, "members"));
    }
    new QuickstartKeys(directory.resolve("run/keys")).make();
    SamplePlatform platform = new SamplePlatform(directory, member);
    String members = Files.readString(platform.at(MEMBERS));
    int begin = members.indexOf("  - id: " + member);
    int end = members.indexOf("\n  - id: ", begin);
    Files.writeString(
        platform.at(MEMBERS),
        "members:\n" + members.substring(begin, end < 0 ? members.length() : end));
    return platform.set("tiers: [summary, weekly]", "tiers: [summary]");
  }

  /** Returns a platform elsewhere that stands where this one does. */
  public SamplePlatform copy(Path elsewhere) throws IOException {
    FileTree.copy(directory, elsewhere);
    return new SamplePlatform(elsewhere, member);
  }

  /** Runs a job to its end, in the tests' session; few rows need one partition. */
  public Ended run(String job, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(job.split(" ")));
    arguments.addAll(List.of("--config", config().toString()));
    arguments.addAll(List.of(more));
    String partitions = SharedSpark.session().conf().get(PARTITIONS);
    System.setProperty(PARTITIONS, "1");
    try {
      int code =
          Courseveil.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              arguments.toArray(String[]::new));
      return new Ended(code, out.toString(), err.toString());
    } finally {
      System.clearProperty(PARTITIONS);
      SharedSpark.session().conf().set(PARTITIONS, partitions);
    }
  }

  /** Has the member told of deletions; of the sample's other organizations nobody is. */
  public SamplePlatform withNotices() throws IOException {
    return set(
        "report: run/report",
        NOTICES.replace("ElsewhereX", "ElsewhereX, NorthbridgeX, LakesideX")
            + "report: run/report");
  }

  /** Changes a part of the configuration's text. */
  public SamplePlatform set(String before, String after) throws IOException {
    String text = Files.readString(config());
    if (!text.contains(before)) {
      throw new IllegalArgumentException("The configuration does not say: " + before);
    }
    Files.writeString(config(), text.replace(before, after));
    return this;
  }

  /** Returns the one member. */
  public String member() {
    return member;
  }

  public Path config() {
    return at(CONFIG);
  }

  /** Returns a place of the platform, such as {@code run/archive} or {@code truth}. */
  public Path at(String place) {
    return directory.resolve(place);
  }

  /** Changes every line of the files of the export and of the lists whose names hold a text. */
  public SamplePlatform change(String name, UnaryOperator<String> line) throws IOException {
    for (String part : List.of("edx", "deletions", "exclusions", "coursera/lists")) {
      try (Stream<Path> walk = Files.exists(at(part)) ? Files.walk(at(part)) : Stream.empty()) {
        for (Path file :
            walk.filter(path -> path.getFileName().toString().contains(name)).toList()) {
          rewrite(file, line);
        }
      }
    }
    return this;
  }

  private static void rewrite(Path file, UnaryOperator<String> line) throws IOException {
    boolean compressed = file.toString().endsWith(".gz");
    byte[] before = Files.readAllBytes(file);
    if (compressed) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(before))) {
        before = in.readAllBytes();
      }
    }
    String text =
        new String(before, StandardCharsets.UTF_8)
            .lines()
            .map(line)
            .filter(changed -> !changed.isEmpty())
            .collect(Collectors.joining("\n", "", "\n"));
    try (OutputStream out =
        compressed
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Sets the moment that jobs take for now. */
  public SamplePlatform asOf(String moment) throws IOException {
    return set("as-of: 2026-11-15T00:00:00Z", "as-of: " + moment);
  }

  /** Returns what the ledger knows. */
  public LedgerState ledger() throws IOException {
    try (Run run = open()) {
      return run.ledger().state();
    }
  }

  /** Decides a release of counts as a job does that is killed before it publishes it. */
  public void decide(CountedRelease release) throws IOException {
    try (Run run = open()) {
      LedgerState state = run.ledger().state();
      Set<String> courses = release.cells().stream().map(Cell::course).collect(Collectors.toSet());
      Set<Unit> units =
          state.unitsIn(UnitState.ARCHIVED).stream()
              .filter(unit -> courses.contains(unit.course()))
              .collect(Collectors.toSet());
      run.ledger()
          .publish(state.count(release.member(), release.release(), units, release.cells()));
    }
  }

  Run open() throws IOException {
    return Run.open("test", config(), false, new Progress(new PrintWriter(new StringWriter()), ""));
  }

  /** Returns whether the ledger knows an account as archived. */
  public boolean archived(long userId) throws IOException {
    return archived(List.of(userId)).contains(userId);
  }

  /** Returns the accounts among some that the ledger knows as archived. */
  public Set<Long> archived(List<Long> userIds) throws IOException {
    return archived(userIds.stream().map(id -> Long.toString(id)).collect(Collectors.toSet()))
        .stream()
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  /** Returns the accounts among some, by their ids as lists have them, that are archived. */
  public Set<String> archived(Set<String> userIds) throws IOException {
    try (Run run = open()) {
      return userIds.stream().filter(run.ledger()::knows).collect(Collectors.toSet());
    }
  }

  /** Something done with the archive, which is open meanwhile. */
  @FunctionalInterface
  public interface Work<T> {
    T on(List<ArchivedTable> tables, JobConfig config) throws IOException;
  }

  /** Reads the archive, as the package job does. */
  public <T> T read(Work<T> work) throws IOException {
    try (Run run = open();
        Archive archive = run.archive()) {
      return work.on(archive.read(), run.config());
    }
  }

  /** Returns the rows of a table of the member's package, as the member opens it. */
  public List<Map<String, String>> released(String table) throws IOException {
    return OpenedTables.read(
        place(),
        at("run/keys/platform.public.asc"),
        at("run/keys/" + member + ".secret.asc"),
        table);
  }

  /** Returns where the member's package lies. */
  public Path place() {
    return at("run/packages/" + member + "/" + RELEASE);
  }

  /** Returns the report of the last job that wrote one. */
  public JsonNode report() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(at("run/report/report.json")));
  }

  public GroundTruth truth() throws IOException {
    return GroundTruth.read(at("truth"));
  }

  /** Returns every file below some places with its bytes, for comparison. */
  public Map<String, List<Byte>> bytes(String... places) throws IOException {
    Map<String, List<Byte>> bytes = new TreeMap<>();
    for (String place : places) {
      if (Files.isDirectory(at(place))) {
        try (Stream<Path> walk = Files.walk(at(place))) {
          for (Path file : walk.filter(Files::isRegularFile).toList()) {
            List<Byte> content = new ArrayList<>();
            for (byte one : Files.readAllBytes(file)) {
              content.add(one);
            }
            bytes.put(directory.relativize(file).toString(), content);
          }
        }
      }
    }
    return bytes;
  }
}
