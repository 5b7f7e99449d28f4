package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.courseveil.ingest.SurveyQuestions.Question;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions are told by their texts: their numbers are others in each export. */
final class SurveyQuestionsTest {
  @ParameterizedTest
  @CsvSource({
    "In what year were you born?, BIRTH_YEAR",
    "What is your birth year?, BIRTH_YEAR",
    "What is your gender?, GENDER",
    "What is the highest level of education you have completed?, EDUCATION",
    "What is the highest degree or level of school you have completed?, EDUCATION"
  })
  void question_byItsText_isKnownWhateverItsNumber(String text, Question expected)
      throws UnreadableLineException {
    for (String number : List.of("3", "11", "812")) {
      SurveyQuestions survey = new SurveyQuestions();
      survey.addQuestion(row("question_id,question_desc", number + ",\"" + text + "\""));

      assertThat(survey.question(answer(number, "1"))).hasValue(expected);
      assertThat(survey.question(answer("4", "1"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In which country were you born?",
        "What is your US postal code?",
        "What is your race or ethnicity?",
        "Are you of Hispanic origin?",
        "In which year do you expect to finish your studies?",
        "What languages do you speak?",
        "Are you currently employed?"
      })
  void question_ofWhatNobodyAsksFor_isNotKnown(String text) throws UnreadableLineException {
    SurveyQuestions survey = new SurveyQuestions();
    survey.addQuestion(row("question_id,question_desc", "11,\"" + text + "\""));

    assertThat(survey.question(answer("11", "1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "What is your gender?, Female, f",
        "What is your gender?, Male, m",
        "What is your gender?, Other, o",
        "What is your gender?, Prefer not to say, -",
        "Highest level of education?, Doctorate degree, p",
        "Highest level of education?, Master's degree, m",
        "Highest level of education?, Bachelor's degree, b",
        "Highest level of education?, Associate degree, a",
        "Highest level of education?, Some high school, jhs",
        "Highest level of education?, High school diploma, hs",
        "Highest level of education?, Some college but no degree, hs",
        "Highest level of education?, No schooling completed, none",
        "Highest level of education?, Prefer not to say, -"
      })
  void code_ofAChoice_isItsTexts(String question, String choice, String code)
      throws UnreadableLineException {
    SurveyQuestions survey = new SurveyQuestions();
    survey.addQuestion(row("question_id,question_desc", "5,\"" + question + "\""));
    survey.addChoice(row("question_id,choice_id,choice_desc", "5,9,\"" + choice + "\""));

    assertThat(survey.code(answer("5", "9"))).isEqualTo(Optional.ofNullable(code));
    assertThat(survey.code(answer("5", "8"))).isEmpty();
  }

  @Test
  void birthYear_outOfReach_isNone() throws UnreadableLineException {
    for (String year : List.of("1899", "2027", "", "x")) {
      assertThat(
              CourseraFacts.birthYear(row("question_id,choice_id,answer_int", "5,," + year), 2026))
          .isEmpty();
    }
    assertThat(CourseraFacts.birthYear(row("answer_int,x", "1990,"), 2026)).hasValue(1990);
  }

  private static CourseraLine answer(String question, String choice)
      throws UnreadableLineException {
    return row("question_id,choice_id", question + "," + choice);
  }

  private static CourseraLine row(String header, String line) throws UnreadableLineException {
    return CourseraLine.of(
        line.getBytes(StandardCharsets.UTF_8),
        TableHeader.of(header.getBytes(StandardCharsets.UTF_8), List.of(header.split(",", -1))));
  }
}
