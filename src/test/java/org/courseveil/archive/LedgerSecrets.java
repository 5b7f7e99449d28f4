package org.courseveil.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyRing;

/** What a ledger keeps to itself, for searches that must not find it. */
public final class LedgerSecrets {
  private LedgerSecrets() {}

  /** Returns the keys that follow from the ledger's own or lie in it, and all archive ids. */
  public static Map<String, byte[]> of(Path path, byte[] ownKey, String platform)
      throws IOException {
    Map<String, byte[]> secrets = new LinkedHashMap<>();
    secrets.put("the ledger's key", ownKey.clone());
    try (DataKey key = DataKey.copyOf(ownKey);
        Ledger ledger = Ledger.open(path, key, platform)) {
      secrets.put("the key of tags", KeyRing.key(ledger.tagKey()).exposeBytes());
      ledger
          .state()
          .periodKeys()
          .forEach((period, ofPeriod) -> secrets.put("key of " + period, ofPeriod.exposeBytes()));
      int count = 0;
      for (Unit unit : ledger.state().standings().keySet()) {
        secrets.put("archive id " + ++count, unit.learner().bytes());
      }
    }
    return secrets;
  }
}
