package org.courseveil.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The shipped examples in a folder of their own, with empty files wherever they point to. */
final class ExampleFiles {
  static final Path CONFIG = Path.of("configs", "edx-2023.yaml");
  static final Path MEMBERS = Path.of("configs", "members.yaml");
  static final Path PROFILE = Path.of("configs", "policies", "edx-2023.yaml");

  private static final List<String> INPUTS =
      List.of(
          "keys/platform.public.asc",
          "keys/platform.secret.asc",
          "keys/inputs.secret.asc",
          "keys/example-kms.properties",
          "keys/ledger.key.asc",
          "keys/northbridge.public.asc",
          "keys/lakeside.public.asc",
          "keys/lakeside-archive.public.asc",
          "keys/lakeside-archive.second.public.pem",
          "exports/deletions/user_api_userretirementstatus.tsv",
          "exports/deletions/proofs.csv",
          "exports/exclusions/objections.csv",
          "exports/exclusions/legal-holds.csv",
          "exports/exclusions/countries.csv");

  private ExampleFiles() {}

  /** Lays the example out and returns its configuration's path. */
  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("exports/edx"));
    for (String input : INPUTS) {
      write(folder.resolve(input), "");
    }
    write(
        folder.resolve("keys/lakeside.fingerprint"),
        "# read out on the telephone\n0f1e 2d3c 4b5a 6978 8796  a5b4 c3d2 e1f0 0123 4567\n");
    write(
        folder.resolve("exporter/orgs.yml"),
        """
        organizations:
          HarborviewX:
            recipients: [czar@harborview.example]
            other_names: [HVLabs]
            courses: []
        """);
    write(folder.resolve("exporter/gpg-keys/czar@harborview.example"), "");
    write(
        folder.resolve("keys/confirmed.txt"),
        """
        # told on the telephone
        czar@harborview.example 1111 2222 3333 4444 5555  6666 7777 8888 9999 AAAA
        """);
    write(
        folder.resolve("retirement/pipeline.yaml"),
        """
        client_secret: not looked at
        org_partner_mapping:
          LakesideX: [lakeside]
        """);
    write(folder.resolve("configs/members.yaml"), Files.readString(MEMBERS));
    return write(folder.resolve("configs/edx-2023.yaml"), Files.readString(CONFIG));
  }

  /** Returns the text of the example's configuration under its policy alone. */
  static String configOfOnePolicy() throws IOException {
    return Files.readString(CONFIG).replaceFirst("(?m)^earlier-policies: .*\\R", "");
  }

  static Path write(Path file, String text) throws IOException {
    Path parent = Optional.ofNullable(file.getParent()).orElseThrow();
    Files.createDirectories(parent);
    return Files.writeString(file, text);
  }

  /** Returns a file's settings as maps, lists and plain values. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> tree(Path file) {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      return (Map<String, Object>) new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
