package org.courseveil.samples;

import java.util.Locale;

/** What sort of identifier a planted value is. */
enum Kind {
  USER_ID,
  PROFILE_ID,
  USERNAME,
  EMAIL,
  FORMER_EMAIL,
  NAME,
  FORMER_NAME,
  RETIRED_USERNAME,
  RETIRED_EMAIL,
  IP,
  SESSION,
  CLIENT_ID,
  DEVICE_ID,
  ADVERTISING_ID,
  SEGMENT_ID,
  HASH_ID,
  ANONYMOUS_ID,
  CSRF_TOKEN,
  PHONE,
  ADDRESS,
  CITY,
  BIO,
  GOALS,
  ANSWER,
  CERTIFICATE_ID,
  CERTIFICATE_URL,
  ATTEMPT_CODE,
  POST_ID,
  POST_TITLE,
  POST_TEXT,
  RESPONSE_TEXT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
