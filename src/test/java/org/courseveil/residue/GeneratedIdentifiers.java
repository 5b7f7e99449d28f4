package org.courseveil.residue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Identifiers of people who do not exist, in the ways in which people write them. */
final class GeneratedIdentifiers {
  private static final List<String> GIVEN =
      List.of("jane", "rashid", "mei-lin", "zoé", "olu", "b.k", "sørén", "дарья");
  private static final List<String> FAMILY =
      List.of("doe", "okafor", "nguyen", "o'brien", "müller", "van.dam", "li88");
  private static final List<String> HOSTS =
      List.of("example.org", "mail.example.co.uk", "uni-köln.de", "students.example.edu");

  private final Random random;

  GeneratedIdentifiers(Random random) {
    this.random = random;
  }

  String written(Kind kind) {
    return switch (kind) {
      case EMAIL -> email();
      case PHONE -> phone();
      case IP -> address();
      case UUID -> uuid();
      case TOKEN -> token();
      case HANDLE -> one("@", "\uff20") + username();
      case PROFILE_LINK -> link();
      case FOREIGN -> throw new IllegalArgumentException("It has no form.");
    };
  }

  private String email() {
    String name = one(GIVEN) + one(".", "_", "+", "-", "") + one(FAMILY);
    String host = one(HOSTS);
    return switch (random.nextInt(9)) {
      case 0 -> name + " (at) " + host;
      case 1 -> name + "[at]" + host.replace(".", "[dot]");
      case 2 -> name + " at " + host.replace(".", " dot ");
      case 3 -> name.toUpperCase(Locale.ROOT) + "@" + host.toUpperCase(Locale.ROOT);
      case 4 -> "mailto:" + name + "%40" + host;
      case 5 -> name + "&#64;" + host;
      case 6 -> name + " AT " + host.replace(".", " DOT ");
      case 7 -> name + "\u200b@\u200b" + host;
      default -> name + "@" + host;
    };
  }

  private String phone() {
    return one(
        "+31 20 798 " + digits(4),
        "+3120798" + digits(4),
        "+31 20 798 " + digits(4) + " 2015",
        "0031 20 798" + digits(4),
        "+49 (0)30 901" + digits(5),
        "+1 (617) 253-1" + digits(3),
        "(617) 253-1" + digits(3),
        "617-253-1" + digits(3),
        "617.253.1" + digits(3),
        "+44 20 7946 0" + digits(3),
        "(04) 123 1" + digits(3),
        "0300 123 1" + digits(3),
        "010-5432-1" + digits(3),
        "phone: 5551" + digits(4),
        "Tel. 0612345" + digits(3),
        "whatsapp me on 98765" + digits(5));
  }

  private String address() {
    int byteValue = 1 + random.nextInt(126);
    String four =
        byteValue
            + "."
            + random.nextInt(256)
            + "."
            + random.nextInt(256)
            + "."
            + random.nextInt(256);
    return one(
        four,
        four.replace(".", "[.]"),
        "2001:db8:" + hex(2) + ":" + hex(2) + "::" + hex(1),
        "fe80::" + hex(2) + ":" + hex(2) + ":1",
        "2001:0db8:" + String.join(":", hex(2), hex(2), hex(2), hex(2), hex(2), hex(2)),
        "08:00:2b:" + String.join(":", hex(1), hex(1), hex(1)));
  }

  private String uuid() {
    String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
    return one(uuid, uuid.toUpperCase(Locale.ROOT), "urn:uuid:" + uuid, "user_" + uuid);
  }

  private String token() {
    return switch (random.nextInt(6)) {
      case 0 -> mixed(12);
      case 1 -> mixed(16);
      case 2 -> "retired__user_" + mixed(20);
      case 3 -> "eyJhbGciOiJIUzI1NiJ9." + base64(24) + "." + base64(32);
      case 4 -> mixed(32);
      default -> session();
    };
  }

  /** A session id as web frameworks make them: small letters and digits. */
  private String session() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      id.append("abcdefghijklmnopqrstuvwxyz0123456789".charAt(random.nextInt(36)));
    }
    return id.toString();
  }

  private String link() {
    String name = username();
    return one(
        "https://discuss.example.org/u/" + name,
        "/user/" + name,
        "https%3A%2F%2Fcourses.example.org%2Fu%2F" + name,
        "/courses/course-v1:A+B+C/progress/" + (1 + random.nextInt(99_999)) + "/",
        "https://www.linkedin.com/in/" + name,
        "nl.linkedin.com/in/" + name,
        "https://facebook.com/" + name,
        "m.facebook.com/" + name,
        "https://twitter.com/" + name + "?s=20",
        "x.com/" + name,
        "github.com/" + name,
        "https://www.researchgate.net/profile/" + name,
        "https://orcid.org/0000-0002-1825-0097",
        "/submission_history/" + name + "/block",
        "https://www.youtube.com/@" + name);
  }

  private String username() {
    return one("jdoe", "Mei_Lin", "okafor", "sven-b", "Dr") + one("", "_x", "77") + "qz";
  }

  /** Hexadecimal digits, some of which are letters. */
  private String mixed(int bytes) {
    return "a3" + hex(bytes - 1);
  }

  private String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }

  private String base64(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
