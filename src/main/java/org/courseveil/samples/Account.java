package org.courseveil.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A learner's account, with everything that names its owner. */
final class Account {
  private static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/126.0.0.0 Safari/537.36",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
              + " Gecko) Version/17.4 Safari/605.1.15",
          "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
          "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/UP1A)");

  /** Keeps the compressed sample small. */
  private static final String SESSION_END = "5a3f91c07be2d468";

  private final Draft draft;
  private final long userId;
  private final String username;
  private final Demographics demographics;
  private final Optional<Deletion> deletion;
  private final Planted planted = new Planted();
  private final List<Unit> units = new ArrayList<>(1);
  private final String agent;
  private Instant joinedAt = Timeline.AS_OF;

  Account(long seed, Draft draft, long userId, String namesakeId) {
    Draw draw = Draw.of(seed, "account", draft.index);
    this.draft = draft;
    this.userId = userId;
    this.demographics = draft.demographics.orElseGet(() -> Demographics.of(draw));
    Names.Part first = Names.first(draw);
    Names.Part last = Names.last(draw);
    this.username =
        draft.username.orElseGet(
            () -> namesakeId.isEmpty() ? username(draw, first, last) : namesakeId);
    this.deletion = draft.fate == Fate.LIVING ? Optional.empty() : Optional.of(deletion(draw));
    this.agent = AGENTS.get(draw.weighted(50, 25, 15, 10));
    plantNames(draw, first, last);
    plantTraces(draw);
  }

  private String username(Draw draw, Names.Part first, Names.Part last) {
    String unique = Integer.toString(draft.index + 46, 36);
    return switch (draw.weighted(4, 3, 3, 1)) {
      case 0 -> first.latin() + "_" + last.latin() + unique;
      case 1 -> last.latin() + "." + first.latin().charAt(0) + "." + unique;
      case 2 -> capital(first.latin()) + capital(last.latin()) + unique;
      default -> first.latin().substring(0, 2) + "_" + unique;
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void plantNames(Draw draw, Names.Part first, Names.Part last) {
    String domain = Names.domain(draw);
    String unique = Integer.toString(draft.index + 46, 36);
    planted.add(Kind.USER_ID, Long.toString(userId));
    planted.add(Kind.PROFILE_ID, Long.toString(userId + 310_000 + draft.index % 7));
    planted.add(Kind.USERNAME, username);
    planted.add(Kind.NAME, draft.name.orElse(first.written() + " " + last.written()));
    String local = draw.percent(8) ? capital(first.latin()) + "+MOOC" : first.latin();
    planted.add(Kind.EMAIL, local + "." + last.latin() + unique + "@" + domain);
    if (draw.percent(6)) {
      planted.add(Kind.FORMER_EMAIL, last.latin() + unique + "@old.example.com");
      planted.add(
          Kind.FORMER_NAME, first.written() + " " + Names.last(draw).written() + "-" + unique);
    }
    if (deletion.isPresent()) {
      String retired = "retired__user_" + sha1("a salt of the sample" + username);
      planted.add(Kind.RETIRED_USERNAME, retired);
      planted.add(Kind.RETIRED_EMAIL, retired + "@retired.invalid");
    }
  }

  private void plantTraces(Draw draw) {
    for (int i = 0; i < 2; i++) {
      planted.add(Kind.IP, ip(draw));
      planted.add(Kind.SESSION, draw.hex(16) + SESSION_END);
    }
    planted.add(
        Kind.CLIENT_ID,
        draw.between(100_000_000, 999_999_999) + "." + (1_700_000_000 + draft.index));
    planted.add(Kind.HASH_ID, draw.hex(32));
    planted.add(Kind.ANONYMOUS_ID, draw.hex(32));
    planted.add(Kind.CSRF_TOKEN, draw.hex(32));
    planted.add(Kind.SEGMENT_ID, draw.uuid());
    planted.add(Kind.DEVICE_ID, draw.hex(16));
    planted.add(Kind.ADVERTISING_ID, draw.uuid());
    planted.add(Kind.ATTEMPT_CODE, draw.uuid());
    if (draw.percent(30)) {
      planted.add(Kind.CITY, Names.city(draw));
    }
    if (draw.percent(5)) {
      String phone = "+1-555-" + draw.between(200, 999) + "-" + draw.between(1000, 9999);
      planted.add(Kind.PHONE, phone);
      planted.add(Kind.ADDRESS, draw.between(1, 99) + " " + Names.street(draw) + ", box " + userId);
      planted.add(
          Kind.BIO, "Hi, I am " + planted.all(Kind.NAME).get(0).text() + ", call me: " + phone);
    }
    if (draw.percent(8)) {
      planted.add(Kind.GOALS, "A new job, says " + username + "\nand \"time\" to learn\tmore");
    }
    planted.add(Kind.ANSWER, "I think so, " + username);
  }

  private static String ip(Draw draw) {
    return draw.percent(12)
        ? "2001:db8:" + draw.hex(4) + ":" + draw.hex(4) + "::" + draw.hex(3)
        : "10." + draw.between(100, 255) + "." + draw.between(1, 254) + "." + draw.between(10, 254);
  }

  private Deletion deletion(Draw draw) {
    return switch (draft.asked) {
      case BETWEEN -> asked(draw, "2026-10-19T00:00:00Z", "2026-10-31T06:00:00Z", 7);
      case LATELY -> asked(draw, "2026-10-27T00:00:00Z", "2026-10-31T06:00:00Z", 7);
      case EARLY -> asked(draw, "2026-10-16T12:00:00Z", "2026-10-17T06:00:00Z", 7);
      case LATE -> asked(draw, "2026-10-01T00:00:00Z", "2026-10-06T00:00:00Z", 26);
      case AFTER -> unerased(draw, "2026-11-08T06:00:00Z", "2026-11-14T18:00:00Z");
      case SOON_LATE -> unerased(draw, "2026-10-17T06:00:00Z", "2026-10-18T00:00:00Z");
    };
  }

  private Deletion asked(Draw draw, String from, String to, int days) {
    Instant asked = Timeline.between(draw, Instant.parse(from), Instant.parse(to));
    Instant erased = asked.plusSeconds(days * 86_400L + draw.below(36_000));
    return new Deletion(asked, draft.state, Optional.of(erased));
  }

  private Deletion unerased(Draw draw, String from, String to) {
    return new Deletion(
        Timeline.between(draw, Instant.parse(from), Instant.parse(to)),
        draft.state,
        Optional.empty());
  }

  private static String sha1(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-1, which every Java has.", e);
    }
  }

  /** Joins a course; the account is older than the first one that it joined. */
  void join(Unit unit, Draw draw) {
    units.add(unit);
    Instant before =
        draft.newcomer
            ? unit.enrolledAt().minusSeconds(60)
            : unit.enrolledAt().minusSeconds(3600L * draw.between(1, 9000));
    if (before.isBefore(joinedAt)) {
      joinedAt = before;
    }
  }

  Draft draft() {
    return draft;
  }

  int index() {
    return draft.index;
  }

  long userId() {
    return userId;
  }

  String username() {
    return username;
  }

  Fate fate() {
    return draft.fate;
  }

  Demographics demographics() {
    return demographics;
  }

  Optional<Deletion> deletion() {
    return deletion;
  }

  List<Unit> units() {
    return units;
  }

  Instant joinedAt() {
    return joinedAt;
  }

  String agent() {
    return agent;
  }

  boolean mobile() {
    return agent.startsWith("Dalvik");
  }

  Planted planted() {
    return planted;
  }

  /** Returns an identifier of the account, to be written in a place. */
  String say(Kind kind, Place place) {
    return planted.say(kind, place);
  }

  boolean erasedIn(LocalDate snapshot) {
    return deletion.isPresent() && deletion.get().erasedIn(snapshot);
  }
}
