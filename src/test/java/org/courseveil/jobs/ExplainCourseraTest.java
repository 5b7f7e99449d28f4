package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.courseveil.quickstart.FileTree;
import org.courseveil.samples.CourseraSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explain prints of an export of Coursera: names, and nothing that stands in a cell. */
final class ExplainCourseraTest {
  private static final String POLICY = "coursera-2025";

  @TempDir Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void make() throws IOException {
    CourseraSample.write(CourseraSample.SEED, directory.resolve("coursera"));
    for (String name : List.of("quickstart-", "members-")) {
      Files.writeString(
          directory.resolve(name + POLICY + ".yaml"),
          Files.readString(Path.of("sample-data", name + POLICY + ".yaml"))
              .replace("../target/quickstart-" + POLICY + "/", "run/"));
    }
    new QuickstartKeys(directory.resolve("run/keys")).make();
  }

  @Test
  void explain_ofTheSample_saysWhatBecomesOfWhatItHas() {
    assertThat(explain()).as(err.toString()).isZero();

    assertThat(out.toString().lines().map(line -> line.substring(0, line.lastIndexOf('\t'))))
        .contains(
            "users\tcountry_cd\tdrop\tprotected-characteristics\tleft out",
            "course_memberships\tpartner_user_id\tpseudonymize\tidentifiers"
                + "\treplaced by the archive id",
            "feedback_course_comments\tfeedback_text\tdrop\tcustomer-records\tnever read",
            "clickstream\thashed_ip\tdrop\tidentifiers\tleft out",
            "event type\tpageview\tkeep\tusage-data\tcounted as navigation"
                + "; where events are permitted, also by day under this name");
  }

  @Test
  void explain_whatNoCatalogLists_isNamedAndNoCellIsPrinted() throws IOException {
    Path folder = directory.resolve("coursera/export/lakeside/more");
    FileTree.remove(folder);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("badges.csv"), "id\n73190455\n");
    Files.writeString(folder.resolve("lakeside_x_user_ids.csv"), "lakeside_user_id\n73190455\n");
    Files.writeString(folder.resolve("users.csv"), "zoltan,quisby,73190455\n");
    Files.writeString(folder.resolve("courses.csv"), "course_id,shoe_size\n73190455,44\n");
    Files.writeString(
        folder.resolve("access-1.csv"), ",".repeat(14) + "edx.zoltan.quisby.met,73190455\n");

    assertThat(explain()).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains(
            "lakeside/more/badges.csv\t-\tunknown",
            "lakeside/more/lakeside_x_user_ids.csv\t-\tunknown",
            "courses\tshoe_size\tunknown",
            "clickstream\tedx.*")
        .doesNotContain("73190455", "zoltan", "quisby", "@mail.example.com");
  }

  private int explain() {
    return Courseveil.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "explain",
        "--config",
        directory.resolve("quickstart-" + POLICY + ".yaml").toString(),
        "--format",
        "tsv");
  }
}
