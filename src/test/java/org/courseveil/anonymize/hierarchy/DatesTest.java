package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courseveil.anonymize.hierarchy.DatePart.DAY;
import static org.courseveil.anonymize.hierarchy.DatePart.DECADE;
import static org.courseveil.anonymize.hierarchy.DatePart.HALF_YEAR;
import static org.courseveil.anonymize.hierarchy.DatePart.MONTH;
import static org.courseveil.anonymize.hierarchy.DatePart.QUARTER;
import static org.courseveil.anonymize.hierarchy.DatePart.WEEK;
import static org.courseveil.anonymize.hierarchy.DatePart.YEAR;

import java.util.List;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.api.Test;

final class DatesTest {
  @Test
  void hierarchy_months_followTheCalendar() {
    Hierarchy months =
        new Dates("2025-01", "2026-12", List.of(QUARTER, HALF_YEAR, YEAR), true).hierarchy("h");
    assertThat(months.size()).isEqualTo(25);
    assertThat(months.keepsMissingApart()).isTrue();
    assertThat(TreeProperties.labels(months, "2025-06"))
        .containsExactly("2025-06", "2025-Q2", "2025-H1", "2025", "*");
    assertThat(TreeProperties.labels(months, "2025-07"))
        .containsExactly("2025-07", "2025-Q3", "2025-H2", "2025", "*");
    assertThat(TreeProperties.labels(months, "2026-12"))
        .containsExactly("2026-12", "2026-Q4", "2026-H2", "2026", "*");
  }

  @Test
  void hierarchy_days_lieInMonthsYearsAndDecades() {
    Hierarchy days =
        new Dates("2019-02-27", "2020-03-01", List.of(MONTH, YEAR, DECADE), false).hierarchy("h");
    assertThat(days.size()).isEqualTo(369);
    assertThat(TreeProperties.labels(days, "2020-02-29"))
        .containsExactly("2020-02-29", "2020-02", "2020", "2020s", "*");
    assertThat(days.label("2019-12-31", 3)).isEqualTo("2010s");
    assertThat(days.contains("2019-02-29")).isFalse();
  }

  @Test
  void hierarchy_weeks_areThoseOfIso8601() {
    Hierarchy days = new Dates("2020-12-20", "2021-01-10", List.of(WEEK), false).hierarchy("h");
    assertThat(days.label("2020-12-27", 1)).isEqualTo("2020-W52");
    assertThat(days.label("2020-12-28", 1)).isEqualTo("2020-W53");
    assertThat(days.label("2021-01-03", 1)).isEqualTo("2020-W53");
    assertThat(days.label("2021-01-04", 1)).isEqualTo("2021-W01");
  }

  @Test
  void hierarchy_years_lieInDecades() {
    Hierarchy years = new Dates("1999", "2010", List.of(DECADE), false).hierarchy("h");
    assertThat(years.size()).isEqualTo(12);
    assertThat(years.label("1999", 1)).isEqualTo("1990s");
    assertThat(years.label("2009", 1)).isEqualTo("2000s");
  }

  @Test
  void of_levelsThatDoNotNest_areRefused() {
    String rule = "Each level lies in the next one, and a ";
    refuses(
        rule + "week does not lie in one month. Provided levels above the day: [week, month]",
        "2020-01-01",
        WEEK,
        MONTH);
    refuses(
        rule + "month does not lie in one week. Provided levels above the month: [week]",
        "2020-01",
        WEEK);
    refuses(
        rule + "year does not lie in one quarter. Provided levels above the day: [year, quarter]",
        "2020-01-01",
        YEAR,
        QUARTER);
    refuses(
        rule + "day does not lie in one day. Provided levels above the day: [day]",
        "2020-01-01",
        DAY);
    refuses("A hierarchy of dates has a level above them at least.", "2020");
  }

  @Test
  void of_boundsThatCannotBe_areRefused() {
    String rule = "The first date is not after the last, and both are days, months or years.";
    refuses(rule + " Provided: 2020-02, 2020-01", "2020-02", "2020-01");
    refuses(rule + " Provided: 2020, 2020-01", "2020", "2020-01");
    String form = "A date is a day, a month or a year, such as 2025-09-01, 2025-09 or 2025.";
    refuses(form + " Provided: 2020-13", "2020-13", "2020-13");
    refuses(form + " Provided: 2019-02-29", "2019-02-29", "2020-01-01");
    refuses(form + " Provided: 20", "20", "2020");
    refuses(form + " Provided: ", "", "2020");
    refuses(form + " Provided: 2020-01-01x", "2020-01-01x", "2020");
    refuses("A domain has at most 1000000 values. Provided: 1460971", "0000-01-01", "4000-01-01");
  }

  private static void refuses(String message, String from, String to) {
    assertThatThrownBy(() -> new Dates(from, to, List.of(DECADE), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static void refuses(String message, String date, DatePart... levels) {
    assertThatThrownBy(() -> new Dates(date, date, List.of(levels), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
