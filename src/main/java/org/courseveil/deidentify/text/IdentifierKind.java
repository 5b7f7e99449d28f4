package org.courseveil.deidentify.text;

import java.util.List;

/** What an identifier in a text is, and the token that stands for it afterwards. */
public enum IdentifierKind {
  EMAIL,
  FULLNAME,
  USERNAME,
  USER_ID,
  PHONE_NUMBER,
  URL,
  IP,
  /** A UUID, an access token, a digest or a hardware address. */
  ID;

  private static final List<IdentifierKind> ALL = List.of(values());

  private final String token = "<<" + name() + ">>";

  /** Returns how long the token is that stands at a place of a text, and 0 if there is none. */
  static int tokenAt(String text, int at) {
    for (IdentifierKind kind : ALL) {
      if (text.startsWith(kind.token, at)) {
        return kind.token.length();
      }
    }
    return 0;
  }

  /** Returns the token, such as {@code <<EMAIL>>}. */
  public String token() {
    return token;
  }
}
