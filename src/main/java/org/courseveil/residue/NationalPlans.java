package org.courseveil.residue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The world's numbering plans, asked whether one of them has a number as it is dialled at home.
 *
 * <p>There are some 250, and to parse a number under each costs a thousand times what it takes to
 * find it in a text. So each plan's prefix is taken off by hand, and the plan asked for the rest:
 * its lengths alone rule most numbers out. None has a number of more than 15 digits (E.164).
 */
final class NationalPlans {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final int LONGEST = 16;

  /** Where something besides the prefix is dropped or put in as a number is dialled. */
  private static final Set<String> WITH_OTHER_CODES = Set.of("AR", "BR");

  private static final List<Plan> ALL =
      PLANS.getSupportedRegions().stream().sorted().map(Plan::of).distinct().toList();

  private NationalPlans() {}

  /** A plan: what is put before a number at home, and instead of that abroad. */
  private record Plan(String prefix, int countryCode) {
    static Plan of(String region) {
      return new Plan(
          Optional.ofNullable(PLANS.getNddPrefixForRegion(region, true)).orElse(""),
          PLANS.getCountryCodeForRegion(region));
    }

    boolean has(String digits) {
      String number = digits.startsWith(prefix) ? digits.substring(prefix.length()) : digits;
      if (number.isEmpty()) {
        return false;
      }
      int zeros = 0;
      while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
        zeros++;
      }
      PhoneNumber asked =
          new PhoneNumber().setCountryCode(countryCode).setNationalNumber(Long.parseLong(number));
      if (zeros > 0) {
        asked.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
      }
      return PLANS.isValidNumber(asked);
    }
  }

  /** Returns whether a plan has a number, given by its digits. */
  static boolean have(String digits) {
    return digits.length() <= LONGEST
        && (ALL.stream().anyMatch(plan -> plan.has(digits))
            || WITH_OTHER_CODES.stream().anyMatch(region -> isValid(digits, region)));
  }

  /** Returns whether a number is valid as it is written, seen from a region. */
  static boolean isValid(String number, String region) {
    try {
      return PLANS.isValidNumber(PLANS.parse(number, region));
    } catch (NumberParseException notANumber) {
      return false;
    }
  }
}
