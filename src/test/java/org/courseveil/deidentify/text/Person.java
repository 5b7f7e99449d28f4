package org.courseveil.deidentify.text;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A generated learner. */
record Person(String given, String family, String username, String email, String phone, long id) {
  private static final String[] STARTS = {
    "Ba", "Che", "Dra", "Eli", "Fio", "Gri", "Hed", "Ingo", "Jor", "Kal", "Lud", "Mor", "Nad",
        "Osk",
    "Pav", "Que", "Rom", "Sva", "Tib", "Ulr", "Vik", "Wen", "Xan", "Yev", "Zol", "Åsl", "Müh", "Žel"
  };
  private static final String[] ENDS = {
    "bert", "dina", "fried", "gard", "helm", "jana", "kova", "linde", "mira", "nescu", "owitz",
        "pova",
    "quist", "rović", "sson", "tova", "vander", "wick", "yshev", "zar", "ström", "élie", "ñez",
        "ğlu"
  };
  private static final List<String> PHONES =
      List.of(
          "+442079460958",
          "+12125552368",
          "+33612345678",
          "+4915123456789",
          "+919876543210",
          "+5511912345678",
          "+34612345678",
          "+821054321234",
          "+61412345678",
          "+2348031234567");

  static Person random(Random random) {
    String given = STARTS[random.nextInt(STARTS.length)] + ENDS[random.nextInt(ENDS.length)];
    String family =
        STARTS[random.nextInt(STARTS.length)]
            + ENDS[random.nextInt(ENDS.length)]
            + ENDS[random.nextInt(ENDS.length)];
    String login = family.replaceAll("[^A-Za-z]", "x").toLowerCase(Locale.ROOT);
    String username =
        switch (random.nextInt(4)) {
          case 0 -> login + random.nextInt(10, 1000);
          case 1 -> login + "_" + random.nextInt(10, 1000);
          case 2 -> "_" + login + "-" + STARTS[random.nextInt(20)];
          default -> login;
        };
    String email =
        login + "." + random.nextInt(10, 99) + "@" + MAILS.get(random.nextInt(MAILS.size()));
    return new Person(
        given,
        family,
        username,
        email,
        PHONES.get(random.nextInt(PHONES.size())),
        random.nextLong(2_000_000, 9_000_000) | 1);
  }

  private static final List<String> MAILS =
      List.of("example.org", "mail.example.com", "uni-beispiel.de", "ejemplo.com.mx", "gmail.com");

  String name() {
    return given + " " + family;
  }

  IdentifierPatterns.Builder addTo(IdentifierPatterns.Builder patterns) {
    return patterns.name(name()).username(username).email(email).userId(id);
  }
}
