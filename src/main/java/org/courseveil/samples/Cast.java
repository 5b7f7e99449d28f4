package org.courseveil.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The accounts that are not left to chance: each is there for a rule or a trap. */
final class Cast {
  private final List<Draft> drafts = new ArrayList<>();
  private final Course cs;
  private final Course bio;
  private final Course data;
  private final Course stat;
  private final Course chem;

  private Cast(List<Course> courses) {
    cs = named(courses, "CS101x");
    bio = named(courses, "BIO110x");
    data = named(courses, "DATA1x");
    stat = named(courses, "STAT20x");
    chem = named(courses, "CHEM3x");
  }

  static List<Draft> of(List<Course> courses, int lateRequests) {
    Cast cast = new Cast(courses);
    cast.usernames();
    cast.names();
    cast.staff();
    cast.ages();
    cast.exclusions();
    cast.unfinished();
    cast.retiredEarly();
    cast.lateRequests(lateRequests);
    return cast.drafts;
  }

  private static Course named(List<Course> courses, String number) {
    return courses.stream().filter(c -> c.number().equals(number)).findFirst().orElseThrow();
  }

  private void usernames() {
    drafts.add(Draft.deleted(cs).username("Ann_B"));
    drafts.add(Draft.living(cs).username("ann_b"));
    drafts.add(Draft.living(bio).username("PAULO_S"));
    drafts.add(Draft.deleted(bio).username("paulo_s"));
    for (String word : List.of("video", "honor", "edX", "problem", "2026", "Mark")) {
      drafts.add(Draft.deleted(cs).username(word));
    }
    drafts.add(Draft.deleted(data).username("19840712"));
    drafts.add(Draft.deleted(bio).username("a.b+c@d-e_f"));
    Draft owner = Draft.deleted(stat);
    Draft borrower = Draft.living(stat);
    borrower.namesake = java.util.Optional.of(owner);
    drafts.add(owner);
    drafts.add(borrower);
    Draft ninth = Draft.deleted(cs).username("first_tester_9");
    ninth.userId = OptionalLong.of(9);
    drafts.add(ninth);
  }

  private void names() {
    drafts.add(Draft.deleted(cs).name("NULL"));
    drafts.add(Draft.deleted(bio).name(""));
    for (String name :
        List.of(
            "Jose\u0301 A\u0301lvarez Iban\u0303ez",
            "محمد عبد الرحمن الأنصاري",
            "שרה בת־אל לוינסון",
            "山田 太郎左衛門",
            "Siobhán O’Donoghue-D'Arcy",
            "Zoë \"Zee\" van 't Hoff",
            "𝒜da 𝒫ascal 🎓",
            "Anna\u200dMaria Za\u0142\u0119ska",
            "Tab\there Backslash\\Nname")) {
      drafts.add(Draft.deleted(drafts.size() % 2 == 0 ? bio : data).name(name));
    }
  }

  private void staff() {
    Draft staff = Draft.excluded(cs, "STAFF").username("course_staff_ne");
    staff.staff = true;
    drafts.add(staff);
    Draft root = Draft.excluded(bio, "STAFF").username("platform_root");
    root.staff = true;
    root.superuser = true;
    drafts.add(root);
    Draft instructor = Draft.deleted(chem).username("prof_deleted_q7");
    instructor.fate = Fate.EXCLUDED;
    instructor.reason = "STAFF";
    instructor.instructor = true;
    drafts.add(instructor);
    Draft teacher = Draft.living(cs).username("staff");
    teacher.userId = OptionalLong.of(7);
    teacher.instructor = true;
    teacher.staff = true;
    drafts.add(teacher);
  }

  private void ages() {
    for (int born : new int[] {2014, 2015, 2016}) {
      drafts.add(born(Draft.excluded(data, "UNDER_AGE"), born));
    }
    drafts.add(born(Draft.excluded(data, "UNDER_AGE"), 2013));
    drafts.add(born(Draft.excluded(data, "UNDER_AGE"), 2013));
    drafts.add(born(Draft.deleted(data), 2012));
  }

  private static Draft born(Draft draft, int year) {
    draft.newcomer = true;
    return draft.demographics(new Demographics("US", OptionalInt.of(year), "f", "el"));
  }

  private void exclusions() {
    for (String flag : List.of("yes", "yes", "YES", "maybe", "", Draft.NOT_LISTED)) {
      Draft draft = Draft.excluded(drafts.size() % 2 == 0 ? cs : chem, "OBJECTED");
      draft.objection = flag;
      drafts.add(draft);
    }
    for (Course course : List.of(bio, stat)) {
      Draft draft = Draft.excluded(course, "LEGAL_HOLD");
      draft.legalHold = true;
      drafts.add(draft);
    }
    for (String country : List.of("AQ", "AQ", "BV", "LI")) {
      drafts.add(
          Draft.excluded(data, "COUNTRY_NOT_PERMITTED")
              .demographics(new Demographics(country, OptionalInt.of(1991), "m", "b")));
    }
  }

  private void unfinished() {
    for (Course course : List.of(cs, cs, bio, data, stat, chem)) {
      drafts.add(Draft.unfinished(course, "PENDING", Draft.Asked.AFTER));
    }
    drafts.add(Draft.unfinished(bio, "RETIRING_LMS", Draft.Asked.AFTER));
    drafts.add(Draft.unfinished(data, "ERRORED", Draft.Asked.AFTER));
    drafts.add(Draft.unfinished(cs, "ABORTED", Draft.Asked.AFTER));
    drafts.add(Draft.unfinished(stat, "ABORTED", Draft.Asked.AFTER));
    drafts.add(Draft.unfinished(data, "LMS_COMPLETE", Draft.Asked.LATELY));
    drafts.add(Draft.unfinished(cs, "LMS_COMPLETE", Draft.Asked.LATELY));
  }

  private void retiredEarly() {
    for (Course course : List.of(cs, cs, bio, bio, data, data, chem)) {
      Draft draft = Draft.deleted(course);
      draft.asked = Draft.Asked.EARLY;
      drafts.add(draft);
    }
  }

  private void lateRequests(int requests) {
    for (int i = 0; i < requests; i++) {
      if (i % 2 == 0) {
        Draft late = Draft.deleted(cs);
        late.asked = Draft.Asked.LATE;
        drafts.add(late);
      } else {
        drafts.add(Draft.unfinished(cs, "PENDING", Draft.Asked.SOON_LATE));
      }
    }
  }
}
