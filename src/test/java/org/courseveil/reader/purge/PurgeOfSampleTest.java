package org.courseveil.reader.purge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;
import org.courseveil.packaging.format.PurgeReceipt;
import org.courseveil.samples.SampleExport;
import org.courseveil.samples.SampleSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners of a generated export of Open edX are purged, and the truth about it is asked. */
final class PurgeOfSampleTest {
  private static final int LEARNERS = 25;

  @TempDir private static Path scratch;
  private static Map<String, String> before = Map.of();
  private static Map<String, String> after = Map.of();
  private static List<GroundTruth.Account> gone = List.of();
  private static List<PurgeReceipt.Purged> purged = List.of();

  @BeforeAll
  static void purge() throws IOException {
    Path truth = scratch.resolve("truth");
    SampleExport.write(SampleSize.tiny(), 4, scratch.resolve("sample"), truth);
    ExportTree tree = new ExportTree(scratch.resolve("sample/edx"));
    before = tree.texts();
    List<GroundTruth.Account> accounts =
        new ArrayList<>(
            GroundTruth.read(truth).accounts().stream()
                .filter(account -> account.userId() > 10_000)
                .toList());
    Collections.shuffle(accounts, new Random(4));
    gone = List.copyOf(accounts.subList(0, LEARNERS));
    purged =
        Purge.run(tree.root(), gone.stream().map(PurgeOfSampleTest::noticed).toList()).purged();
    after = tree.texts();
  }

  private static Learner noticed(GroundTruth.Account account) {
    return new Learner(
        Long.toString(account.userId()),
        account.value("username"),
        account.value("email"),
        account.value("name"));
  }

  /** What is theirs is told by other code: by ids alone, wherever a line has them. */
  private static boolean isTheirs(String place, String line) {
    return gone.stream()
        .anyMatch(
            account -> {
              String id = Long.toString(account.userId());
              if (place.contains("/events/") || place.startsWith("events/")) {
                return line.matches(".*[ \\[\"](user_id|userId)\\\\*\": ?\\\\*\"?" + id + "\\b.*")
                    || line.contains("[user " + id + "]")
                    || line.contains("\"username\": \"" + account.value("username") + "\"")
                    || line.contains("\"username\":\"" + account.value("username") + "\"")
                    || line.contains("\"student\": \"" + account.value("username") + "\"");
              }
              if (place.contains(".mongo")) {
                return line.contains("\"author_id\":\"" + id + "\"");
              }
              List<String> cells = List.of(line.split("[\t,]", -1));
              return cells.contains(id)
                  || account.identifiers().stream()
                      .filter(identifier -> identifier.kind().equals("anonymous_id"))
                      .anyMatch(identifier -> cells.contains(identifier.value()));
            });
  }

  @Test
  void run_linesThatNameTheLearners_areGone() {
    long was = count(before);
    assertThat(was).isGreaterThan(400);
    List<String> still = new ArrayList<>();
    after.forEach(
        (place, text) ->
            text.lines()
                .filter(line -> isTheirs(place, line) && !place.contains("wiki_article"))
                .forEach(line -> still.add(place)));
    assertThat(still).isEmpty();
  }

  private static long count(Map<String, String> texts) {
    return texts.entrySet().stream()
        .mapToLong(
            file -> file.getValue().lines().filter(line -> isTheirs(file.getKey(), line)).count())
        .sum();
  }

  @Test
  void run_everyOtherLine_isAsItWasOrNamedThem() {
    long same = 0;
    for (Map.Entry<String, String> file : before.entrySet()) {
      List<String> left = lines(after.getOrDefault(file.getKey(), ""));
      int at = 0;
      for (String line : lines(file.getValue())) {
        if (at < left.size() && left.get(at).equals(line)) {
          at++;
          same++;
        } else if (!isTheirs(file.getKey(), line)) {
          assertThat(isTold(file.getKey(), line)).as(file.getKey() + ": " + line).isTrue();
          at += at < left.size() && isLike(left.get(at), line) ? 1 : 0;
        }
      }
      assertThat(at).as(file.getKey()).isEqualTo(left.size());
    }
    assertThat(same).isGreaterThan(5000);
  }

  /** Whether a line that is not theirs by its ids may have changed or gone all the same. */
  private static boolean isTold(String place, String line) {
    String small = line.toLowerCase(Locale.ROOT);
    boolean child = Stream.of("submissions_submission", "assessment_").anyMatch(place::contains);
    return child
        || gone.stream()
            .flatMap(
                account ->
                    Stream.concat(
                        Stream.of("\"" + account.userId() + "\""),
                        account.identifiers().stream()
                            .filter(
                                identifier ->
                                    List.of(
                                            "username",
                                            "email",
                                            "former_email",
                                            "name",
                                            "retired_username")
                                        .contains(identifier.kind()))
                            .map(GroundTruth.Identifier::value)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> small.contains(name) || small.contains(escaped(name)));
  }

  private static boolean isLike(String left, String line) {
    return left.contains("<<") || left.length() < line.length();
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    name.chars()
        .forEach(
            c ->
                escaped.append(
                    c < 128 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
    return escaped.toString();
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  @Test
  void run_theCounts_areTheLinesThatAreMissing() {
    Map<String, Long> missing = new HashMap<>();
    before.forEach(
        (place, text) ->
            missing.put(
                place, (long) lines(text).size() - lines(after.getOrDefault(place, "")).size()));
    for (PurgeReceipt.Purged file : purged) {
      assertThat(file.removed()).as(file.path()).isEqualTo(missing.get(file.path()));
      assertThat(file.before().equals(file.after()))
          .as(file.path())
          .isEqualTo(file.removed() + file.changed() == 0);
    }
    assertThat(purged).hasSizeGreaterThan(80);
  }

  /** Answers, what was said of them, and what was said of that. */
  @Test
  void run_responses_goWithTheirAuthorsAndAssessors() {
    for (Map.Entry<String, String> file : before.entrySet()) {
      if (!file.getKey().contains("submissions_submission")) {
        continue;
      }
      String items = table(file.getKey(), "submissions_studentitem");
      String parts = table(file.getKey(), "assessment_assessmentpart");
      List<String> ids =
          after.getOrDefault(items, "").lines().skip(1).map(row -> row.split("\t", -1)[0]).toList();
      assertThat(after.getOrDefault(file.getKey(), "").lines().skip(1))
          .hasSameSizeAs(ids)
          .allMatch(row -> ids.contains(row.split("\t", -1)[6]));
      List<String> assessments =
          after
              .getOrDefault(table(file.getKey(), "assessment_assessment-"), "")
              .lines()
              .skip(1)
              .map(row -> row.split("\t", -1)[0])
              .toList();
      assertThat(after.getOrDefault(parts, "").lines().skip(1))
          .hasSameSizeAs(assessments)
          .allMatch(row -> assessments.contains(row.split("\t", -1)[2]));
    }
  }

  private static String table(String beside, String table) {
    String start = beside.substring(0, beside.indexOf("submissions_submission"));
    return before.keySet().stream()
        .filter(place -> place.startsWith(start + table))
        .findFirst()
        .orElse("");
  }

  @Test
  void run_linesOfJson_areJsonStill() {
    assertThat(before.values().stream().flatMap(String::lines).filter(line -> line.startsWith("{")))
        .hasSizeGreaterThan(1000);
    assertThat(broken(after)).isLessThanOrEqualTo(broken(before));
  }

  private static long broken(Map<String, String> texts) {
    return texts.values().stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("{") && !isJson(line))
        .count();
  }

  private static boolean isJson(String line) {
    try {
      return new ObjectMapper().readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Test
  void run_namesInTexts_areGoneInEveryWriting() {
    String all = String.join("\n", after.values()).toLowerCase(Locale.ROOT);
    for (GroundTruth.Account account : gone) {
      for (GroundTruth.Identifier identifier : account.identifiers()) {
        if (identifier.kind().equals("email") && identifier.unique()) {
          assertThat(all).doesNotContain(identifier.value().toLowerCase(Locale.ROOT));
        }
      }
    }
  }
}
