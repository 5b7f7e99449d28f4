package org.courseveil.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.jspecify.annotations.Nullable;

/** Parquet's writer with the settings of both layouts. */
final class ParquetOutput extends ParquetWriter.Builder<@Nullable Object[], ParquetOutput> {
  private static final long PACKAGE_ROW_GROUP = 16L << 20;
  private static final long PLACED_ROW_GROUP = 32L << 20;

  /** Far above a row group, so that a column never comes to a second page. */
  private static final int ONE_PAGE = 256 << 20;

  private static final int ROWS_BETWEEN_SIZE_CHECKS = 1000;

  private final TableSchema schema;

  private ParquetOutput(OutputFile file, TableSchema schema) {
    super(file);
    this.schema = schema;
  }

  /** Opens a new file in the layout of this protection, encrypted with its properties. */
  static ParquetWriter<@Nullable Object[]> open(
      Path file, TableSchema schema, FileProtection protection, FileEncryptionProperties encryption)
      throws IOException {
    ParquetOutput output =
        new ParquetOutput(new LocalOutputFile(file), schema)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.CREATE)
            .withCodecFactory(new ZstdPages())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withBloomFilterEnabled(false)
            .withEncryption(encryption);
    if (protection instanceof PackageFile) {
      output
          .withRowGroupSize(PACKAGE_ROW_GROUP)
          .withPageSize(ONE_PAGE)
          .withPageRowCountLimit(Integer.MAX_VALUE)
          .withMaxRowCountForPageSizeCheck(ROWS_BETWEEN_SIZE_CHECKS);
    } else {
      output.withRowGroupSize(PLACED_ROW_GROUP);
    }
    return output.build();
  }

  @Override
  protected ParquetOutput self() {
    return this;
  }

  @Deprecated
  @Override
  protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
    return new RowWriteSupport(schema);
  }

  @Override
  protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
    return new RowWriteSupport(schema);
  }
}
