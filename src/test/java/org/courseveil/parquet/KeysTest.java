package org.courseveil.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KeysTest {
  @AfterEach
  void disconnect() {
    KeyRing.connect(id -> Optional.empty());
  }

  @Test
  void toString_containsNoKeyMaterial() {
    try (DataKey key = DataKey.random()) {
      String hex = HexFormat.of().formatHex(key.exposeBytes());
      assertThat(key.toString()).isEqualTo("DataKey[redacted]").doesNotContain(hex);
      assertThat(new FileProtection.PackageFile(key, "p").toString()).doesNotContain(hex);
      assertThat(KeyRing.lend(key).toString()).doesNotContain(hex);
    }
  }

  @Test
  void random_twice_differs() {
    assertThat(DataKey.random().exposeBytes()).isNotEqualTo(DataKey.random().exposeBytes());
  }

  @Test
  void copyOf_anotherLength_isRefused() {
    assertThatThrownBy(() -> DataKey.copyOf(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }

  @Test
  void exposeBytes_afterClose_isRefused() {
    DataKey key = DataKey.random();
    key.close();
    assertThatThrownBy(key::exposeBytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void exposeBytes_changedByItsTaker_leavesTheKeyAlone() {
    DataKey key = DataKey.random();
    byte[] before = key.exposeBytes();
    key.exposeBytes()[0]++;
    assertThat(key.exposeBytes()).isEqualTo(before);
  }

  @Test
  void lend_andClosingTheOwnersKey_keepsTheRingsCopy() {
    DataKey key = DataKey.random();
    byte[] bytes = key.exposeBytes();
    KeyHandle handle = KeyRing.lend(key);
    key.close();
    assertThat(KeyRing.key(handle).exposeBytes()).isEqualTo(bytes);
    assertThat(KeyRing.lent(handle.id())).isPresent();
  }

  @Test
  void key_afterWithdraw_isRefusedAndItsCopyOverwritten() {
    KeyHandle handle = KeyRing.lend(DataKey.random());
    DataKey copy = KeyRing.key(handle);
    KeyRing.withdraw(handle);
    assertThatThrownBy(() -> KeyRing.key(handle)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(copy::exposeBytes).isInstanceOf(IllegalStateException.class);
    assertThat(KeyRing.lent(handle.id())).isEmpty();
  }

  @Test
  void key_unknownHandle_asksTheSourceOnce() {
    DataKey far = DataKey.random();
    KeyHandle handle = new KeyHandle("lent elsewhere");
    KeyRing.connect(id -> id.equals(handle.id()) ? Optional.of(far) : Optional.empty());
    assertThat(KeyRing.key(handle)).isSameAs(far);
    KeyRing.connect(id -> Optional.empty());
    assertThat(KeyRing.key(handle)).isSameAs(far);
    KeyRing.withdraw(handle);
  }

  @Test
  void lend_twice_givesHandlesThatSayNothingOfTheKey() {
    DataKey key = DataKey.random();
    assertThat(KeyRing.lend(key)).isNotEqualTo(KeyRing.lend(key));
  }
}
