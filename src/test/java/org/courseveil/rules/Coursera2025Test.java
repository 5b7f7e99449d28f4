package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.courseveil.policy.Transfer;
import org.courseveil.policy.TransferMechanism;
import org.junit.jupiter.api.Test;

/** The rules of coursera-2025; the methods bear their ids. */
final class Coursera2025Test extends CourseraRules {
  Coursera2025Test() {
    super("coursera-2025");
  }

  @Test
  void c25_4_learnersForCredit_areLeftOutAndCounted() throws IOException {
    packaged().assertLeftOut("FOR_CREDIT");
  }

  @Test
  void c25_7_whoeverOptedOutOrIsNotListed_isLeftOutAndCounted() throws IOException {
    packaged().assertLeftOut("OBJECTED");
  }

  @Test
  void c25_7_sensitiveColumns_haveNoWayIntoTheArchive() {
    assertHasNoWayForSensitiveColumns();
  }

  @Test
  void c25_7_framework_isForTheUnitedStatesAlone() {
    Transfer framework =
        packaged().policy().disclosure().transfers().stream()
            .filter(t -> t.mechanism() == TransferMechanism.DATA_PRIVACY_FRAMEWORK)
            .findFirst()
            .orElseThrow();
    assertThat(framework.country()).contains("US");
    assertThat(framework.from()).contains(LocalDate.of(2023, 7, 10));
    assertThat(framework.until()).isEmpty();
  }
}
