package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.SparkConf;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;

final class SessionTest {
  private static final String SECRET = "spark.authenticate.secret";
  private static final String FALL_BACK = "spark.network.crypto.saslFallback";

  private static SparkConf conf(String master) {
    return new SparkConf(false).set("spark.master", master);
  }

  @Test
  void settings_onLocalMaster_encryptWhatSparkWrites() {
    SparkConf settings = Session.settings(conf("local[2]"));

    assertThat(settings.get("spark.io.encryption.enabled")).isEqualTo("true");
    assertThat(settings.get("spark.io.encryption.keySizeBits")).isEqualTo("256");
    assertThat(settings.get("spark.plugins")).isEqualTo(KeyDelivery.class.getName());
  }

  @Test
  void settings_withAnotherPlugin_keepIt() {
    SparkConf settings = Session.settings(conf("local").set("spark.plugins", "org.example.Other"));

    assertThat(settings.get("spark.plugins"))
        .isEqualTo("org.example.Other," + KeyDelivery.class.getName());
  }

  @Test
  void settings_withoutEncryptedFiles_areRefused() {
    assertThatThrownBy(
            () -> Session.settings(conf("local[2]").set("spark.io.encryption.enabled", "false")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("spark.io.encryption.enabled");
  }

  @Test
  void settings_inAnotherTimeZone_areRefused() {
    assertThatThrownBy(
            () -> Session.settings(conf("local").set("spark.sql.session.timeZone", "Asia/Tokyo")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("UTC");
  }

  @Test
  void settings_onOpenCluster_nameEveryMissingSetting() {
    assertThatThrownBy(() -> Session.settings(conf("spark://127.0.0.1:7077")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("spark.authenticate=true")
        .hasMessageContaining("spark.network.crypto.enabled=true");
  }

  @Test
  void settings_onLocalCluster_needTheSameAsACluster() {
    assertThatThrownBy(() -> Session.settings(conf("local-cluster[2,1,1024]")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void settings_onClosedCluster_areAcceptedAndNeverFallBackToAnOpenWire() {
    SparkConf settings = Session.settings(closed("spark://127.0.0.1:7077").set(SECRET, "s"));

    assertThat(settings.get("spark.io.encryption.enabled")).isEqualTo("true");
    assertThat(settings.get(FALL_BACK)).isEqualTo("false");
  }

  @Test
  void settings_withFallbackToAnOpenWire_areRefused() {
    SparkConf falling = closed("k8s://https://127.0.0.1").set(FALL_BACK, "true");

    assertThatThrownBy(() -> Session.settings(falling))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(FALL_BACK);
  }

  @Test
  void settings_withoutSecret_areRefusedWhereSparkMakesNone() {
    assertThatThrownBy(() -> Session.settings(closed("spark://127.0.0.1:7077")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(SECRET);
    assertThatCode(() -> Session.settings(closed("k8s://https://127.0.0.1")))
        .doesNotThrowAnyException();
    assertThatCode(() -> Session.settings(closed("yarn"))).doesNotThrowAnyException();
  }

  private static SparkConf closed(String master) {
    return conf(master)
        .set("spark.authenticate", "true")
        .set("spark.network.crypto.enabled", "true");
  }
}
