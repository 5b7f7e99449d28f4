package org.courseveil.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What platform's exports a policy is about, and by what ids its lists name accounts. */
public enum ExportForm {
  /** Database dumps, forum dumps and tracking logs of Open edX. */
  OPEN_EDX(
      "[0-9]{1,18}",
      number -> Long.toString(Long.parseLong(number)),
      "user_id must be the account's number."),
  /** Research exports of Coursera, which have a hashed id of each learner for each partner. */
  COURSERA(
      "[0-9a-fA-F]{40}",
      hash -> hash.toLowerCase(Locale.ROOT),
      "user_id must be the account's hashed id, 40 hexadecimal digits, as the exports have it.");

  private final Pattern account;
  private final UnaryOperator<String> normal;
  private final String accountRule;

  ExportForm(String account, UnaryOperator<String> normal, String accountRule) {
    this.account = Pattern.compile(account);
    this.normal = normal;
    this.accountRule = accountRule;
  }

  /** Returns the only writing of an account's id, if the text is one. */
  public Optional<String> account(String text) {
    return account.matcher(text).matches() ? Optional.of(normal.apply(text)) : Optional.empty();
  }

  /** Returns what an account's id has to be, for people. */
  public String accountRule() {
    return accountRule;
  }
}
