package org.courseveil.archive;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who was told of which deletion, by the ledger's tags of accounts.
 *
 * @param told the recipients to whom a notice of an account has gone
 * @param complete the accounts of which everybody was told who is to be
 */
record NoticeReceipts(Map<Id128, Set<String>> told, Set<Id128> complete) {
  static final NoticeReceipts NONE = new NoticeReceipts(Map.of(), Set.of());

  NoticeReceipts {
    Map<Id128, Set<String>> copy = new HashMap<>();
    told.forEach((account, recipients) -> copy.put(account, Set.copyOf(recipients)));
    told = Collections.unmodifiableMap(copy);
    complete = Collections.unmodifiableSet(new HashSet<>(complete));
  }
}
