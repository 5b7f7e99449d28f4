package org.courseveil.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;

/** Parquet's writer with its own defaults: for files that ours would never write. */
final class LooseOutput extends ParquetWriter.Builder<@Nullable Object[], LooseOutput> {
  LooseOutput(Path file) {
    super(new LocalOutputFile(file));
    withConf(new PlainParquetConfiguration());
    withCodecFactory(new ZstdPages());
    withCompressionCodec(CompressionCodecName.ZSTD);
  }

  void write(RandomTable table) throws IOException {
    try (ParquetWriter<@Nullable Object[]> writer = build()) {
      for (int i = 0; i < table.rows(); i++) {
        writer.write(table.row(i));
      }
    }
  }

  @Override
  protected LooseOutput self() {
    return this;
  }

  @Deprecated
  @Override
  protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
    return new RowWriteSupport(RandomTable.SCHEMA);
  }

  @Override
  protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
    return new RowWriteSupport(RandomTable.SCHEMA);
  }
}
