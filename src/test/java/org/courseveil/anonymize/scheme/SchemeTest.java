package org.courseveil.anonymize.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.RecodingTree;
import org.courseveil.anonymize.engine.RecodingTree.Fork;
import org.courseveil.anonymize.engine.RecodingTree.Leaf;
import org.courseveil.anonymize.scheme.Scheme.Column;
import org.courseveil.anonymize.scheme.Scheme.Guard;
import org.courseveil.anonymize.scheme.Scheme.Levels;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;

final class SchemeTest {
  private final Hierarchies hierarchies = Hierarchies.shipped();
  private final Scheme scheme =
      new Scheme(
          3,
          List.of(column("country"), column("gender")),
          new Leaf(List.of(2, 0)),
          "some-engine",
          "1",
          0.25,
          new Guard(12, 24, 0.1, 0.2));

  private final Scheme local =
      scheme(
          List.of(column("country"), column("gender")),
          new Fork(
              0,
              2,
              Map.of(
                  "Europe", new Leaf(List.of(0, 1)),
                  "Africa", new Leaf(List.of(2, 0))),
              new Leaf(List.of(4, 1))));

  @Test
  void fromJson_ofToJson_isTheSameScheme() {
    assertThat(Scheme.fromJson(scheme.toJson())).isEqualTo(scheme);
    assertThat(Scheme.fromJson(local.toJson())).isEqualTo(local);
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
  void generalization_sameHierarchies_givesTheLabelsOfItsLevels() {
    Generalization generalization = scheme.generalization(hierarchies);
    assertThat(generalization.labels(List.of("NL", "f"))).containsExactly("Europe", "f");
    assertThat(generalization.labels(List.of("unknown", "m"))).containsExactly("unknown", "m");
    assertThat(scheme.recoding()).isEqualTo(RecodingModel.FULL_DOMAIN);
    assertThat(scheme.levels("country")).contains(new Levels(2, 2));
    assertThat(scheme.levels("education")).isEmpty();
  }

  @Test
  void generalization_localRecoding_dependsOnThePartOfTheDomain() {
    Generalization generalization = local.generalization(hierarchies);
    assertThat(generalization.labels(List.of("NL", "f"))).containsExactly("NL", "*");
    assertThat(generalization.labels(List.of("KE", "f"))).containsExactly("Africa", "f");
    assertThat(generalization.labels(List.of("US", "f"))).containsExactly("*", "*");
    assertThat(local.recoding()).isEqualTo(RecodingModel.LOCAL);
    assertThat(local.levels("country")).contains(new Levels(0, 4));
    assertThat(local.shares("country", hierarchies).keySet())
        .contains("NL", "Africa", "*")
        .doesNotContain("Americas and Europe");
  }

  @Test
  void generalization_valueOutsideTheHierarchy_hasALabelOfNoRelease() {
    assertThat(scheme.generalization(hierarchies).labels(List.of("Atlantis", "f")))
        .containsExactly("", "f");
    assertThat(local.generalization(hierarchies).labels(List.of("Atlantis", "f")))
        .containsExactly("", "*");
    assertThat(local.shares("country", hierarchies)).doesNotContainKey("");
  }

  @Test
  void generalization_anotherHierarchy_isRefusedWithItsColumn() {
    Scheme other =
        scheme(List.of(column("country"), new Column("gender", "00")), new Leaf(List.of(2, 0)));
    assertThatThrownBy(() -> other.generalization(hierarchies))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("of the column gender,")
        .hasMessageNotContaining("of the column country");
  }

  @Test
  void generalization_levelAboveTheTop_isRefused() {
    Scheme other = scheme(List.of(column("gender")), new Leaf(List.of(2)));
    assertThatThrownBy(() -> other.generalization(hierarchies))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void new_otherNumberOfLevelsThanColumns_isRefused() {
    assertThatThrownBy(() -> scheme(List.of(column("gender")), new Leaf(List.of(0, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Provided levels: 2");
  }

  @Test
  void requirePermitted_localRecodingUnderAPolicyWithoutIt_isRefused() {
    PrivacyRequirement privacy = new PrivacyRequirement(12, 2, 0.1);
    scheme.requirePermitted(privacy);
    local.requirePermitted(privacy.with(RecodingModel.LOCAL));
    assertThatThrownBy(() -> local.requirePermitted(privacy))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("recoding: local");
  }

  private Scheme scheme(List<Column> columns, RecodingTree tree) {
    return new Scheme(4, columns, tree, "some-engine", "1", 0.25, scheme.guard());
  }

  private Column column(String name) {
    return new Column(name, hierarchies.of(name).sha256());
  }
}
