package org.courseveil.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.courseveil.parquet.FileProtection.PackageFile;

/** A written table file that has been looked at again: its size, rows and SHA-256 in hex digits. */
public record TableFile(Path path, long bytes, long rows, String sha256) {

  /**
   * Opens a written file, authenticates all of it and counts its rows; for a package file also
   * checks the layout that other readers need. Anything else than expected is an {@link
   * IOException}.
   */
  public static TableFile check(Path path, FileProtection protection) throws IOException {
    long rows = 0;
    try (EncryptedFile file = EncryptedFile.open(path, protection)) {
      boolean packaged = protection instanceof PackageFile;
      if (packaged) {
        checkLayout(path, file);
      }
      Optional<PageReadStore> group = file.nextRowGroup();
      while (group.isPresent()) {
        rows += checkRowGroup(path, file, group.get(), packaged);
        group = file.nextRowGroup();
      }
      if (rows != file.rows()) {
        throw new IOException(path + ": it has " + rows + " rows, its footer says " + file.rows());
      }
    }
    return new TableFile(path, Files.size(path), rows, digest(path));
  }

  private static void checkLayout(Path path, EncryptedFile file) throws IOException {
    if (Files.size(path) % FooterPadding.UNIT != 0) {
      throw new IOException(path + ": its size is not a multiple of 64 KiB.");
    }
    for (BlockMetaData group : file.rowGroups()) {
      for (ColumnChunkMetaData chunk : group.getColumns()) {
        if (chunk.getBloomFilterOffset() >= 0) {
          throw new IOException(path + ": column " + chunk.getPath() + " has a bloom filter.");
        }
      }
    }
  }

  private static long checkRowGroup(
      Path path, EncryptedFile file, PageReadStore group, boolean packaged) throws IOException {
    for (ColumnDescriptor column : file.schema().getColumns()) {
      PageReader pages = group.getPageReader(column);
      long values =
          Unreadable.guard(
              path,
              () -> {
                pages.readDictionaryPage();
                return countValues(pages, packaged);
              });
      if (values != group.getRowCount()) {
        throw new IOException(
            path
                + ": column "
                + column.getPath()[0]
                + (values < 0 ? " has more than one page, or one of version 2." : " has gaps."));
      }
    }
    return group.getRowCount();
  }

  private static long countValues(PageReader pages, boolean packaged) {
    long values = 0;
    int count = 0;
    for (DataPage page = pages.readPage(); page != null; page = pages.readPage()) {
      count++;
      if (packaged && (count > 1 || !(page instanceof DataPageV1))) {
        return -1;
      }
      values += page.getValueCount();
    }
    return values;
  }

  private static String digest(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path);
        DigestInputStream digested =
            new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java has SHA-256.", absent);
    }
  }
}
