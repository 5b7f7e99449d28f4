package org.courseveil.anonymize.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.courseveil.anonymize.scheme.Scheme.ChosenLevel;
import org.courseveil.anonymize.scheme.Scheme.Guard;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;

final class SchemeTest {
  private final Hierarchies hierarchies = Hierarchies.shipped();
  private final Scheme scheme =
      new Scheme(
          3,
          List.of(chosen("country", 2), chosen("gender", 0)),
          "some-engine",
          "1",
          0.25,
          new Guard(12, 24, 0.1, 0.2));

  @Test
  void fromJson_ofToJson_isTheSameScheme() {
    assertThat(Scheme.fromJson(scheme.toJson())).isEqualTo(scheme);
  }

  @Test
  void fromJson_unknownOrMissingField_isRefused() {
    String json = scheme.toJson();
    assertThatThrownBy(() -> Scheme.fromJson(json.replace("\"engine\"", "\"motor\"")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scheme.fromJson(json.replace("\"version\":3,", "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scheme.fromJson(json + "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void generalize_sameHierarchies_givesTheLabelsOfItsLevels() {
    var labels = scheme.generalize(hierarchies);
    assertThat(labels.keySet()).containsExactly("country", "gender");
    assertThat(labels.get("country")).containsEntry("NL", "Europe");
    assertThat(labels.get("country")).containsEntry("unknown", "unknown");
    assertThat(labels.get("gender")).containsEntry("f", "f");
  }

  @Test
  void generalize_anotherHierarchy_isRefusedWithItsColumn() {
    Scheme other =
        new Scheme(
            4,
            List.of(chosen("country", 2), new ChosenLevel("gender", 0, "00")),
            "some-engine",
            "1",
            0.25,
            scheme.guard());
    assertThatThrownBy(() -> other.generalize(hierarchies))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("of the column gender,")
        .hasMessageNotContaining("of the column country");
  }

  @Test
  void generalize_levelAboveTheTop_isRefused() {
    Scheme other =
        new Scheme(4, List.of(chosen("gender", 2)), "some-engine", "1", 0, scheme.guard());
    assertThatThrownBy(() -> other.generalize(hierarchies)).isInstanceOf(RefusedException.class);
  }

  private ChosenLevel chosen(String name, int level) {
    return new ChosenLevel(name, level, hierarchies.of(name).sha256());
  }
}
