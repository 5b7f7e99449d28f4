package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.courseveil.ingest.dialect.DeletionNotice;
import org.courseveil.packaging.format.BuiltPackage;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.packaging.format.TestKeys;
import org.courseveil.quickstart.ShellCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader as recipients get it: one small jar, in a process that has nothing else. */
final class ReaderJarIT {
  private static final Path JAR = Path.of("target/courseveil-reader.jar").toAbsolutePath();
  private static final long LARGEST = 32L << 20;

  /** Where the classes of each library lie, and how NOTICE calls it. */
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("org/courseveil/", "courseveil"),
          Map.entry("org/bouncycastle/", "Bouncy Castle"),
          Map.entry("org/apache/bzip2/", "bzip2"),
          Map.entry("picocli/", "picocli"),
          Map.entry("org/apache/parquet/", "Apache Parquet"),
          Map.entry("shaded/parquet/", "Apache Parquet"),
          Map.entry("org/apache/hadoop/", "Apache Hadoop, eleven classes"),
          Map.entry("org/locationtech/jts/", "JTS Topology Suite, one class"),
          Map.entry("com/fasterxml/jackson/", "Jackson"),
          Map.entry("com/github/luben/zstd/", "zstd-jni"),
          Map.entry("org/slf4j/", "SLF4J"));

  private static final List<String> LICENCES =
      List.of(
          "META-INF/LICENSE",
          "META-INF/LICENSE.md",
          "META-INF/LICENSE.txt",
          "META-INF/FastDoubleParser-LICENSE",
          "META-INF/FastDoubleParser-NOTICE",
          "META-INF/thirdparty-LICENSE",
          "META-INF/licenses/jts.txt",
          "META-INF/licenses/zstd-jni.txt",
          "META-INF/licenses/zstd.txt");

  @TempDir private static Path scratch;
  private static Path packaged = Path.of("");

  @BeforeAll
  static void writePackage() throws IOException {
    packaged = BuiltPackage.write(scratch.resolve("packages")).directory();
    Files.writeString(certificate(), TestKeys.platform().certificate().armored());
    TestKeys.recipient().writeSecret(secretKey());
  }

  private static Path certificate() {
    return scratch.resolve("platform.public.asc");
  }

  private static Path secretKey() {
    return scratch.resolve("recipient.secret.asc");
  }

  private static ShellCommand reader(String... arguments) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-jar", JAR.toString()));
    words.addAll(List.of(arguments));
    return ShellCommand.run(
        scratch,
        Map.of(
            "COURSEVEIL_PASSPHRASE",
            TestKeys.PASSPHRASE,
            "XDG_STATE_HOME",
            scratch.resolve("state").toString()),
        words);
  }

  private static ShellCommand verify(Path directory) throws Exception {
    return reader("verify", directory.toString(), "--signer", certificate().toString());
  }

  private static ShellCommand open(String format, Path out) throws Exception {
    return reader(
        "open",
        packaged.toString(),
        "--signer",
        certificate().toString(),
        "--secret-key",
        secretKey().toString(),
        "--format",
        format,
        "--out",
        out.toString());
  }

  private static Set<String> entries() throws IOException {
    Set<String> names = new TreeSet<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          names.add(entry.getName());
        }
      }
    }
    return names;
  }

  private static String text(String entry) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      JarEntry there = jar.getJarEntry(entry);
      assertThat(there).as(entry).isNotNull();
      return new String(jar.getInputStream(there).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void jar_itsSize_isBelow32MiB() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(LARGEST);
  }

  @Test
  void jar_itsClasses_areNoneOfSparkOrTheJobs() throws IOException {
    assertThat(entries())
        .isNotEmpty()
        .noneMatch(name -> name.matches("(META-INF/versions/\\d+/)?(org/apache/spark|scala)/.*"))
        .noneMatch(
            name ->
                name.matches("org/courseveil/(jobs|archive|anonymize|(ingest|packaging)/[A-Z]).*"))
        .filteredOn(name -> name.startsWith("org/courseveil/policy/"))
        .allMatch(name -> name.matches(".*/(ColumnClass.*|DataCategory|ExportForm.*|Floor).class"));
    assertThat(entries().stream().filter(name -> name.startsWith("org/apache/hadoop/")))
        .hasSize(11);
  }

  @Test
  void jar_itsLibraries_areInItsNoticeWithTheirLicences() throws IOException {
    String notice = text("META-INF/NOTICE");
    for (String name : entries()) {
      String bare = name.replaceFirst("^META-INF/versions/\\d+/", "");
      if (bare.endsWith(".class")) {
        List<String> library =
            LIBRARIES.keySet().stream().filter(bare::startsWith).map(LIBRARIES::get).toList();
        assertThat(library).as(name).hasSize(1);
        assertThat(notice).contains(library.get(0));
      }
    }
    for (String licence : LICENCES) {
      assertThat(text(licence)).as(licence).isNotBlank();
    }
  }

  @Test
  void help_ofTheReader_namesItsCommands() throws Exception {
    ShellCommand help = reader("--help");

    assertThat(help.code()).as(help.output()).isZero();
    assertThat(help.output()).contains("verify", "unlock", "open", "notice", "purge");
    assertThat(reader("--version").output()).contains("reader ").doesNotContain("not from a jar");
  }

  @Test
  void verify_untampered_saysSoAndNothingElse() throws Exception {
    ShellCommand verified = verify(packaged);

    assertThat(verified.code()).as(verified.output()).isZero();
    assertThat(verified.output().lines()).singleElement().asString().startsWith("verified: ");
  }

  @Test
  void open_asCsv_holdsTheTables() throws Exception {
    Path out = scratch.resolve("csv");

    ShellCommand opened = open("csv", out);

    assertThat(opened.code()).as(opened.output()).isZero();
    assertThat(opened.output()).isEqualTo("opened: " + out + System.lineSeparator());
    assertThat(Files.readString(out.resolve("report.csv")))
        .isEqualTo("figure,value\nclasses,5\nrows,120\n");
    assertThat(out.resolve("summary.csv")).isNotEmptyFile();
  }

  @Test
  void open_asParquet_holdsTheFilesAndTheKey() throws Exception {
    Path out = scratch.resolve("parquet");

    ShellCommand opened = open("parquet", out);

    assertThat(opened.code()).as(opened.output()).isZero();
    assertThat(out.resolve("data/report/part-00000.parquet"))
        .hasSameBinaryContentAs(packaged.resolve("data/report/part-00000.parquet"));
    assertThat(out.resolve("package-key.json")).isNotEmptyFile();
  }

  @Test
  void sparkSnippet_inSparkAlone_opensThePackageWithThisJar() throws Exception {
    Path key = scratch.resolve("key");
    String signer = certificate().toString();
    ShellCommand unlocked =
        reader(
            "unlock",
            packaged.toString(),
            "--signer",
            signer,
            "--secret-key",
            secretKey().toString(),
            "--out",
            key.toString());
    assertThat(unlocked.code()).as(unlocked.output()).isZero();
    ShellCommand snippet =
        reader(
            "open",
            packaged.toString(),
            "--signer",
            signer,
            "--spark",
            "--package-key",
            key.resolve("package-key.json").toString());
    assertThat(snippet.output()).startsWith("-- Start Spark with: --jars " + JAR + "\n");
    Path statements = Files.writeString(scratch.resolve("spark.sql"), snippet.output());

    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(System.getProperty("spark.jvm.flags", "").split(" ")));
    words.addAll(
        List.of(
            "-cp",
            Path.of("target/spark/jars").toAbsolutePath()
                + "/*:"
                + Path.of("target/test-classes").toAbsolutePath(),
            "org.apache.spark.deploy.SparkSubmit",
            "--jars",
            JAR.toString(),
            "--class",
            SparkStatements.class.getName(),
            "spark-internal",
            statements.toString(),
            "summary"));
    ShellCommand counted = ShellCommand.run(scratch, words);

    assertThat(counted.code()).as(counted.output()).isZero();
    assertThat(counted.output()).contains("rows: 120", "first: [");
  }

  @Test
  void purge_anExport_removesWhoANoticeNames() throws Exception {
    Path notice = Files.createDirectories(scratch.resolve("notices")).resolve("notice.csv.asc");
    String csv = String.join(",", DeletionNotice.HEADER) + "\r\n4711,gone,g@x.org,G,\r\n";
    Files.write(
        notice,
        Recipient.of(TestKeys.recipient().certificate())
            .sealed(csv.getBytes(StandardCharsets.UTF_8), TestKeys.platform().secretKey()));
    Path exports = Files.createDirectories(scratch.resolve("exports"));
    Path dump = exports.resolve("O-C-R-teams_membership-prod-analytics.sql");
    Files.writeString(dump, "id\tuser_id\n1\t4711\n2\t4712\n");

    ShellCommand purged =
        reader(
            "purge",
            exports.toString(),
            "--notice",
            notice.toString(),
            "--member",
            "delftx",
            "--signer",
            certificate().toString(),
            "--secret-key",
            secretKey().toString(),
            "--receipt",
            scratch.resolve("receipts").toString());

    assertThat(purged.code()).as(purged.output()).isZero();
    assertThat(dump).hasContent("id\tuser_id\n2\t4712\n");
    assertThat(scratch.resolve("receipts")).isNotEmptyDirectory();
  }

  @Test
  void verify_brokenParts_areRefusedInALineEach() throws Exception {
    Path broken = BuiltPackage.write(scratch.resolve("broken")).directory();
    Files.writeString(broken.resolve("README.md"), "x");
    Files.writeString(broken.resolve("notes.txt"), "x");
    Files.write(broken.resolve("data/report/part-00000.parquet"), new byte[100]);

    ShellCommand verified = verify(broken);

    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.output().lines().map(line -> line.replaceFirst(":.*", "")))
        .containsOnly("README.md", "notes.txt", "data/report/part-00000.parquet");
  }
}
