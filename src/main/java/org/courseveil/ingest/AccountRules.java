package org.courseveil.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.UnknownBirthYear;

/**
 * The rules that an account's own rows answer.
 *
 * @param minimumAge an account whose first activity came in or before the year of this age is a
 *     child's
 * @param ages what countries set above it
 * @param permittedCountries where archiving is permitted; the empty one stands for the unknown
 * @param oldestPolicy the day of the oldest policy that the run was told of; what was collected
 *     before it came under a policy that nobody named
 */
record AccountRules(
    int minimumAge,
    AgeLimits ages,
    boolean excludeUnknownBirthYear,
    boolean excludeForCredit,
    Set<String> permittedCountries,
    Instant oldestPolicy)
    implements Serializable {

  static AccountRules of(JobConfig config, ExclusionTables tables) {
    return new AccountRules(
        config.policy().minimumAge(),
        config.exclusions().ageLimits(),
        config.exclusions().unknownBirthYear() == UnknownBirthYear.EXCLUDE,
        config.policy().exclusions().contains(Exclusion.FOR_CREDIT),
        tables.permitted(),
        config.policy().inForceFrom().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Returns the age below which an account of a country is a child's. */
  int ageIn(String country) {
    return Math.max(minimumAge, ages.ofCountry(country));
  }
}
