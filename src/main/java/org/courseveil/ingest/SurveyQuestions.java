package org.courseveil.ingest;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the platform's survey of learners asks, told by the texts of its questions and choices:
 * their numbers are others in other exports. Of all questions three are known here; origin, race,
 * postal codes and the like are nobody's business.
 */
final class SurveyQuestions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Long, Question> questions = new HashMap<>();
  private final Map<String, String> choices = new HashMap<>();

  /** What a question asks for, and the texts that ask for it. */
  enum Question {
    BIRTH_YEAR("\\byear\\b.*\\b(born|birth)\\b|\\bbirth.?year\\b") {
      @Override
      Optional<String> code(String choice) {
        return Optional.empty();
      }
    },
    GENDER("\\bgender\\b|\\bsex\\b") {
      @Override
      Optional<String> code(String choice) {
        return switch (choice) {
          case "female", "woman" -> Optional.of("f");
          case "male", "man" -> Optional.of("m");
          case "other", "another gender", "non-binary" -> Optional.of("o");
          default -> Optional.empty();
        };
      }
    },
    EDUCATION("\\b(highest|level)\\b.*\\b(education|school|schooling|degree)\\b") {
      @Override
      Optional<String> code(String choice) {
        return LEVELS.entrySet().stream()
            .filter(level -> level.getKey().matcher(choice).find())
            .map(Map.Entry::getValue)
            .findFirst();
      }
    };

    private static final Map<Pattern, String> LEVELS = levels();

    private final Pattern text;

    Question(String text) {
      this.text = Pattern.compile(text);
    }

    /** Returns the code that a choice stands for, by its text in small letters. */
    abstract Optional<String> code(String choice);

    private static Map<Pattern, String> levels() {
      Map<Pattern, String> levels = new LinkedHashMap<>();
      levels.put(Pattern.compile("doctor|ph\\.?d|professional"), "p");
      levels.put(Pattern.compile("master"), "m");
      levels.put(Pattern.compile("bachelor"), "b");
      levels.put(Pattern.compile("associate"), "a");
      levels.put(Pattern.compile("some high school|junior|lower secondary"), "jhs");
      levels.put(Pattern.compile("high school|secondary|some college"), "hs");
      levels.put(Pattern.compile("primary|elementary"), "el");
      levels.put(Pattern.compile("^no\\b.*(school|education)"), "none");
      return levels;
    }
  }

  /** Takes a row of the table of questions. */
  void addQuestion(CourseraLine row) {
    String text = row.word("question_desc").toLowerCase(Locale.ROOT);
    for (Question question : Question.values()) {
      if (question.text.matcher(text).find()) {
        row.number("question_id").ifPresent(id -> questions.putIfAbsent(id, question));
        return;
      }
    }
  }

  /** Takes a row of the table of choices. */
  void addChoice(CourseraLine row) {
    choices.put(
        row.word("question_id") + " " + row.word("choice_id"),
        row.word("choice_desc").toLowerCase(Locale.ROOT));
  }

  /** Returns what a row of answers answers, if it is one of the known questions. */
  Optional<Question> question(CourseraLine answer) {
    return answer.number("question_id").flatMap(id -> Optional.ofNullable(questions.get(id)));
  }

  /** Returns the code that was chosen in a row of answers, if the choice stands for one. */
  Optional<String> code(CourseraLine answer) {
    return question(answer)
        .flatMap(
            question ->
                Optional.ofNullable(
                        choices.get(answer.word("question_id") + " " + answer.word("choice_id")))
                    .flatMap(question::code));
  }
}
