package org.courseveil.archive;

import java.io.Serializable;
import org.courseveil.parquet.KeyHandle;

/** A segment's file as a reading task needs it: where it is, what it must be, and its key. */
record FileRef(String path, String place, String sha256, long rows, long sequence, KeyHandle key)
    implements Serializable {}
