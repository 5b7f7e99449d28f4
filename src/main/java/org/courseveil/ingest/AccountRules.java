package org.courseveil.ingest;

import java.io.Serializable;
import java.util.Set;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.UnknownBirthYear;

/**
 * The rules that an account's own rows answer.
 *
 * @param minimumAge an account whose first activity came in or before the year of this age is a
 *     child's
 * @param permittedCountries where archiving is permitted; the empty one stands for the unknown
 */
record AccountRules(int minimumAge, boolean excludeUnknownBirthYear, Set<String> permittedCountries)
    implements Serializable {

  static AccountRules of(JobConfig config, ExclusionTables tables) {
    return new AccountRules(
        config.policy().minimumAge(),
        config.exclusions().unknownBirthYear() == UnknownBirthYear.EXCLUDE,
        tables.permitted());
  }
}
