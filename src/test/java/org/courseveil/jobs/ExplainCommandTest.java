package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.ingest.catalog.Explained;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explain prints of a sample, and of one in which something unknown was planted. */
final class ExplainCommandTest {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_@.+-]+");

  /** Usernames that look like names of fields. */
  private static final Pattern LIKE_A_FIELD =
      Pattern.compile("(?!.*[0-9]{4})[a-z][a-z0-9]*_[a-z0-9_]{1,30}");

  /** What is so short may be a count. */
  private static final int SHORT = 3;

  private static final String LOG = "events/harborviewx/prod/events/planted.log";
  private static final String STATE = "state/HarborviewX-2026-11-08/HarborviewX-X1x-1-";

  @TempDir Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private SamplePlatform platform = SampleStage.made();

  @BeforeEach
  void make() throws IOException {
    platform = SampleStage.made(directory.resolve("platform"));
  }

  @Test
  void explain_ofASample_saysWhatBecomesOfWhatItHas() {
    assertThat(explain("--format", "tsv")).as(err.toString()).isZero();

    assertThat(rows())
        .contains(
            "auth_user\temail\tdrop\tidentifiers\tleft out",
            "auth_userprofile\tcountry\tquasi-identifier(country, code)\tprotected-characteristics"
                + "\tcoarsened to a code, and released in classes alone",
            "teams\tdescription\tdrop\tcourse-data\tnever read",
            "submissions_submission\traw_answer\tscrub-text\tcourse-data"
                + "\tleft out, or scrubbed where the configuration says so",
            "email_opt_in\temail\tdrop\tidentifiers\tnever read",
            "course_structure\tmetadata.start\tcoarsen\tcourse-data"
                + "\tcoarsened to a week of the course, or only used to find one",
            "tracking_log\t(prefix)\tdrop\tidentifiers\tleft out",
            "tracking_log\tcontext.traits.email\tdrop\tidentifiers\tleft out",
            "tracking_log\tcontext.course_id\tkeep\tcourse-data\tkept",
            "event type\tplay_video\tkeep\tcourse-data\tcounted as video"
                + "; where events are permitted, also by day under this name",
            "event type\tedx.forum.*\tkeep" + "\tcourse-data\tcounted as forum",
            "payload of problem_check\tsuccess\trebuild(outcome)\tcourse-data"
                + "\tleft out; where events are permitted, rebuilt as their outcome",
            "payload of play_video\tid\trebuild(module)\tcourse-data"
                + "\tleft out; where events are permitted, rebuilt as their module",
            "tracking_log\tpage\trebuild(module)\tusage-data"
                + "\tleft out; where events are permitted, rebuilt as their module",
            "event type\tedx.special_exam.proctored.*\tdrop\tbiometric-information\tleft out",
            "payload of problem_check\tanswers.**\tdrop\tcourse-data\tleft out",
            "payload of *\ttarget_username\tdrop\tidentifiers\tleft out",
            "payload of *\t(text)\tdrop\tidentifiers\tleft out");
    assertThat(rows()).noneMatch(row -> row.startsWith("wiki_articlerevision"));
  }

  @Test
  void explain_ofASample_printsNoValueOfACell() throws IOException {
    explain();
    explain("--format", "tsv");
    Set<String> words = words(out.toString());
    words.removeAll(words(Explained.catalog().toString()));

    for (GroundTruth.Account account : platform.truth().accounts()) {
      for (GroundTruth.Identifier identifier : account.identifiers()) {
        if (identifier.value().length() > SHORT) {
          assertThat(words).doesNotContain(identifier.value());
        }
        if (identifier.unique()) {
          assertThat(out.toString()).doesNotContain(identifier.value());
        }
      }
    }
  }

  @Test
  void explain_whatNoCatalogLists_isNamedAtTheEndAndCounted() throws IOException {
    platform.change(
        "auth_userprofile", line -> line + (line.startsWith("id\t") ? "\tshoe_size" : "\t44"));
    write(STATE + "badges_given-prod-analytics.sql", "id\tuser_id\n1\t7\n");
    write(LOG, event("edx.invented.thing.done", "{\"colour\": \"red\"}"));
    write(
        LOG + ".log",
        event("play_video", "{\"code\": \"x\", \"start_deep\": {\"a\": {\"b\": 1}}}"));

    explain();
    String text = out.toString();
    explain("--format", "tsv");

    assertThat(rows())
        .contains(
            "auth_userprofile\tshoe_size\tunknown\t-\tleft out, and named in the report",
            "badges_given\t-\tunknown\t-\tnot read",
            "event type\tedx.*.*.done\tunknown\t-\tleft out, and named in the report",
            "payload of edx.*.*.done\t(other keys)\tunknown\t-"
                + "\tleft out, and named in the report",
            "payload of play_video\tstart_*\tunknown\t-\tleft out, and named in the report");
    long unknown = rows().stream().filter(row -> row.contains("\tunknown\t")).count();
    assertThat(text).contains("Unknown to the catalog: " + unknown);
    assertThat(text.indexOf("shoe_size")).isGreaterThan(text.indexOf("Unknown to the catalog"));
    assertThat(words(text)).contains("badges_given").doesNotContain("44", "red");
  }

  @Test
  void explain_namesOfPersonsAsKeys_areCountedAndNotNamed() throws IOException {
    List<String> learners =
        platform.truth().accounts().stream()
            .map(account -> account.value("username"))
            .filter(name -> LIKE_A_FIELD.matcher(name).matches())
            .limit(30)
            .toList();
    assertThat(learners).hasSize(30);
    String votes =
        learners.stream().map(name -> "\"" + name + "\": 1").collect(Collectors.joining(", "));
    write(
        LOG,
        event("play_video", "{" + votes + "}")
            + event("edx.forum.thread.voted", "{\"options\": {" + votes + "}}")
            + event("pause_video", "{\"code\": {" + votes + "}}")
            + event("stop_video", "{\"anna_berg\": 1, \"Anna B\": 2, \"anna@example.org\": 3}"));

    assertThat(explain()).isZero();

    assertThat(words(out.toString())).doesNotContainAnyElementsOf(learners);
    assertThat(out.toString()).doesNotContain("anna", "Anna");
    for (String event : List.of("play_video", "edx.forum.*", "pause_video", "stop_video")) {
      assertThat(out.toString())
          .containsPattern(Pattern.quote("payload of " + event) + " +\\(other");
    }
  }

  @Test
  void explain_aTableWithoutHeader_namesNothingOfItsFirstLine() throws IOException {
    write(STATE + "teams-prod-analytics.sql", "7\tanna\tberg\tid\n");

    assertThat(explain()).isZero();

    assertThat(out.toString()).doesNotContain("anna", "berg").containsPattern("teams +\\(other");
  }

  @Test
  void explain_withALimit_looksAtThatManyLinesOfEachFile() throws IOException {
    write(LOG, event("play_video", "{}") + event("edx.invented.thing.done", "{}"));

    explain("--lines", "1");
    assertThat(out.toString()).doesNotContain("edx.*");
    explain("--lines", "2");
    assertThat(out.toString()).contains("edx.*.*.done");
  }

  @Test
  void explain_aFileThatCannotBeRead_isNamedWithAdvice() throws IOException {
    write(STATE + "auth_user-prod-analytics.sql.gpg", "x");
    write(LOG + ".gz", "no gzip");
    write("state/undated/O-C-R-auth_user-prod-analytics.sql", "id\n");

    assertThat(explain()).isZero();

    assertThat(out.toString())
        .contains(
            "no key is there to open it",
            "does not decompress",
            "in a folder with its snapshot's date");
  }

  @Test
  void explain_theCatalog_printsAllOfIt() {
    assertThat(run("--catalog", "--format", "tsv")).isZero();

    assertThat(out.toString().lines().skip(1))
        .hasSize(Explained.catalog().size())
        .allMatch(line -> line.split("\t", -1).length == 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--catalog --config x", "--catalog --lines 0", "--catalog --format html"})
  void explain_argumentsThatCannotBe_areRefused(String arguments) {
    assertThat(
            run(
                Arrays.stream(arguments.split(" "))
                    .filter(a -> !a.isEmpty())
                    .toArray(String[]::new)))
        .isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isNotEmpty();
  }

  private static String event(String type, String payload) {
    return """
        {"username": "anna_berg", "event_type": "%s", "event_source": "browser", \
        "time": "2026-03-01T00:00:00+00:00", "context": {"course_id": ""}, "event": %s}
        """
        .formatted(type, payload);
  }

  private void write(String place, String text) throws IOException {
    Path file = platform.at("edx").resolve(place);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(NO_WORD.split(text, -1)));
  }

  /** Returns the rows without their reasons. */
  private List<String> rows() {
    return out.toString()
        .lines()
        .filter(line -> line.contains("\t"))
        .map(line -> line.substring(0, line.lastIndexOf('\t')))
        .toList();
  }

  private int explain(String... more) {
    String[] arguments =
        Arrays.copyOf(new String[] {"--config", platform.config().toString()}, more.length + 2);
    System.arraycopy(more, 0, arguments, 2, more.length);
    return run(arguments);
  }

  private int run(String... arguments) {
    String[] all = Arrays.copyOf(new String[] {"explain"}, arguments.length + 1);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Courseveil.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
