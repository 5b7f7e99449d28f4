package org.courseveil.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The leak test: looks for planted identifiers in what left the platform.
 *
 * <p>Long ones, which nothing else contains by chance, are looked for in every byte, in many
 * written forms, also within gzip, zstd and zip. Short and common ones are looked for in the cells
 * of decoded tables, as a whole cell or a word of one.
 */
public final class LeakSearch {
  private static final int BUFFER = 1 << 20;
  private static final int DEEPEST = 3;
  private static final List<ByteSource.Container> CONTAINERS =
      List.of(ByteSource.Container.values());
  private static final String WORD_ENDS = "[\\s,;:!?\"'()\\[\\]{}<>=/|&]+";

  private final PatternSearch search = new PatternSearch();
  private final List<Needle> needles = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final Map<String, Needle> words = new HashMap<>();
  private int longest;

  private LeakSearch() {}

  /** Takes the identifiers of all accounts that a condition holds for. */
  public static LeakSearch of(GroundTruth truth, Predicate<GroundTruth.Account> whose) {
    List<Needle> unique = new ArrayList<>();
    List<Needle> common = new ArrayList<>();
    for (GroundTruth.Account account : truth.accounts()) {
      if (whose.test(account)) {
        for (GroundTruth.Identifier identifier : account.identifiers()) {
          (identifier.unique() ? unique : common)
              .add(new Needle(account.userId(), identifier.kind(), identifier.value()));
        }
      }
    }
    return of(unique, common);
  }

  /**
   * Takes needles of two sorts.
   *
   * @param unique values of ten characters and more that occur nowhere by chance
   * @param common all others, which only cells are searched for
   */
  public static LeakSearch of(Collection<Needle> unique, Collection<Needle> common) {
    LeakSearch leaks = new LeakSearch();
    for (Needle needle : unique) {
      WrittenForms.forEach(needle.value(), form -> leaks.add(needle, form));
      leaks.words.put(needle.value().toLowerCase(Locale.ROOT), needle);
    }
    for (Needle needle : common) {
      leaks.words.put(needle.value().toLowerCase(Locale.ROOT), needle);
    }
    leaks.search.build();
    return leaks;
  }

  /** Takes keys and other secrets, which are bytes, by what they are. */
  public static LeakSearch ofSecrets(Map<String, byte[]> secrets) {
    LeakSearch leaks = new LeakSearch();
    secrets.forEach(
        (kind, bytes) -> {
          Needle needle = new Needle(0, kind, "");
          WrittenForms.forEachOfBytes(bytes, form -> leaks.add(needle, form));
        });
    leaks.search.build();
    return leaks;
  }

  private void add(Needle needle, WrittenForms.Form form) {
    search.add(form.bytes(), form.exact());
    needles.add(needle);
    forms.add(form.name());
    longest = Math.max(longest, Math.min(form.bytes().length, PatternSearch.LONGEST));
  }

  /** Searches files, and all files below folders; the first place of each form in each is told. */
  public List<Finding> searchFiles(Collection<Path> roots) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Path root : roots) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(root)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      StringBuilder names = new StringBuilder();
      for (Path file : files) {
        scan(file.toString(), ByteSource.file(file), 0, findings);
        names.append(root.relativize(file)).append('\n');
      }
      byte[] named = names.toString().getBytes(StandardCharsets.UTF_8);
      findings.addAll(searchBytes("names of files in " + root, named));
    }
    return findings;
  }

  /** Searches bytes, and what containers within them hold. */
  public List<Finding> searchBytes(String place, byte[] bytes) throws IOException {
    List<Finding> findings = new ArrayList<>();
    scan(place, ByteSource.bytes(bytes), 0, findings);
    return findings;
  }

  private void scan(String place, ByteSource source, int depth, List<Finding> findings)
      throws IOException {
    Set<Integer> known = new HashSet<>();
    byte[] buffer = new byte[BUFFER + longest * 2 + 64];
    long base = 0;
    int filled = 0;
    int searched = 0;
    try (InputStream in = open(source, depth)) {
      for (boolean more = true; more; ) {
        int read = readInto(in, buffer, filled, depth);
        more = read > 0;
        filled += read;
        int end = more ? Math.max(searched, filled - longest) : filled;
        long start = base;
        search.search(
            buffer,
            searched,
            end,
            filled,
            (offset, pattern) -> {
              if (known.add(pattern)) {
                findings.add(
                    new Finding(place, start + offset, forms.get(pattern), needles.get(pattern)));
              }
            });
        if (depth < DEEPEST) {
          openContainers(place, source, depth, buffer, searched, end, filled, base, findings);
        }
        int kept = Math.max(0, end - longest) / 8 * 8;
        System.arraycopy(buffer, kept, buffer, 0, filled - kept);
        base += kept;
        filled -= kept;
        searched = end - kept;
      }
    }
  }

  /** What is cut, or was no container, ends where it cannot be read. */
  private static int readInto(InputStream in, byte[] buffer, int filled, int depth)
      throws IOException {
    int read = 0;
    try {
      while (filled + read < buffer.length) {
        int got = in.read(buffer, filled + read, buffer.length - filled - read);
        if (got < 0) {
          break;
        }
        read += got;
      }
    } catch (IOException e) {
      if (depth == 0) {
        throw e;
      }
    }
    return read;
  }

  private void openContainers(
      String place,
      ByteSource source,
      int depth,
      byte[] buffer,
      int from,
      int to,
      int filled,
      long base,
      List<Finding> findings)
      throws IOException {
    for (int at = from; at < to; at++) {
      byte first = buffer[at];
      if (first == 0x1f || first == 0x28 || first == 'P') {
        for (ByteSource.Container container : CONTAINERS) {
          if (container.beginsAt(buffer, at, filled)) {
            String inner = place + "!" + container + "@" + (base + at);
            scan(inner, source.within(container, base + at), depth + 1, findings);
          }
        }
      }
    }
  }

  /** What looks like a container and is none holds nothing. */
  private static InputStream open(ByteSource source, int depth) throws IOException {
    try {
      return source.openAt(0);
    } catch (IOException e) {
      if (depth == 0) {
        throw e;
      }
      return InputStream.nullInputStream();
    }
  }

  /**
   * Searches the cells of a decoded table.
   *
   * @param harmless the words that the table is made of anyway, such as kinds of activity
   */
  public List<Finding> searchCells(
      String table, Iterable<? extends Iterable<String>> rows, Set<String> harmless) {
    List<Finding> findings = new ArrayList<>();
    long row = 0;
    for (Iterable<String> cells : rows) {
      for (String cell : cells) {
        searchCell(table, row, cell, harmless, findings);
      }
      row++;
    }
    return findings;
  }

  private void searchCell(
      String table, long row, String cell, Set<String> harmless, List<Finding> findings) {
    String folded = cell.toLowerCase(Locale.ROOT);
    if (harmless.contains(cell)) {
      return;
    }
    Needle whole = words.get(folded);
    if (whole != null) {
      findings.add(new Finding(table, row, "cell", whole));
      return;
    }
    for (String word : folded.split(WORD_ENDS, -1)) {
      Needle part = words.get(word);
      if (part != null && !harmless.contains(word)) {
        findings.add(new Finding(table, row, "word", part));
      }
    }
  }
}
