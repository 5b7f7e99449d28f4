package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.courseveil.policy.Exclusion;

/**
 * What the snapshots know of one deleted account, and what follows from it.
 *
 * <p>Retirement erases demographics in place. So the last snapshot in which the account still has
 * its own name supplies its profile; a snapshot that was taken while the retirement went on, and
 * shows the account both ways, is passed over.
 */
final class AccountHistory {
  /** A row of the table of accounts. */
  record Account(Choice row, int snapshot, boolean retired, boolean staff, OptionalLong joinedAt) {}

  /** A row of the table of profiles. */
  record Profile(Choice row, int snapshot, OptionalInt birthYear, String country) {}

  /** What follows for the account, from its own rows alone. */
  record Verdict(
      Choice account,
      Choice profile,
      boolean profileIsFromBefore,
      Age age,
      Optional<Exclusion> exclusion) {}

  private static final Comparator<Choice> BY_PLACE =
      Comparator.comparingInt(Choice::file).thenComparingLong(Choice::mark);

  private final List<Account> accounts = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private long firstActivity = Long.MAX_VALUE;
  private OptionalInt surveyed = OptionalInt.empty();
  private boolean staff;
  private boolean forCredit;

  void add(Account account) {
    accounts.add(account);
    staff |= account.staff();
    account.joinedAt().ifPresent(this::activeAt);
  }

  void add(Profile profile) {
    profiles.add(profile);
  }

  /** Takes that the account is one of the platform's or a course's own people. */
  void isStaff() {
    staff = true;
  }

  /** Takes a birth year that is told elsewhere than in a profile; of several the latest counts. */
  void bornIn(int year) {
    surveyed = OptionalInt.of(surveyed.isPresent() ? Math.max(year, surveyed.getAsInt()) : year);
  }

  /** Takes an enrolment, and whether it is for credit. */
  void enrolled(boolean credit) {
    forCredit |= credit;
  }

  void activeAt(long moment) {
    firstActivity = Math.min(firstActivity, moment);
  }

  Verdict verdict(AccountRules rules) {
    TreeSet<Integer> before = new TreeSet<>();
    accounts.forEach(account -> before.add(account.snapshot()));
    accounts.stream()
        .filter(Account::retired)
        .forEach(account -> before.remove(account.snapshot()));
    OptionalInt source =
        profiles.stream().mapToInt(Profile::snapshot).filter(before::contains).max();
    int profileSnapshot =
        source.orElse(profiles.stream().mapToInt(Profile::snapshot).max().orElse(-1));
    int accountSnapshot =
        before.isEmpty()
            ? accounts.stream().mapToInt(Account::snapshot).max().orElse(-1)
            : before.last();
    Optional<Profile> profile =
        profiles.stream()
            .filter(row -> row.snapshot() == profileSnapshot)
            .min(Comparator.comparing(Profile::row, BY_PLACE));
    Choice account =
        accounts.stream()
            .filter(row -> row.snapshot() == accountSnapshot)
            .map(Account::row)
            .min(BY_PLACE)
            .orElse(Choice.NONE);
    Optional<Profile> told = source.isPresent() ? profile : Optional.empty();
    OptionalInt birthYear =
        told.map(Profile::birthYear).filter(OptionalInt::isPresent).orElse(surveyed);
    Age age =
        Age.of(
            birthYear,
            firstActivity == Long.MAX_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(firstActivity));
    return new Verdict(
        account,
        profile.map(Profile::row).orElse(Choice.NONE),
        source.isPresent(),
        age,
        exclusion(rules, age, told.map(Profile::country).orElse("")));
  }

  private Optional<Exclusion> exclusion(AccountRules rules, Age age, String country) {
    if (staff) {
      return Optional.of(Exclusion.STAFF);
    }
    if (forCredit && rules.excludeForCredit()) {
      return Optional.of(Exclusion.FOR_CREDIT);
    }
    if (age.mayBeBelow(rules.ageIn(country))) {
      return Optional.of(Exclusion.UNDER_AGE);
    }
    if (!age.isKnown() && rules.excludeUnknownBirthYear()) {
      return Optional.of(Exclusion.UNKNOWN_BIRTH_YEAR);
    }
    if (!rules.permittedCountries().contains(country)) {
      return Optional.of(Exclusion.COUNTRY_NOT_PERMITTED);
    }
    if (firstActivity < rules.oldestPolicy().toEpochMilli()) {
      return Optional.of(Exclusion.BEFORE_THE_POLICY);
    }
    return Optional.empty();
  }
}
