package org.courseveil.reader.purge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;
import org.courseveil.packaging.format.PurgeReceipt;

/**
 * The search of exports for what is left of learners: ids in columns and fields of ids, usernames
 * and addresses in theirs, and names wherever they stand. It knows no catalog and no dialect, and
 * shares no code with what removed the rows.
 */
final class LeftSearch {
  private static final int LONGEST_LINE = 16 << 20;
  private static final Pattern ID_COLUMN =
      Pattern.compile(".*(user_?id|student_id|author_id|owner_id|scorer_id|hashed_user_id)");
  private static final Pattern OWN_TABLE = Pattern.compile(".*-(auth_user|user_id_map)-.*");
  private static final Pattern ID_FIELD =
      Pattern.compile(
          "(?:user_?id|student_id|author_id|owner_id|instructor_id)[\\\\\"]*\\s*:\\s*[\\[\\\\\"\\s]*"
              + "([0-9]{1,18})(?![0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_FIELD =
      Pattern.compile(
          "(?:username|student|instructor)[\\\\\"]+\\s*:\\s*[\\[\\\\\"\\s]*([^\"\\\\]+)[\\\\\"]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_ID =
      Pattern.compile("\\[user ([0-9]{1,18})\\]|/progress/([0-9]{1,18})(?![0-9])");
  private static final Pattern QUOTED_ID = Pattern.compile("\"([0-9]{1,18})\"");

  private final Set<String> ids = new HashSet<>();
  private final Set<String> usernames = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private final WordSearch words;

  LeftSearch(List<Learner> learners, List<SoughtName> sought) {
    for (Learner learner : learners) {
      ids.add(learner.userId());
      usernames.add(learner.username());
      emails.add(learner.email());
    }
    usernames.remove("");
    emails.remove("");
    words = new WordSearch(sought);
  }

  /** Searches a file's bytes to their end, and returns the lines in which something is left. */
  List<PurgeReceipt.Left> in(String place, InputStream bytes) throws IOException {
    Columns columns = new Columns(place.toLowerCase(Locale.ROOT));
    List<PurgeReceipt.Left> left = new ArrayList<>();
    InputStream in = new BufferedInputStream(bytes, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    for (int next = in.read(); next >= 0 || line.size() > 0; next = in.read()) {
      if (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
        line.write(next);
        continue;
      }
      Set<String> found = new TreeSet<>();
      String text = DecodedText.of(line.toByteArray());
      columns.search(line.toString(StandardCharsets.UTF_8), found);
      fields(columns, line.toString(StandardCharsets.UTF_8), found);
      words.in(text, found);
      for (String what : found) {
        left.add(new PurgeReceipt.Left(place, number, what));
      }
      line.reset();
      number += next == '\n' ? 1 : 0;
      if (next >= 0 && next != '\n') {
        line.write(next);
      }
    }
    return left;
  }

  private void fields(Columns columns, String line, Set<String> found) {
    groups(ID_FIELD, line, ids, "an id", found);
    groups(OTHER_ID, line, ids, "an id", found);
    groups(NAME_FIELD, line, usernames, "a username", found);
    if (columns.isForum) {
      groups(QUOTED_ID, line, ids, "an id", found);
    }
  }

  private static void groups(
      Pattern pattern, String line, Set<String> sought, String what, Set<String> found) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null && sought.contains(matcher.group(group))) {
          found.add(what);
        }
      }
    }
  }

  /** The columns of ids and names, as the first line of a table names them. */
  private final class Columns {
    private final boolean isForum;
    private final boolean isOwnTable;
    private final String separator;
    private final List<Integer> idColumns = new ArrayList<>();
    private final List<Integer> usernameColumns = new ArrayList<>();
    private final List<Integer> emailColumns = new ArrayList<>();
    private boolean isNamed;

    Columns(String place) {
      String plain = place.endsWith(".gz") ? place.substring(0, place.length() - 3) : place;
      isForum = plain.endsWith(".mongo");
      isOwnTable = OWN_TABLE.matcher(plain).matches();
      separator =
          plain.endsWith(".sql") || plain.endsWith(".tsv")
              ? "\t"
              : plain.endsWith(".csv") ? "," : "";
    }

    void search(String line, Set<String> found) {
      if (separator.isEmpty()) {
        return;
      }
      String[] cells = line.split(separator, -1);
      for (int i = 0; i < cells.length; i++) {
        String cell = cells[i].strip().replace("\"", "");
        if (!isNamed) {
          name(i, cell.toLowerCase(Locale.ROOT));
        } else if (idColumns.contains(i) && ids.contains(cell)) {
          found.add("an id");
        } else if (usernameColumns.contains(i) && usernames.contains(cell)) {
          found.add("a username");
        } else if (emailColumns.contains(i) && emails.contains(cell)) {
          found.add("an e-mail address");
        }
      }
      isNamed = true;
    }

    private void name(int column, String name) {
      if (ID_COLUMN.matcher(name).matches() || (isOwnTable && name.equals("id"))) {
        idColumns.add(column);
      } else if (name.endsWith("username")) {
        usernameColumns.add(column);
      } else if (name.endsWith("email")) {
        emailColumns.add(column);
      }
    }
  }
}
