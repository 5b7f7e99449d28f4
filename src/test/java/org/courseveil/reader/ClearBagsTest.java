package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.courseveil.packaging.format.BuiltClearBag;
import org.courseveil.packaging.format.TestKeys;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public gets needs no opening. */
final class ClearBagsTest {
  @TempDir private Path scratch;

  @ParameterizedTest
  @CsvSource({"open,--out", "unlock,--out", "open,--duckdb"})
  void open_whatIsInTheClear_saysWhereItsFilesAre(String command, String option)
      throws IOException {
    Path bag = BuiltClearBag.write(scratch.resolve("bags"), 1);
    Path keys = Files.createDirectories(scratch.resolve("keys"));
    Path certificate = keys.resolve("platform.public.asc");
    Files.writeString(certificate, TestKeys.platform().certificate().armored());
    Path secretKey = keys.resolve("recipient.secret.asc");
    TestKeys.recipient().writeSecret(secretKey);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] arguments = {
      command,
      bag.toString(),
      "--signer",
      certificate.toString(),
      "--secret-key",
      secretKey.toString(),
      option,
      scratch.resolve("opened").toString()
    };

    int exit =
        Reader.run(
            new Terminal(
                Map.of("COURSEVEIL_PASSPHRASE", TestKeys.PASSPHRASE, "HOME", scratch.toString()),
                new ByteArrayInputStream(new byte[0]),
                stream,
                stream),
            option.equals("--out") ? arguments : Arrays.copyOf(arguments, 7));

    assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "need no opening", bag.resolve("data/aggregate_courses/part-00000.csv").toString());
    assertThat(scratch.resolve("opened")).doesNotExist();
  }
}
