package org.courseveil.deidentify.text;

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

  private final String token = "<<" + name() + ">>";

  /** Returns the token, such as {@code <<EMAIL>>}. */
  public String token() {
    return token;
  }
}
