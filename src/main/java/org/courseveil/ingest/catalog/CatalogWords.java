package org.courseveil.ingest.catalog;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that the names in the catalogs are made of. A name that an export brings along may be
 * data, and any other word in it somebody's name: of such a name these words alone are shown.
 */
public final class CatalogWords {
  /** Stands for a word that is in no name of a catalog. */
  private static final String OTHER = "*";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,80}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]+");

  /** One letter could be an initial. */
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  private static final Set<String> KNOWN = known();

  private CatalogWords() {}

  /**
   * Returns a name as it may be shown, with {@code *} for each word that no catalog has; nothing
   * for a name that has no other words, or is not made of words.
   */
  public static Optional<String> shown(String name) {
    return NAME.matcher(name).matches() && tokens(name).anyMatch(KNOWN::contains)
        ? Optional.of(
            TOKEN
                .matcher(name)
                .replaceAll(token -> KNOWN.contains(token.group()) ? token.group() : OTHER))
        : Optional.empty();
  }

  private static Set<String> known() {
    Set<String> words = new HashSet<>();
    Stream.of(
            EventCatalog.openEdx().rules().stream().map(EventRule::pattern),
            Catalog.openEdx().entries().stream()
                .flatMap(entry -> Stream.of(entry.table(), entry.column())),
            PayloadCatalog.openEdx().fields().stream().map(PayloadField::path))
        .flatMap(names -> names)
        .flatMap(CatalogWords::tokens)
        .filter(WORD.asMatchPredicate())
        .forEach(words::add);
    return Set.copyOf(words);
  }

  private static Stream<String> tokens(String name) {
    return TOKEN.matcher(name).results().map(MatchResult::group);
  }
}
