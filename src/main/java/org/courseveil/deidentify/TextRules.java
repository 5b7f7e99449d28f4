package org.courseveil.deidentify;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.text.IdentifierPatterns;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.People;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;

/**
 * What a run knows for the treatment of texts. It holds hashes of names and no name.
 *
 * @param treatments what becomes of the texts of each source
 * @param patterns what names people, as hashes of its words
 * @param coursesWithUnnamed courses in which somebody took part whose names nobody knows any more
 */
public record TextRules(
    FreeTexts treatments, IdentifierPatterns patterns, Set<String> coursesWithUnnamed)
    implements Serializable {

  /** Returns the rules under which no text is archived. */
  public static TextRules dropping() {
    return new TextRules(FreeTexts.dropped(), IdentifierPatterns.builder().build(), Set.of());
  }

  /** Returns the rules of a run; people are looked up only where texts are wanted. */
  public static TextRules of(Export export, JobConfig config) {
    if (config.policy().freeTexts().dropAll()) {
      return dropping();
    }
    IdentifierPatterns.Builder patterns = IdentifierPatterns.builder();
    patterns.ordinaryWords(config.platform().name());
    for (Member member : config.members()) {
      patterns.ordinaryWords(member.name());
      member.organizations().forEach(patterns::ordinaryWords);
    }
    for (Iterator<Row> people = export.people().toLocalIterator(); people.hasNext(); ) {
      add(people.next(), patterns);
    }
    return new TextRules(
        config.policy().freeTexts(), patterns.build(), Set.copyOf(export.coursesWithUnnamed()));
  }

  private static void add(Row person, IdentifierPatterns.Builder patterns) {
    String text = person.getAs(People.TEXT);
    switch (People.Naming.valueOf(person.getAs(People.NAMING))) {
      case NAME -> patterns.name(text);
      case USERNAME -> patterns.username(text);
      case EMAIL -> patterns.email(text);
      case PHONE -> patterns.phone(text);
      case USER_ID -> number(text, patterns);
    }
  }

  /** A cell that should hold a number may hold anything; what is none names nobody in a text. */
  private static void number(String text, IdentifierPatterns.Builder patterns) {
    if (text.matches("[0-9]{1,18}")) {
      patterns.userId(Long.parseLong(text));
    }
  }

  @Override
  public String toString() {
    return "TextRules[redacted]";
  }
}
