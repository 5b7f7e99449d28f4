package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleFileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void read_intervals_areThoseOfTheRule() {
    assertThat(read("intervals: {from: 0, to: 120, widths: [5, 10, 20]}").sha256())
        .isEqualTo(Intervals.between(0, 120, 5, 10, 20).hierarchy("age").sha256());
    Hierarchy coded =
        read("intervals: {from: 0.0, to: 9, step: 0.5, origin: 1, widths: [3], bottom: 2, top: 8}");
    assertThat(coded.size()).isEqualTo(19);
    assertThat(coded.labels(1)).containsExactly("<=2.0", "2.5-3.5", "4.0-6.5", "7.0-7.5", ">=8.0");
  }

  @Test
  void read_dates_areThoseOfTheRule() {
    assertThat(read("dates: {from: 2020-01-30, to: 2020-02-02, levels: [month]}").domain())
        .containsExactly("2020-01-30", "2020-01-31", "2020-02-01", "2020-02-02");
    assertThat(read("dates: {from: 1999, to: 2001, levels: [decade], missing: true}").labels(1))
        .containsExactly("1990s", "2000s", "unknown");
  }

  @Test
  void read_prefixes_areThoseOfTheRule() {
    assertThat(read("prefixes: {digits: 2, lengths: [1]}").label("07", 1)).isEqualTo("0*");
    assertThat(read("prefixes: {values: [007, 0x10, no], lengths: [1], mask: _}").labels(1))
        .containsExactly("0__", "0___", "n_");
    assertThat(read("prefixes: {values: [007, 01], lengths: [1], mask: ''}").labels(1))
        .containsExactly("0");
  }

  @Test
  void read_groups_keepTheirOrder() {
    Hierarchy groups =
        read("groups:\n  levels:\n  - {low: [1, 2], high: [3]}\n  - {all: [high, low]}\n");
    assertThat(groups.domain()).containsExactly("1", "2", "3");
    assertThat(TreeProperties.labels(groups, "3")).containsExactly("3", "high", "all", "*");
  }

  @Test
  void read_shipped_isTheProgramsOwnUnderTheColumnsName() {
    Hierarchy country = read("shipped: country");
    assertThat(country.name()).isEqualTo("age");
    assertThat(country.sha256()).isEqualTo(new Shipped("country").hierarchy("x").sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "intervals: {from: 0, to: 120, widths: [5, 12]}          | 1 | Provided: 5, 12",
        "intervals: {from: 0, to: 120, widths: [5, 5]}           | 1 | the list names this twice",
        "intervals: {from: 0, to: 120, widths: []}               | 1 | 'intervals.widths' must not be empty",
        "intervals: {from: 0, to: 120, widths: 5}                | 1 | 'intervals.widths' must be a list",
        "intervals: {from: 0, to: 1e3, widths: [5]}              | 1 | 'intervals.to': must be a number such as 20 or 0.5. Provided value: 1e3",
        "intervals: {from: 0, to: , widths: [5]}                 | 1 | 'intervals.to': must be a number such as 20 or 0.5. It has no value",
        "intervals: {to: 120, widths: [5]}                       | 1 | 'intervals.from' is missing",
        "intervals: {from: 0, to: 9, width: [5]}                 | 1 | no setting 'intervals.width'",
        "intervals: {from: 0, to: 9, widths: [5], missing: yes}  | 1 | 'intervals.missing': must be true or false",
        "intervals: 5                                            | 1 | 'intervals' must be a section",
        "dates: {from: 2012-01, to: 2041-12, levels: [week]}     | 1 | a month does not lie in one week",
        "dates: {from: 2012-01, to: 2041-12, levels: [fortnight]}| 1 | must be one of day, week, month, quarter, half-year, year, decade",
        "dates: {from: 2012-1, to: 2041-12, levels: [year]}      | 1 | 'dates.from': must be a day, a month or a year",
        "dates: {from: 2012-01, to: 2041-13, levels: [year]}     | 1 | A date is a day, a month or a year",
        "prefixes: {digits: 7, lengths: [1]}                     | 1 | 'prefixes.digits': must be a whole number from 1 to 6",
        "prefixes: {digits: 3, values: [a], lengths: [1]}        | 1 | either digits or values",
        "prefixes: {lengths: [1]}                                | 1 | either digits or values",
        "prefixes: {digits: 3, lengths: [1, 2]}                  | 1 | Provided lengths: [1, 2]",
        "prefixes: {digits: 3, lengths: [1], mask: ab}           | 1 | 'prefixes.mask': must be one character, or nothing",
        "prefixes: {values: [a;b, cd], lengths: [1]}             | 1 | 'prefixes.values': must be one line without ';'",
        "groups: {levels: [{a: [x]}, {b: [c]}]}                  | 1 | On level 2 every group of the level before has a group",
        "groups: {levels: [{a: [x, x]}]}                         | 1 | the list names this twice",
        "groups: {levels: {a: [x]}}                              | 1 | 'groups.levels' must be a list",
        "groups: {levels: [{}]}                                  | 1 | there is a group at least",
        "groups: {levels: [{a;b: [x]}]}                          | 1 | no value and no label has a ;",
        "shipped: planet                                         | 1 | 'shipped': must be one of birth_years, certificate, country",
        "shipped: contry                                         | 1 | did you mean country?",
        "{shipped: country, dates: {}}                           | 1 | A hierarchy has one rule",
        "{}                                                      | 1 | Provided: none",
        "interval: {from: 0}                                     | 1 | Did you mean 'intervals'?",
        "{shipped: country, missing: true}                       | 1 | There is no setting 'missing'"
      })
  void read_whatIsNoRule_isRefusedAtItsLine(String rule, int line, String message) {
    RefusedException refused = refused(rule);
    assertThat(refused.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file());
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message()).contains(message);
            });
  }

  @Test
  void read_severalProblems_areRefusedAtOnce() {
    RefusedException refused =
        refused("intervals:\n  from: zero\n  to: 9\n  widths: [5]\n  botom: 3\n  missing: 1\n");
    assertThat(refused.problems()).extracting("line").containsExactly(2, 5, 6);
  }

  @Test
  void read_ruleThatDoesNotHold_isRefusedWhereItBegins() {
    RefusedException refused =
        refused("# ages\nintervals:\n  from: 0\n  to: 9\n  widths: [5, 12]\n");
    assertThat(refused.problems())
        .singleElement()
        .hasToString(
            file()
                + ":2: Each width is a multiple of the one before, the first one of the step."
                + " Provided: 5, 12");
  }

  private Path file() {
    return folder.resolve("age.yaml");
  }

  private Hierarchy read(String rule) {
    try {
      Hierarchy hierarchy = RuleFile.read("age", Files.writeString(file(), rule));
      TreeProperties.require(hierarchy);
      return hierarchy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RefusedException refused(String rule) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(rule));
    assertThat(refused).as(rule).isNotNull();
    return refused;
  }
}
