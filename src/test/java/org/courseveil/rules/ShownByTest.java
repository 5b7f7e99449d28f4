package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courseveil.policy.ProfileReader;
import org.courseveil.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests that profiles name for their rules exist, and those of rules are named. */
final class ShownByTest {
  private static final Pattern RULE_ID = Pattern.compile("([a-z]+[0-9]*_[0-9]+)_.*");
  private static final Map<String, Class<?>> CLASSES =
      Map.of(
          "edx-2023", Edx2023Test.class,
          "edx-2014", Edx2014Test.class,
          "mooc-org-2013", MoocOrg2013Test.class,
          "coursera-2025", Coursera2025Test.class,
          "coursera-2020", Coursera2020Test.class);

  @ParameterizedTest
  @MethodSource("org.courseveil.policy.ProfileReader#ids")
  void shownBy_everyTest_exists(String policy) {
    for (Rule rule : ProfileReader.read(policy).rules()) {
      for (String test : rule.shownBy()) {
        assertThat(method(test)).as(rule.id() + " of " + policy + ": " + test).isPresent();
      }
    }
  }

  @Test
  void method_thatIsNoTestOrIsNotThere_isNotFound() {
    assertThat(method("rules.Edx2023Test.all_6_code_knowsNoMail")).isPresent();
    assertThat(method("rules.Edx2023Test.joined")).isEmpty();
    assertThat(method("rules.Edx2023Test.invented")).isEmpty();
    assertThat(method("rules.InventedTest.invented")).isEmpty();
  }

  /** A test that bears a rule's id and that no profile names would be looked for in vain. */
  @ParameterizedTest
  @MethodSource("org.courseveil.policy.ProfileReader#ids")
  void methods_ofAPolicysClass_areNamedByTheRuleWhoseIdTheyBear(String policy) {
    List<Rule> rules = ProfileReader.read(policy).rules();
    Class<?> tests = Optional.<Class<?>>ofNullable(CLASSES.get(policy)).orElseThrow();
    List<String> unnamed = new ArrayList<>();
    for (Method method : methods(tests)) {
      Matcher id = RULE_ID.matcher(method.getName());
      if (isTest(method)) {
        if (!id.matches()) {
          fail("A method of " + tests.getSimpleName() + " bears no rule's id: " + method.getName());
        }
        String rule = id.group(1).toUpperCase(Locale.ROOT).replace('_', '-');
        String name = "rules." + tests.getSimpleName() + "." + method.getName();
        if (rules.stream().noneMatch(r -> r.id().equals(rule) && r.shownBy().contains(name))) {
          unnamed.add(name);
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  private static Optional<Method> method(String test) {
    int dot = test.lastIndexOf('.');
    try {
      return methods(Class.forName("org.courseveil." + test.substring(0, dot))).stream()
          .filter(method -> method.getName().equals(test.substring(dot + 1)))
          .filter(ShownByTest::isTest)
          .findFirst();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Returns the methods of a class, those that it has from others in its package too. */
  private static List<Method> methods(Class<?> tests) {
    List<Method> methods = new ArrayList<>();
    for (Class<?> each = tests; each != Object.class; each = each.getSuperclass()) {
      methods.addAll(Arrays.asList(each.getDeclaredMethods()));
    }
    return methods;
  }

  private static boolean isTest(Method method) {
    return AnnotationSupport.isAnnotated(method, Testable.class);
  }
}
