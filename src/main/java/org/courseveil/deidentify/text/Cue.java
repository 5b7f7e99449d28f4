package org.courseveil.deidentify.text;

import java.util.List;
import java.util.stream.Stream;

/** What a word before a stretch of text says of it. */
enum Cue {
  /** A person is greeted, addressed or signs. */
  PERSON(
      1 << 0,
      "hi hello hey dear hola bonjour hallo mr mrs ms miss dr prof professor sir madam regards"
          + " cheers sincerely thanks best love yours kindly"),
  /** An account is named. */
  ACCOUNT(
      1 << 1,
      "user users username usernames nickname nick handle login profile u account accounts screenname"
          + " submission history learner alias"),
  /** A number of an account follows. */
  NUMBER(1 << 2, "userid uid user_id learnerid studentid id progress"),
  /** A phone follows. */
  PHONE(
      1 << 3,
      "phone phones telephone tel mobile cell cellphone whatsapp fax sms telefon telefono telefone"
          + " movil celular handy portable telegram viber signal landline 话 話"),
  /** A phone follows if a person does. */
  CALL(1 << 4, "call text ring reach dial ping contact"),
  /** No phone follows. */
  OTHER_NUMBER(
      1 << 5,
      "isbn issn doi gmt utc part sku model serial order id version page pages volume vol pmid"
          + " arxiv seed ref port build timestamp grade seq error code course asin ean"),
  /** A version follows, or another row of numbers. */
  VERSION(
      1 << 6,
      "version versions v section sections sec chapter chapters release build figure fig theorem exercise exercises table step"),
  /** A digest of a file or a block of a course follows. */
  DIGEST(
      1 << 7,
      "block commit sha sha1 sha256 md5 checksum digest hash rev revision asset problem seed"),
  /** A person who asks to be called or written to. */
  SELF(1 << 8, "me us"),
  MY(1 << 9, "my"),
  /** A person may be introduced. */
  INTRODUCING(1 << 10, "name is am m"),
  /** A person before it speaks. */
  SPEAKING(
      1 << 11,
      "said says wrote writes asked asks replied replies answered posted suggested suggests"
          + " mentioned mentions explained explains commented argued argues");

  private static final PathTable TABLE = new PathTable();

  static {
    for (Cue cue : values()) {
      for (String word : cue.words.split(" ", -1)) {
        TABLE.put(Tokens.hash(word), cue.bit);
      }
    }
    TABLE.seal();
  }

  private final int bit;
  private final String words;

  Cue(int bit, String words) {
    this.bit = bit;
    this.words = words;
  }

  /** Returns the words that tell that a name stands beside them. */
  static List<String> besideNames() {
    return Stream.of(PERSON, INTRODUCING, SPEAKING)
        .flatMap(cue -> Stream.of(cue.words.split(" ", -1)))
        .toList();
  }

  /** Returns what a token says, if it exists. */
  static int of(Tokens tokens, int token) {
    return token < 0 || token >= tokens.count() ? 0 : TABLE.flags(tokens.hash(token));
  }

  /** Returns whether this is among what a token says. */
  boolean isIn(int cues) {
    return (cues & bit) != 0;
  }

  /** Returns whether a token exists and is such a word. */
  boolean is(Tokens tokens, int token) {
    return isIn(of(tokens, token));
  }

  /** Returns whether such a word is among the last before a token. */
  boolean before(Tokens tokens, int token, int reach) {
    for (int i = token - 1; i >= Math.max(0, token - reach); i--) {
      if (is(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}
