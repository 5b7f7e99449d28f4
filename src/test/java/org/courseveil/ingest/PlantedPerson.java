package org.courseveil.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Somebody who is in no account: wherever one of these words is found, a line has leaked. */
final class PlantedPerson {
  private static final List<String> NEEDLES =
      List.of("zoltan", "quisby", "73190455", "198.51.100.77", "zoltán");

  /** How the person may be written down; most have the form of some word that is let through. */
  private static final List<String> FORMS =
      List.of(
          "zoltan",
          "quisby",
          "ZOLTAN",
          "Zoltan_Quisby",
          "zoltan.quisby",
          "course_zoltan",
          "video_quisby_id",
          "zoltan.quisby",
          "course_zoltan",
          "video_quisby_id",
          "zoltan.van.quisby",
          "zoltan.quisby",
          "course_zoltan",
          "video_quisby_id",
          "~zoltan:quisby",
          "Zoltan Quisby",
          "Zoltán Quisby",
          "zoltan%20quisby",
          "%7A%6Fltan%2Equisby",
          "zoltan+quisby@example.org",
          "zoltan%40example.org",
          "73190455",
          "198.51.100.77",
          "%5Cu007aoltan");

  /** Where a word is put so that it looks like something that is read. */
  private static final List<String> PLACES =
      List.of(
          "%s",
          "edx.forum.%s",
          "edx.%s.video",
          "play_video.%s",
          "segment.%s",
          "/%s",
          "/u/%s",
          "/courses/OrgA+C1+R1/%s/",
          "/courses/course-v1:OrgA+%s+2025/courseware/",
          "/courses/course-v1:OrgA+C1+%s/wiki/x?q=%s#%s",
          "/courses/OrgA/%s/2025/info",
          "/courses/OrgA%%2F%s%%2F2025/info",
          "/submission_history/%s/block",
          "https://courses.example.org/courses/OrgA/about/%s?user=%s",
          "course-v1:OrgA+%s+2025",
          "course-v1:%s+C1+R1",
          "ccx-v1:OrgA+%s+R1+ccx@3",
          "OrgA/%s/2025",
          "OrgA/C1/%s",
          "block-v1:OrgA+C1+R1+type@%s+block@%s",
          "input_1=%s&by=%s",
          "%s@example.org",
          "{\"%s\": {\"%s\": [\"%s\"]}}",
          "\"{\\\"user\\\": \\\"%s\\\", \\\"%s\\\": 1}\"",
          "[\"%s\", [\"%s\"]]",
          "2025-03-04T05:06:07 %s",
          "video%s",
          "browser %s");

  private PlantedPerson() {}

  /** Returns the person in some form and place. */
  static String text(SplittableRandom random) {
    return one(PLACES, random).replace("%s", one(FORMS, random)).replace("%%", "%");
  }

  /** Whether a text shows something of the person, as it stands or once it is decoded. */
  static boolean standsIn(String text) {
    return Stream.of(text, decoded(text), unescaped(text))
        .map(form -> form.toLowerCase(Locale.ROOT))
        .anyMatch(form -> NEEDLES.stream().anyMatch(form::contains));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String unescaped(String text) {
    return java.util.regex.Pattern.compile("\\\\+u([0-9A-Fa-f]{4})")
        .matcher(decoded(text))
        .replaceAll(
            escape ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  static <T> T one(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
