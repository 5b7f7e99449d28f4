package org.courseveil.residue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values of a place may be, and so how they are searched: none is passed over. */
public sealed interface ValueForm {
  /** Returns the kinds of traces in a value. */
  Set<Kind> traces(String value);

  /** Random tags of 32 hexadecimal digits, and nothing else. */
  record Pseudonyms() implements ValueForm {
    private static final Pattern TAG = Pattern.compile("[0-9a-f]{32}");

    @Override
    public Set<Kind> traces(String value) {
      if (TAG.matcher(value).matches()) {
        return Set.of();
      }
      Set<Kind> traces = Forms.in(value);
      traces.add(Kind.FOREIGN);
      return traces;
    }
  }

  /** Course ids, of which each part is searched by itself. */
  record Courses() implements ValueForm {
    private static final String PART = "[0-9A-Za-z_.~:-]{1,255}+";
    private static final String NEW = PART + "\\+" + PART + "\\+" + PART;
    private static final Pattern ID =
        Pattern.compile(NEW + "|" + NEW + "\\+ccx@[0-9]{1,19}+|" + NEW.replace("\\+", "/"));
    private static final Pattern SEPARATOR = Pattern.compile("[+/]");

    @Override
    public Set<Kind> traces(String value) {
      if (!ID.matcher(value).matches()) {
        return Forms.in(value);
      }
      Set<Kind> traces = EnumSet.noneOf(Kind.class);
      SEPARATOR.splitAsStream(value).forEach(part -> traces.addAll(Forms.in(part)));
      return traces;
    }
  }

  /**
   * Parts of courses under random names, of which course and type are searched by themselves. What
   * has another form is searched whole, random names and all.
   */
  record Modules() implements ValueForm {
    private static final Courses COURSES = new Courses();
    private static final Pattern ID =
        Pattern.compile(
            "(?:(?:ccx-)?block-v1:(?<new>[^/]{1,255}?)\\+type@|i4x://(?<old>[^/]+/[^/]+)/)"
                + "(?<type>[a-z0-9_-]{1,40})(?:\\+block@|/)[0-9a-f]{32}");

    @Override
    public Set<Kind> traces(String value) {
      Matcher id = ID.matcher(value);
      if (!id.matches()) {
        return Forms.in(value);
      }
      Set<Kind> traces = Forms.in(id.group("type"));
      traces.addAll(
          COURSES.traces(id.group("new") == null ? id.group("old") + "/x" : id.group("new")));
      return traces;
    }
  }

  /**
   * Texts of any kind.
   *
   * @param permitted exact texts that may stand in a value once each
   */
  record Texts(List<String> permitted) implements ValueForm {
    /** Texts in which nothing is permitted. */
    public static final Texts PLAIN = new Texts(List.of());

    public Texts {
      permitted = List.copyOf(permitted);
    }

    @Override
    public Set<Kind> traces(String value) {
      String left = value;
      for (String text : permitted) {
        int at = left.indexOf(text);
        if (at >= 0 && !text.isEmpty()) {
          left = left.substring(0, at) + " " + left.substring(at + text.length());
        }
      }
      return Forms.in(left);
    }
  }
}
