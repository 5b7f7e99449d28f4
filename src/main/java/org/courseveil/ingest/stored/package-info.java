/**
 * Where the bytes of an export's files lie, and the layers around them: packed together,
 * compressed, encrypted. All are read as streams, and nothing is unpacked onto a disk.
 */
@NullMarked
package org.courseveil.ingest.stored;

import org.jspecify.annotations.NullMarked;
