package org.courseveil.samples;

import java.util.Locale;

/** What an event is about. */
enum EventKind {
  VIDEO,
  PROBLEM,
  FORUM,
  NAVIGATION,
  ENROLMENT,
  CERTIFICATE,
  OTHER;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
