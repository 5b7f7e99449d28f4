package org.courseveil.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the export holds and no catalog knows.
 *
 * <p>A name is shown only if it cannot well be a learner's: a table without its header line offers
 * a row of values as names, an event type may be the address of a profile page, and a folder of
 * uploads is full of names. What is not shown is counted. A star stands for words of a name that
 * were not told.
 *
 * @param files files, relative to the export's root
 * @param names columns and event types, as {@code table.column}
 */
public record NotRead(List<String> files, List<String> names) {
  private static final int MOST_FILES_OF_A_KIND = 12;
  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9._+/-]{1,200}");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,47}([.:][A-Za-z*][A-Za-z0-9_*]{0,47}){0,6}");
  private static final Pattern LONG_NUMBER = Pattern.compile(".*[0-9]{5,}.*");

  public NotRead {
    files = List.copyOf(files);
    names = List.copyOf(names);
  }

  /** Names to show, and how many things each stands for. */
  record Shown(Map<String, Long> names, long withheld) {}

  Shown shownFiles() {
    Map<String, Long> sizes = counted(files, NotRead::kind);
    return shown(
        files,
        PLAIN_PATH,
        file -> sizes.getOrDefault(kind(file), 0L) > MOST_FILES_OF_A_KIND ? kind(file) : file);
  }

  Shown shownNames() {
    return shown(
        names.stream().filter(name -> !LONG_NUMBER.matcher(name).matches()).toList(),
        names.size(),
        PLAIN_NAME,
        Function.identity());
  }

  private static Shown shown(List<String> all, Pattern plain, Function<String, String> label) {
    return shown(all, all.size(), plain, label);
  }

  private static Shown shown(
      List<String> candidates, long all, Pattern plain, Function<String, String> label) {
    Map<String, Long> names =
        counted(candidates.stream().filter(name -> plain.matcher(name).matches()).toList(), label);
    return new Shown(names, all - Counts.sumOf(names));
  }

  private static Map<String, Long> counted(List<String> all, Function<String, String> label) {
    return all.stream().collect(Collectors.groupingBy(label, TreeMap::new, Collectors.counting()));
  }

  /** Returns folder and ending of a file, with a star for the rest of its name. */
  private static String kind(String file) {
    int slash = file.lastIndexOf('/');
    int dot = file.indexOf('.', slash + 1);
    return file.substring(0, slash + 1) + "*" + (dot < 0 ? "" : file.substring(dot));
  }
}
