package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package as the validators of its standards, which others wrote, judge it. */
final class ValidatorsTest {
  private static final String FRICTIONLESS =
      """
      import json, sys
      from frictionless import Package
      with open(sys.argv[1]) as file:
          report = Package.validate_descriptor(json.load(file))
      print([error.message for error in report.errors])
      sys.exit(0 if report.valid else 1)
      """;

  @TempDir private Path scratch;
  private Path directory = Path.of("");

  @BeforeEach
  void writePackage() throws IOException {
    directory = BuiltPackage.write(scratch).directory();
  }

  private StockTools.Outcome bagIt() throws Exception {
    return StockTools.run(
        scratch, StockTools.python("bagit"), "-m", "bagit", "--validate", directory.toString());
  }

  private StockTools.Outcome frictionless(Path descriptor) throws Exception {
    String python = StockTools.python("frictionless");
    Path script = Files.writeString(scratch.resolve("validate.py"), FRICTIONLESS);
    return StockTools.run(scratch, python, script.toString(), descriptor.toString());
  }

  @Test
  void bagIt_ofAPackage_isValid() throws Exception {
    StockTools.Outcome outcome = bagIt();
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("is valid");
  }

  @Test
  void bagIt_ofAPackageWithAnotherByte_isNot() throws Exception {
    Path part = directory.resolve("data/summary/part-00000.parquet");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    assertThat(bagIt().exitCode()).isNotZero();
  }

  @Test
  void frictionless_ofTheDescription_isValidAgainstVersionTwo() throws Exception {
    Path descriptor = directory.resolve("datapackage.json");
    StockTools.Outcome outcome = frictionless(descriptor);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(Files.readString(descriptor)).contains("datapackage.org/profiles/2.0/");
  }

  @Test
  void frictionless_ofADescriptionWithAWrongName_isNot() throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode description =
        (ObjectNode) json.readTree(Files.readAllBytes(directory.resolve("datapackage.json")));
    ((ObjectNode) description.at("/resources/0")).put("name", 5);
    Path wrong = scratch.resolve("wrong.json");
    json.writeValue(wrong.toFile(), description);
    assertThat(frictionless(wrong).exitCode()).isNotZero();
  }
}
