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

/** Parquet's writer with the settings of a layout. */
final class ParquetOutput extends ParquetWriter.Builder<@Nullable Object[], ParquetOutput> {
  /** How the rows of a file are cut into groups and pages. */
  enum Layout {
    /** One page a column chunk, which every reader of encrypted files can read. */
    PORTABLE {
      @Override
      void set(ParquetOutput output) {
        output
            .withRowGroupSize(ROW_GROUP)
            .withPageSize(ONE_PAGE)
            .withDictionaryPageSize(SMALL_DICTIONARY)
            .withPageRowCountLimit(Integer.MAX_VALUE)
            .withMaxRowCountForPageSizeCheck(ROWS_BETWEEN_SIZE_CHECKS);
      }
    },
    /** Row groups of a moderate size, pages as Parquet cuts them. */
    PLACED {
      @Override
      void set(ParquetOutput output) {
        output.withRowGroupSize(ROW_GROUP);
      }
    },
    /** As Parquet cuts them when nobody asks for anything. */
    CUSTOMARY {
      @Override
      void set(ParquetOutput output) {}
    };

    private static final long ROW_GROUP = 32L << 20;

    /** Far above a row group, so that a column never comes to a second page. */
    private static final int ONE_PAGE = 256 << 20;

    /**
     * Parquet asks after a column's first page whether a dictionary saves anything, and here there
     * is no second one: columns of many values, such as pseudonyms, are told by its size.
     */
    private static final int SMALL_DICTIONARY = 64 << 10;

    private static final int ROWS_BETWEEN_SIZE_CHECKS = 1000;

    abstract void set(ParquetOutput output);

    static Layout of(FileProtection protection) {
      return protection instanceof PackageFile ? PORTABLE : PLACED;
    }
  }

  private final TableSchema schema;

  private ParquetOutput(OutputFile file, TableSchema schema) {
    super(file);
    this.schema = schema;
  }

  /** Opens a new encrypted file. */
  static ParquetWriter<@Nullable Object[]> open(
      Path file, TableSchema schema, Layout layout, FileEncryptionProperties encryption)
      throws IOException {
    return output(file, schema, layout).withEncryption(encryption).build();
  }

  /** Opens a new file in the clear, which nothing but a measurement asks for. */
  static ParquetWriter<@Nullable Object[]> openBare(Path file, TableSchema schema, Layout layout)
      throws IOException {
    return output(file, schema, layout).build();
  }

  private static ParquetOutput output(Path file, TableSchema schema, Layout layout) {
    ParquetOutput output =
        new ParquetOutput(new LocalOutputFile(file), schema)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.CREATE)
            .withCodecFactory(new ZstdPages())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withBloomFilterEnabled(false);
    layout.set(output);
    return output;
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
