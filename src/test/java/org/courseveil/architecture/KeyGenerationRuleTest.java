package org.courseveil.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.Optional;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.junit.jupiter.api.Test;

/** That the rule about generated keys fires. */
final class KeyGenerationRuleTest {
  @Test
  void rule_generationElsewhere_isSeen() {
    assertThatThrownBy(
            () ->
                ArchitectureTest.keyGeneration_isForTheQuickstartAlone.check(
                    new ClassFileImporter().importClasses(Elsewhere.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("made by their owners");
  }

  @Test
  void rule_noGeneration_isQuiet() {
    assertThatCode(
            () ->
                ArchitectureTest.keyGeneration_isForTheQuickstartAlone.check(
                    new ClassFileImporter().importClasses(ArchitectureTest.class)))
        .doesNotThrowAnyException();
  }

  static final class Elsewhere {
    static String generate() throws IOException {
      return KeyGeneration.generate("x", Passphrase.none(), Optional.empty()).certificate();
    }
  }
}
