package org.courseveil.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> KNOWN = List.of("ledger", "ledger-key", "retention", "path");

  @Test
  void to_misspeltName_findsTheNearest() {
    assertThat(Nearest.to("legder_key", KNOWN)).isEqualTo(Optional.of("ledger-key"));
    assertThat(Nearest.to("Ledger", KNOWN)).isEqualTo(Optional.of("ledger"));
  }

  @Test
  void to_nameFarFromAll_findsNone() {
    assertThat(Nearest.to("compression", KNOWN)).isEmpty();
    assertThat(Nearest.to("", KNOWN)).isEmpty();
  }
}
