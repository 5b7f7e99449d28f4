package org.courseveil.archive;

import java.util.IdentityHashMap;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;

/** The period keys that executors may use while an archive is open. */
final class LentKeys implements AutoCloseable {
  private final IdentityHashMap<DataKey, KeyHandle> handles = new IdentityHashMap<>();

  synchronized KeyHandle handle(DataKey key) {
    return handles.computeIfAbsent(key, KeyRing::lend);
  }

  @Override
  public synchronized void close() {
    handles.values().forEach(KeyRing::withdraw);
    handles.clear();
  }
}
