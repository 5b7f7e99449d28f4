package org.courseveil.deidentify.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** What the numbering plans of the world say of digits. */
final class PhoneNumbers {
  static final int FEWEST_DIGITS = 7;
  static final int MOST_DIGITS = 15;

  private static final long SEED = 0x5DEECE66DL;
  private static final String NOWHERE = "ZZ";

  private PhoneNumbers() {}

  /** Returns whether digits behind a plus sign are a number of some country. */
  static boolean isInternational(String digits) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      return plans.isValidNumber(plans.parse("+" + digits, NOWHERE));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** Returns whether digits, as dialled within a country, are a number of some country. */
  static boolean isNational(String digits) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    for (String region : plans.getSupportedRegions()) {
      try {
        if (plans.isValidNumberForRegion(plans.parse(digits, region), region)) {
          return true;
        }
      } catch (NumberParseException e) {
        // Not a number there; it may be one elsewhere.
      }
    }
    return false;
  }

  /** Returns a number's digits without country code and leading zeros, as far as these show. */
  static String nationalDigits(String phone) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      return plans.getNationalSignificantNumber(plans.parse(phone.strip(), NOWHERE));
    } catch (NumberParseException e) {
      return PhoneNumberUtil.normalizeDigitsOnly(phone).replaceFirst("^0+", "");
    }
  }

  /** Returns the path of digits, which no row of words has. */
  static long path(CharSequence digits) {
    return PathTable.next(SEED, Tokens.hash(digits));
  }
}
