package org.courseveil.policy;

/**
 * What a column holds, in the ten categories of the privacy policy of edX (2023, section VII), and
 * course data, which that list leaves out (section VI.D).
 */
public enum DataCategory {
  /** Names, addresses, account names, e-mail and IP addresses, and other identifiers. */
  IDENTIFIERS,
  /** What was bought. */
  COMMERCIAL_INFORMATION,
  /** Records about a customer: contact, payment, picture, medical information. */
  CUSTOMER_RECORDS,
  /** How the site and its advertisements were used. */
  USAGE_DATA,
  /** Sound and pictures, such as recordings of a class. */
  SENSORY_DATA,
  /** What verifies an identity by the body, proctoring included. */
  BIOMETRIC_INFORMATION,
  /** Employers and professions. */
  PROFESSIONAL_INFORMATION,
  /** Schooling and degrees outside the platform. */
  EDUCATION_INFORMATION,
  /** Characteristics that the law protects, such as sex, age or national origin. */
  PROTECTED_CHARACTERISTICS,
  /** What was concluded about a person from any of these. */
  INFERENCES,
  /** Activity, submissions and grades in a course. */
  COURSE_DATA
}
