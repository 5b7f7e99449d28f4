package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.courseveil.parquet.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DataPackageTest {
  private static final DataPackage DATA_PACKAGE = Descriptions.dataPackage("a", "2026-11", 2);

  @Test
  void parse_writtenDataPackage_returnsTheSame() throws IOException {
    assertThat(DataPackage.parse(DATA_PACKAGE.json())).isEqualTo(DATA_PACKAGE);
    assertThat(DataPackage.parse(DATA_PACKAGE.json()).json()).isEqualTo(DATA_PACKAGE.json());
  }

  static List<JsonBreaches.Breach> breaches() throws IOException {
    return JsonBreaches.of(DATA_PACKAGE.json()).stream()
        .filter(breach -> !breach.name().matches("removed .*/level"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void parse_breach_isRefused(JsonBreaches.Breach breach) {
    assertThatThrownBy(() -> DataPackage.parse(breach.json()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("datapackage.json: ");
  }

  @Test
  void of_columnOfRawBytes_isRefused() {
    TableSchema.Column column = new TableSchema.Column("blob", TableSchema.Type.BINARY);
    assertThatThrownBy(() -> DataField.of(column, "Bytes.", new Code("keep")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
