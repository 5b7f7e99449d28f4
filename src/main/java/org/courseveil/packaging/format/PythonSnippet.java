package org.courseveil.packaging.format;

import java.util.stream.Collectors;

/**
 * Python that loads a package's encrypted tables with pyarrow, into a dictionary by table.
 *
 * <p>pyarrow asks a key client for the key that the files' metadata names; this one answers with
 * the package's. It would read a file in the clear without a word, so the text looks at each first.
 */
final class PythonSnippet {
  private static final String LOADER =
      """
      class PackageKey(pe.KmsClient):
          def __init__(self, configuration):
              super().__init__()

          def wrap_key(self, key_bytes, master_key_identifier):
              raise NotImplementedError("packages are only read")

          def unwrap_key(self, wrapped_key, master_key_identifier):
              return key


      factory = pe.CryptoFactory(PackageKey)
      properties = factory.file_decryption_properties(
          pe.KmsConnectionConfig(), pe.DecryptionConfiguration())


      def load(parts):
          for part in parts:
              with open(part, "rb") as file:
                  if file.read(4) != b"PARE":
                      raise ValueError(part + " is not encrypted: it is not of the package")
          return pa.concat_tables(
              pq.ParquetFile(part, decryption_properties=properties).read() for part in parts)


      """;

  private PythonSnippet() {}

  static String text(LocatedTables tables) {
    return """
        import base64, json, os
        import pyarrow as pa
        import pyarrow.parquet as pq
        import pyarrow.parquet.encryption as pe

        """
        + "with open(os.path.expanduser("
        + quoted(tables.keyFile())
        + ")) as file:\n"
        + "    key = base64.b64decode(json.load(file)[\"keys\"][0][\"key\"])\n\n\n"
        + LOADER
        + "tables = {\n"
        + tables.each(
            (name, files) ->
                "    "
                    + quoted(name)
                    + ": load([\n        "
                    + files.stream()
                        .map(PythonSnippet::quoted)
                        .collect(Collectors.joining(",\n        "))
                    + "]),\n")
        + "}\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
