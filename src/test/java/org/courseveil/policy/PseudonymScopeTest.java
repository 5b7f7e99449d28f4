package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.courseveil.policy.PseudonymScope.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scope of pseudonyms: what a policy permits, and what a configuration may make of it. */
final class PseudonymScopeTest {
  private static final String SCOPE = "pseudonym-scope: course";

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    ExampleFiles.in(folder);
  }

  @Test
  void read_shippedPolicy_staysWithinACourse() {
    PrivacyRequirement privacy = ProfileReader.read("edx-2023").privacy();
    assertThat(privacy.pseudonymScope()).isEqualTo(PseudonymScope.course());
    assertThat(privacy.pseudonymScope().joinsCourses()).isFalse();
    assertThat(privacy.pseudonymScope().knownCourses()).isEqualTo(1);
  }

  @Test
  void read_policyWithoutAScope_staysWithinACourse() throws IOException {
    assertThat(profile("").privacy().pseudonymScope()).isEqualTo(PseudonymScope.course());
  }

  @Test
  void read_policyThatJoinsCourses_protectsAgainstTwoUnlessItSaysOtherwise() throws IOException {
    assertThat(member("").privacy().pseudonymScope()).isEqualTo(new Member(2));
    assertThat(member("course-set-attack: 3").privacy().pseudonymScope()).isEqualTo(new Member(3));
  }

  @Test
  void read_attackThatIsNone_isRefusedWithItsRange() {
    for (String attack : List.of("0", "4", "two")) {
      assertThatThrownBy(() -> member("course-set-attack: " + attack))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("'privacy.course-set-attack': must be a whole number from 1 to 3")
          .hasMessageContaining(attack);
    }
    assertThatThrownBy(() -> new Member(4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Provided value: 4");
  }

  @Test
  void read_attackUnderScopeCourse_isRefusedAsMeaningNothing() {
    assertThatThrownBy(() -> profile(SCOPE + "\n  course-set-attack: 2"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'privacy.course-set-attack' means nothing here");
  }

  @Test
  void config_silent_takesThePolicys() throws IOException {
    assertThat(scope("", member("course-set-attack: 3"))).isEqualTo(new Member(3));
    assertThat(scope("", profile(SCOPE))).isEqualTo(PseudonymScope.course());
  }

  @Test
  void config_stricterThanThePolicy_isTaken() throws IOException {
    PolicyProfile policy = member("course-set-attack: 2");
    assertThat(scope(SCOPE, policy)).isEqualTo(PseudonymScope.course());
    assertThat(scope("pseudonym-scope: member\ncourse-set-attack: 3", policy))
        .isEqualTo(new Member(3));
    assertThat(scope("course-set-attack: 3", policy)).isEqualTo(new Member(3));
    assertThat(scope("pseudonym-scope: member", policy)).isEqualTo(new Member(2));
  }

  @Test
  void config_weakerThanThePolicy_isRefusedWithBoth() throws IOException {
    assertThatThrownBy(() -> scope("pseudonym-scope: member", profile(SCOPE)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("edx-2023, whose scope is course")
        .hasMessageContaining("Provided scope: member, against 2 known courses");
    PolicyProfile two = member("course-set-attack: 2");
    assertThatThrownBy(() -> scope("course-set-attack: 1", two))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Provided scope: member, against 1 known courses");
  }

  @Test
  void config_shippedPolicy_refusesToJoinCourses() throws IOException {
    Path file = config("pseudonym-scope: member");
    assertThatThrownBy(() -> ConfigReader.read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Pseudonyms may only tell less");
  }

  @Test
  void config_attackUnderScopeCourse_isRefusedAsMeaningNothing() throws IOException {
    PolicyProfile policy = member("");
    assertThatThrownBy(() -> scope(SCOPE + "\ncourse-set-attack: 2", policy))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'course-set-attack' means nothing here");
  }

  @Test
  void withPseudonymScope_weaker_isRefusedAndKeepsTheRest() throws IOException {
    PolicyProfile policy = member("").withKAtLeast(20);
    assertThat(policy.privacy().pseudonymScope()).isEqualTo(new Member(2));
    assertThat(policy.withPseudonymScope(new Member(3)).privacy())
        .isEqualTo(new PrivacyRequirement(20, 2, 0.1).with(new Member(3)));
    assertThatThrownBy(() -> policy.withPseudonymScope(new Member(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("less far");
  }

  @Test
  void isWithin_anyTwoScopes_isAnOrder() {
    List<PseudonymScope> fromStrict =
        List.of(PseudonymScope.course(), new Member(3), new Member(2), new Member(1));
    for (int one = 0; one < fromStrict.size(); one++) {
      for (int other = 0; other < fromStrict.size(); other++) {
        assertThat(fromStrict.get(one).isWithin(fromStrict.get(other))).isEqualTo(one <= other);
      }
    }
  }

  private static PolicyProfile member(String attack) throws IOException {
    return profile("pseudonym-scope: member\n  " + attack);
  }

  private static PolicyProfile profile(String scope) throws IOException {
    String text = Files.readString(ExampleFiles.PROFILE).replace(SCOPE, scope);
    return ProfileReader.read(Path.of("profile.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private PseudonymScope scope(String settings, PolicyProfile policy) throws IOException {
    return ConfigReader.read(config(settings), id -> policy).policy().privacy().pseudonymScope();
  }

  private Path config(String settings) throws IOException {
    String text = ExampleFiles.configOfOnePolicy().replace(SCOPE, settings);
    return ExampleFiles.write(folder.resolve("configs/run.yaml"), text);
  }
}
