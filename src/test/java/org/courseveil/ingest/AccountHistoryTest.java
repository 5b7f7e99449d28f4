package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.courseveil.ingest.AccountHistory.Verdict;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.Exclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountHistoryTest {
  private static final AccountRules RULES = rules(false, false, "DE", "");

  private final AccountHistory history = new AccountHistory();

  @Test
  void verdict_ofSeveralSnapshots_takesTheLastFromBefore() {
    account(0, false);
    account(1, false);
    account(2, true);
    profile(0, "1970", "FR");
    profile(1, "1980", "DE");
    profile(2, "", "");
    Verdict verdict = history.verdict(RULES);
    assertThat(verdict.profile().file()).isEqualTo(1);
    assertThat(verdict.account().file()).isEqualTo(1);
    assertThat(verdict.profileIsFromBefore()).isTrue();
    assertThat(verdict.age().isKnown()).isTrue();
    assertThat(verdict.exclusion()).isEmpty();
  }

  @Test
  void verdict_ofASnapshotThatShowsBoth_passesItOver() {
    account(0, false);
    account(1, false);
    account(1, true);
    profile(0, "1980", "DE");
    profile(1, "", "");
    assertThat(history.verdict(RULES).profile().file()).isZero();
  }

  @Test
  void verdict_ofSnapshotsFromAfterAlone_knowsNothing() {
    account(0, true);
    account(1, true);
    profile(0, "1980", "AQ");
    profile(1, "1980", "AQ");
    Verdict verdict = history.verdict(RULES);
    assertThat(verdict.profileIsFromBefore()).isFalse();
    assertThat(verdict.age().isKnown()).isFalse();
    assertThat(verdict.profile().file()).isEqualTo(1);
    assertThat(verdict.exclusion()).isEmpty();
    assertThat(history.verdict(rules(true, false, "")).exclusion())
        .hasValue(Exclusion.UNKNOWN_BIRTH_YEAR);
    assertThat(history.verdict(rules(false, false, "DE")).exclusion())
        .hasValue(Exclusion.COUNTRY_NOT_PERMITTED);
  }

  @ParameterizedTest
  @CsvSource({"2012, true", "2011, false", "2013, true", "1950, false"})
  void verdict_ofABirthYear_countsToTheFirstActivity(String birthYear, boolean child) {
    account(0, false);
    profile(0, birthYear, "DE");
    history.activeAt(Instant.parse("2025-12-31T23:59:59Z").toEpochMilli());
    history.activeAt(Instant.parse("2026-06-01T00:00:00Z").toEpochMilli());
    assertThat(history.verdict(RULES).exclusion().filter(Exclusion.UNDER_AGE::equals).isPresent())
        .isEqualTo(child);
  }

  @Test
  void verdict_withoutAnyActivity_takesTheLearnerForAChild() {
    history.add(
        new AccountHistory.Account(new Choice(0, 0), 0, false, false, OptionalLong.empty()));
    profile(0, "1950", "DE");
    assertThat(history.verdict(RULES).exclusion()).hasValue(Exclusion.UNDER_AGE);
  }

  @Test
  void verdict_ofStaffInAnySnapshot_isStaff() {
    account(0, false);
    history.add(new AccountHistory.Account(new Choice(1, 0), 1, true, true, OptionalLong.of(0)));
    profile(0, "1980", "DE");
    assertThat(history.verdict(RULES).exclusion()).hasValue(Exclusion.STAFF);
  }

  @Test
  void verdict_ofARoleInACourse_isStaff() {
    account(0, false);
    profile(0, "1980", "DE");
    history.isStaff();
    assertThat(history.verdict(RULES).exclusion()).hasValue(Exclusion.STAFF);
  }

  @Test
  void verdict_ofAnyEnrolmentForCredit_isForCreditWhereThePolicyHasIt() {
    account(0, false);
    profile(0, "1980", "DE");
    history.enrolled(true);
    history.enrolled(false);
    assertThat(history.verdict(RULES).exclusion()).isEmpty();
    assertThat(history.verdict(rules(false, true, "DE")).exclusion())
        .hasValue(Exclusion.FOR_CREDIT);
  }

  @ParameterizedTest
  @CsvSource({"2023-06-14T23:59:59Z, true", "2023-06-15T00:00:00Z, false"})
  void verdict_ofActivityBeforeTheOldestPolicy_isLeftOut(String moment, boolean before) {
    account(0, false);
    profile(0, "1980", "DE");
    history.activeAt(Instant.parse(moment).toEpochMilli());
    assertThat(history.verdict(RULES).exclusion().filter(Exclusion.BEFORE_THE_POLICY::equals))
        .isEqualTo(before ? Optional.of(Exclusion.BEFORE_THE_POLICY) : Optional.empty());
  }

  /** The account began in 2026: born in 2010 the learner may have been 15, born in 2009 was 16. */
  @ParameterizedTest
  @CsvSource({
    "KR, 2010, true",
    "KR, 2009, false",
    "DE, 2012, false",
    "DE, 2013, true",
    "'', 2007, true",
    "'', 2006, false"
  })
  void verdict_inACountryWithAnAgeOfItsOwn_goesByItAndByTheHighestIfNobodyKnowsTheCountry(
      String country, String birthYear, boolean child) {
    account(0, false);
    profile(0, birthYear, country);
    AccountRules rules =
        new AccountRules(
            13,
            new AgeLimits(Map.of("KR", 16, "BR", 19), Map.of()),
            false,
            false,
            Set.of("", "DE", "KR"),
            Instant.EPOCH);
    assertThat(history.verdict(rules).exclusion())
        .isEqualTo(child ? Optional.of(Exclusion.UNDER_AGE) : Optional.empty());
  }

  private static AccountRules rules(
      boolean excludeUnknown, boolean excludeForCredit, String... countries) {
    return new AccountRules(
        13,
        AgeLimits.NONE,
        excludeUnknown,
        excludeForCredit,
        Set.of(countries),
        Instant.parse("2023-06-15T00:00:00Z"));
  }

  private void account(int snapshot, boolean retired) {
    long joined = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    history.add(
        new AccountHistory.Account(
            new Choice(snapshot, 0), snapshot, retired, false, OptionalLong.of(joined)));
  }

  private void profile(int snapshot, String birthYear, String country) {
    OptionalInt year =
        birthYear.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(birthYear));
    history.add(new AccountHistory.Profile(new Choice(snapshot, 0), snapshot, year, country));
  }
}
