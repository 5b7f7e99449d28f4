package org.courseveil.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a path of a configuration may look like: local or shared POSIX paths for now. */
final class PosixPaths {
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");

  private PosixPaths() {}

  /** Returns why a text cannot be used as a path, if so. */
  static Optional<String> complaint(String text) {
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.find()) {
      return Optional.of(
          "the scheme '"
              + scheme.group(1)
              + ":' is not read: only local or shared POSIX paths for now. Mount the store and give"
              + " its path.");
    }
    if (text.startsWith("~")) {
      return Optional.of("'~' is not expanded: write the path out.");
    }
    if (text.contains("$")) {
      return Optional.of("variables are not expanded: write the path out.");
    }
    return Shape.LINE.fits(text) ? Optional.empty() : Optional.of("must be a path.");
  }
}
