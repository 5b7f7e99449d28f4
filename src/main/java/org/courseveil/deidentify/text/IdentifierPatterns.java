package org.courseveil.deidentify.text;

import java.io.Serializable;

/**
 * The identifiers of any number of accounts, compiled into one table for searching texts.
 *
 * <p>The table holds hashes of words and no identifier as such. It does not tell whose an
 * identifier is. It cannot change, and can be shared by threads and shipped to other machines.
 */
public final class IdentifierPatterns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final WordRows rows;

  private IdentifierPatterns(WordRows rows) {
    this.rows = rows;
  }

  /** Returns a collector of identifiers. */
  public static Builder builder() {
    return new Builder();
  }

  WordRows rows() {
    return rows;
  }

  /** Returns how many rows of words the table tells apart. */
  public int size() {
    return rows.size();
  }

  /** Returns the memory that the table takes. */
  public long bytes() {
    return rows.bytes();
  }

  @Override
  public String toString() {
    return "IdentifierPatterns[size=" + size() + "]";
  }

  /**
   * A collector of identifiers, current and former ones alike. Blank ones are no identifiers.
   *
   * <p>Ordinary words are to be given before the names and usernames that they limit.
   */
  public static final class Builder {
    private final WordRows rows = new WordRows();
    private final OrdinaryWords ordinary = OrdinaryWords.shipped();
    private final NamePatterns names = new NamePatterns(rows, ordinary);
    private final AccountPatterns accounts = new AccountPatterns(rows, ordinary);

    private Builder() {}

    /** Adds words, such as the names of organizations, that alone identify nobody. */
    public Builder ordinaryWords(String text) {
      ordinary.add(text);
      return this;
    }

    /** Adds a person's name. */
    public Builder name(String name) {
      names.add(name);
      return this;
    }

    /** Adds a username or a nickname. */
    public Builder username(String username) {
      accounts.addUsername(username);
      return this;
    }

    /** Adds an e-mail address, of which the name before the host is searched by itself too. */
    public Builder email(String email) {
      accounts.addEmail(email);
      return this;
    }

    /** Adds a number of an account. */
    public Builder userId(long id) {
      accounts.addNumber(Long.toString(id));
      return this;
    }

    /** Adds a phone number, in any writing. */
    public Builder phone(String phone) {
      accounts.addPhone(phone);
      return this;
    }

    /** Returns the patterns; the collector is used up. */
    public IdentifierPatterns build() {
      rows.seal();
      return new IdentifierPatterns(rows);
    }
  }
}
