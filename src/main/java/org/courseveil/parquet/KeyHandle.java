package org.courseveil.parquet;

import java.io.Serializable;

/**
 * The name of a key that lies in the {@link KeyRing}; it may be serialized, logged and planned
 * with, because it is random and says nothing about the key.
 */
public record KeyHandle(String id) implements Serializable {}
