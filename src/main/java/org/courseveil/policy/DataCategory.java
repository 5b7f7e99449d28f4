package org.courseveil.policy;

/**
 * What a column holds, in the categories of the privacy policy of edX (2023, section VII), and
 * course data, which that list leaves out (section VI.D).
 */
public enum DataCategory {
  IDENTIFIERS,
  CUSTOMER_RECORDS,
  PROTECTED_CHARACTERISTICS,
  COMMERCIAL_INFORMATION,
  BIOMETRIC_INFORMATION,
  USAGE_DATA,
  GEOLOCATION,
  SENSORY_DATA,
  PROFESSIONAL_INFORMATION,
  INFERENCES,
  COURSE_DATA
}
