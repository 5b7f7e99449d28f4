package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class BenchFilesCommandTest {
  @Test
  void benchFiles_fewRows_printsALineForEachFile() {
    assertThat(printed("files", "--rows", "1000", "--rounds", "1"))
        .contains("| in the clear, Parquet's own layout |", "| package file |");
  }

  @Test
  void benchVerify_ofAPackage_printsBothTimes() {
    SamplePlatform platform = SampleStage.packaged().platform();
    assertThat(
            printed(
                "verify",
                platform.place().toString(),
                "--signer",
                platform.at("run/keys/platform.public.asc").toString(),
                "--rounds",
                "1"))
        .contains("sha256sum", "ratio");
  }

  private static String printed(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length + 1];
    words[0] = "bench";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    int code = Courseveil.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }
}
