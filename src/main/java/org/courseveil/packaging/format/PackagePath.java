package org.courseveil.packaging.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that files and directories of a package may have: neutral ones. */
public final class PackagePath {
  static final String BAGIT = "bagit.txt";
  static final String BAG_INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  static final String SIGNATURE = TAG_MANIFEST + ".asc";
  static final String README = "README.md";
  static final String PACKAGE = "package.json";
  static final String DATA_PACKAGE = "datapackage.json";
  static final String KEYS = "keys";
  static final String DATA = "data";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Pattern TAG_FILE = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");
  private static final Pattern PART =
      Pattern.compile(
          "data/[a-z][a-z0-9_]{0,63}/part-[0-9]{5}\\.parquet|data/[a-z][a-z0-9_]{0,63}/part-00000\\.csv");
  private static final Pattern ENVELOPE = Pattern.compile("keys/([0-9A-F]{40})\\.asc");

  private PackagePath() {}

  /** Checks the name of a member or a release, which is a directory's name too. */
  static String name(String what, String name) {
    return matching(NAME, "The name of a " + what + " has small letters, digits and hyphens", name);
  }

  /** Checks the name of a table or a column. */
  static String word(String what, String name) {
    return matching(
        WORD,
        "The name of a "
            + what
            + " starts with a small letter and goes on with small letters,"
            + " digits and underscores",
        name);
  }

  static String part(String table, int number) {
    return String.format(Locale.ROOT, "%s/%s/part-%05d.parquet", DATA, table, number);
  }

  static String clearPart(String table) {
    return DATA + "/" + table + "/part-00000.csv";
  }

  /** Whether a data file is of a form that is never encrypted. */
  static boolean isInTheClear(String part) {
    return part.endsWith(".csv");
  }

  static boolean isPart(String path) {
    return PART.matcher(path).matches();
  }

  /** Whether a path may stand in the tag manifest. */
  static boolean isTagFile(String path) {
    return (TAG_FILE.matcher(path).matches() || path.equals(README))
        && !path.equals(TAG_MANIFEST)
        && !path.equals(SIGNATURE)
        && !path.equals(KEYS)
        && !path.equals(DATA);
  }

  static String envelope(String fingerprint) {
    return KEYS + "/" + fingerprint + ".asc";
  }

  /** Returns the fingerprint that an envelope's path names, or nothing if it is no such path. */
  public static Optional<String> envelopeRecipient(String path) {
    Matcher matcher = ENVELOPE.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String matching(Pattern pattern, String rule, String name) {
    if (!pattern.matcher(name).matches()) {
      throw new IllegalArgumentException(rule + ". Provided value: " + name);
    }
    return name;
  }
}
