package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.courseveil.packaging.format.BuiltPackage;
import org.courseveil.packaging.format.StockTools;
import org.courseveil.packaging.format.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader runs in a process whose class path has neither Spark nor Scala. */
final class ReaderClosureTest {
  @TempDir private Path scratch;

  @Test
  void open_withoutSparkOnTheClassPath_works() throws Exception {
    Path directory = BuiltPackage.write(scratch.resolve("packages")).directory();
    Path certificate = scratch.resolve("platform.public.asc");
    Files.writeString(certificate, TestKeys.platform().certificate().armored());
    Path secretKey = scratch.resolve("recipient.secret.asc");
    TestKeys.recipient().writeSecret(secretKey);
    String all = System.getProperty("java.class.path");
    String classPath =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*/(spark-|scala-|hadoop-client-runtime)[^/]*\\.jar"))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(classPath.length()).isLessThan(all.length());

    StockTools.Outcome outcome =
        StockTools.run(
            scratch,
            "env",
            "COURSEVEIL_PASSPHRASE=" + TestKeys.PASSPHRASE,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            "org.courseveil.reader.Reader",
            "open",
            directory.toString(),
            "--signer",
            certificate.toString(),
            "--secret-key",
            secretKey.toString(),
            "--state",
            scratch.resolve("state").toString(),
            "--out",
            scratch.resolve("opened").toString());

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(scratch.resolve("opened/summary.csv")).isNotEmptyFile();
  }
}
