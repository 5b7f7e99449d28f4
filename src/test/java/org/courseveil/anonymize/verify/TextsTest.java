package org.courseveil.anonymize.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courseveil.anonymize.release.HeldTexts;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.junit.jupiter.api.Test;

/** What the verifier holds a table of texts to. */
final class TextsTest {
  private static final int ROW = 0;
  private static final int COURSE = 1;
  private static final int THREAD = 2;
  private static final int WORDS = 4;

  private final SmallPackage small = new SmallPackage();

  @Test
  void verify_textsOrWordsOfMany_isVerified() {
    small.addPosts(5, "", "thanks to <<FULLNAME>>");
    assertThat(small.verify()).isInstanceOf(Verified.class);
    small.forum.clear();
    small.addPosts(5, "thanks to");
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @Test
  void verify_idThatIsAPseudonym_isRefused() {
    small.addPosts(5, "", "thanks");
    small.forum.get(1)[THREAD] = SmallPackage.pseudonym(3);
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_JOIN_NOTHING);
    small.forum.get(1)[THREAD] = SmallPackage.pseudonym(1000);
    small.forum.get(1)[ROW] = SmallPackage.pseudonym(3);
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_JOIN_NOTHING);
  }

  @Test
  void verify_rowTwice_isRefused() {
    small.addPosts(5, "", "thanks");
    small.forum.get(1)[ROW] = small.forum.get(2)[ROW];
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_JOIN_NOTHING);
  }

  @Test
  void verify_idOfTheSource_isRefused() {
    small.addPosts(5, "", "thanks");
    small.forum.get(1)[THREAD] = "6500000000000000000000ff";
    assertThat(brokenRules()).containsExactly(Rule.PSEUDONYMS_ARE_TAGS);
  }

  @Test
  void verify_courseOfFewTextsOrWithoutUnits_isRefused() {
    small.addPosts(2, "", "thanks");
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_ARE_OF_MANY);
    small.forum.clear();
    small.addPosts(5, "", "thanks");
    small.forum.forEach(row -> row[COURSE] = "course-v1:DelftX+OTHER+2025_T1");
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_ARE_OF_MANY);
  }

  @Test
  void verify_responsesOfManyOfEachKind_areVerified() {
    small.addResponses(3, "response");
    small.addResponses(3, "feedback");
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @Test
  void verify_responsesOfAKindOfFew_areRefused() {
    small.addResponses(5, "response");
    small.addResponses(2, "feedback");
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_ARE_OF_MANY);
  }

  @Test
  void verify_responseUnderAPseudonymOrLinked_isRefused() {
    small.addResponses(5, "response");
    small.responses.get(1)[ROW] = SmallPackage.pseudonym(3);
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_JOIN_NOTHING);
    small.responseColumns.set(3, SmallPackage.text("author", Role.ROW));
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS);
  }

  @Test
  void verify_whatTheGateHolds_standsInTheEvidence() {
    small.addPosts(5, "", "thanks");
    assertThat(((Verified) small.verify()).evidence().heldTexts())
        .containsExactly(new HeldTexts("forum", 2, 1));
  }

  @Test
  void verify_wordOfFew_isRefused() {
    small.addPosts(5, "thanks to");
    small.forum.get(1)[WORDS] = "thanks zanzibar";
    assertThat(brokenRules()).containsExactly(Rule.TEXTS_ARE_OF_MANY);
  }

  @Test
  void verify_columnThatTellsWhoOrWhen_isRefused() {
    small.addPosts(5, "", "thanks");
    small.forumColumns.set(4, SmallPackage.text("week", Role.KEPT, ""));
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS);
    small.forumColumns.set(4, SmallPackage.text("gender", Role.QUASI_IDENTIFIER, ""));
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS);
    small.forumColumns.set(0, SmallPackage.text("pseudonym", Role.PSEUDONYM));
    assertThat(brokenRules()).containsExactly(Rule.CHILDREN_HAVE_NO_QUASI_IDENTIFIERS);
  }

  private List<Rule> brokenRules() {
    Verification verification = small.verify();
    assertThat(verification).isInstanceOf(Refused.class);
    return ((Refused) verification).breaches().stream().map(Breach::rule).toList();
  }
}
