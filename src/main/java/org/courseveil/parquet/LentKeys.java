package org.courseveil.parquet;

import java.util.IdentityHashMap;

/** Keys that executors may use until this is closed, each under one handle. */
public final class LentKeys implements AutoCloseable {
  private final IdentityHashMap<DataKey, KeyHandle> handles = new IdentityHashMap<>();

  /** Returns the handle of a key, which is lent the first time. */
  public synchronized KeyHandle handle(DataKey key) {
    return handles.computeIfAbsent(key, KeyRing::lend);
  }

  @Override
  public synchronized void close() {
    handles.values().forEach(KeyRing::withdraw);
    handles.clear();
  }
}
