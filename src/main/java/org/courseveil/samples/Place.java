package org.courseveil.samples;

/** Where in an export an identifier was planted. */
enum Place {
  AUTH_USER("auth_user"),
  PROFILE("auth_userprofile"),
  PROFILE_META("auth_userprofile.meta"),
  ENROLMENT("student_courseenrollment"),
  MODULE("courseware_studentmodule"),
  MODULE_STATE("courseware_studentmodule.state"),
  GRADE("grades_persistentcoursegrade"),
  CERTIFICATE("certificates_generatedcertificate"),
  FORUM("forum"),
  FORUM_TEXT("forum.body"),
  FORUM_VOTES("forum.votes"),
  USER_ID_MAP("user_id_map"),
  ANONYMOUS_USER_ID("student_anonymoususerid"),
  TEAM("teams"),
  ORA("ora"),
  WIKI("wiki"),
  EMAIL_OPT_IN("email-opt-in"),
  RETIREMENT("user_api_userretirementstatus"),
  OBJECTIONS("objections"),
  LEGAL_HOLDS("legal-holds"),
  LOG_PREFIX("log:prefix"),
  LOG_USERNAME("log:username"),
  LOG_CONTEXT("log:context"),
  LOG_PATH("log:context.path"),
  LOG_REFERER("log:referer"),
  LOG_PAGE("log:page"),
  LOG_TYPE("log:event_type"),
  LOG_POST("log:event.POST"),
  LOG_PAYLOAD("log:event"),
  LOG_TARGET("log:event.target_username"),
  LOG_ANSWER("log:event.answer"),
  LOG_TRAITS("log:segment.traits"),
  LOG_DEVICE("log:segment.device"),
  LOG_BROKEN("log:unreadable");

  private final String label;

  Place(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
