package org.courseveil.reader.purge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds accounts in addresses of the platform's pages about one learner, by id or name. */
final class AddressSearch {
  private static final Pattern PAGE =
      Pattern.compile(
          "/(?:progress|submission_history|users?|u|accounts)(?:/|%2[fF])([A-Za-z0-9_.@+-]+)");

  private final LostKeys keys;

  AddressSearch(LostKeys keys) {
    this.keys = keys;
  }

  List<Splice> in(byte[] line) {
    List<Splice> found = new ArrayList<>();
    Matcher pages = PAGE.matcher(new String(line, StandardCharsets.ISO_8859_1));
    while (pages.find()) {
      String last = pages.group(1);
      if (keys.hold(LostKeys.ACCOUNT, last)) {
        found.add(new Splice(pages.start(1), pages.end(1), SoughtName.Kind.ID.token()));
      } else if (keys.hold(LostKeys.USERNAME, last)) {
        found.add(new Splice(pages.start(1), pages.end(1), SoughtName.Kind.USERNAME.token()));
      }
    }
    return found;
  }
}
