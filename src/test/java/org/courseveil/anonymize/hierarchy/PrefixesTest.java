package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courseveil.anonymize.engine.Hierarchy;
import org.junit.jupiter.api.Test;

final class PrefixesTest {
  @Test
  void hierarchy_digits_areAllCodesOfThatLength() {
    Hierarchy codes = Prefixes.ofDigits(5, List.of(3, 1), "*", true).hierarchy("postal_code");
    assertThat(codes.size()).isEqualTo(100_001);
    assertThat(TreeProperties.labels(codes, "00715"))
        .containsExactly("00715", "007**", "0****", "*");
    assertThat(codes.labels(1)).hasSize(1001);
    assertThat(codes.share("0****", 2)).isEqualTo(10_000.0 / 100_001);
    assertThat(codes.contains("715")).isFalse();
  }

  @Test
  void hierarchy_valuesOfDifferingLengths_keepTheirLengthsUnderAMask() {
    Hierarchy codes = prefixes("x", "AB1", "AB12", "A").hierarchy("h");
    assertThat(TreeProperties.labels(codes, "AB1")).containsExactly("AB1", "ABx", "*");
    assertThat(TreeProperties.labels(codes, "AB12")).containsExactly("AB12", "ABxx", "*");
    assertThat(TreeProperties.labels(codes, "A")).containsExactly("A", "A", "*");
  }

  @Test
  void hierarchy_valuesOfDifferingLengths_meetWithoutAMask() {
    Hierarchy codes = prefixes("", "AB1", "AB12", "A").hierarchy("h");
    assertThat(codes.label("AB1", 1)).isEqualTo("AB");
    assertThat(codes.label("AB12", 1)).isEqualTo("AB");
    assertThat(codes.label("A", 1)).isEqualTo("A");
  }

  @Test
  void of_lengthsThatDoNotFall_areRefused() {
    String rule =
        "Each prefix is shorter than the one before, the first shorter than the longest value, 3,"
            + " and none is empty. Provided lengths: ";
    refused(rule + "[1, 2]", () -> Prefixes.ofDigits(3, List.of(1, 2), "*", false));
    refused(rule + "[3]", () -> Prefixes.ofDigits(3, List.of(3), "*", false));
    refused(rule + "[2, 0]", () -> Prefixes.ofDigits(3, List.of(2, 0), "*", false));
    refused(
        "A hierarchy of prefixes has a length at least.",
        () -> Prefixes.ofDigits(3, List.of(), "*", false));
  }

  @Test
  void of_digitsBeyondAMillionCodes_areRefused() {
    refused(
        "Codes have 1 to 6 digits. Provided: 7",
        () -> Prefixes.ofDigits(7, List.of(1), "*", false));
    refused(
        "Codes have 1 to 6 digits. Provided: 0",
        () -> Prefixes.ofDigits(0, List.of(1), "*", false));
  }

  @Test
  void of_doubledValue_isRefusedByItsPlaces() {
    refused(
        "A value stands once. Value 3 of the list is value 1 again.",
        () -> prefixes("*", "AB1", "AB2", "AB1"));
    refused(
        "A value stands once. Value 4 of the list is value 3 again.",
        () -> prefixes("*", "AB1", "AB2", "AB3", "AB3"));
  }

  @Test
  void of_maskThatHidesNothing_isRefused() {
    refused(
        "No value has the mask in it. Choose another mask; value 2 has: B",
        () -> prefixes("B", "ACC", "ABC"));
    refused(
        "A mask is one character that is seen, or nothing. Provided: xx",
        () -> prefixes("xx", "ABC"));
    refused(
        "A mask is one character that is seen, or nothing. Provided:  ",
        () -> prefixes(" ", "ABC"));
  }

  @Test
  void hierarchy_missingValueInTheList_isRefused() {
    refused(
        "The value unknown stands for a missing one and is alone on every level below *. Write"
            + " missing: true instead of listing it.",
        () -> prefixes("-", "unknown").hierarchy("h"));
    refused(
        "* is the label of the top alone. Rename the value or the group; its row: 2",
        () -> prefixes("-", "ABC", "*").hierarchy("h"));
  }

  private static Prefixes prefixes(String mask, String... values) {
    return new Prefixes(List.of(values), List.of(2), mask, false);
  }

  private static void refused(String message, ThrowingCallable rule) {
    assertThatThrownBy(rule).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
