package org.courseveil.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PrivacyStatement;
import org.courseveil.residue.Kind;
import org.courseveil.residue.Traces;
import org.courseveil.residue.ValueForm.Texts;

/**
 * The search of a package's files in the clear, and of all files' names. What belongs there and has
 * the form of an identifier is permitted by its exact place and value: ids, digests, fingerprints,
 * the platform's contact.
 */
final class ClearFiles {
  /** What {@code datapackage.json} names as its schema. */
  private static final Map<String, String> IN_DATA_PACKAGE =
      Map.of("/$schema", "https://datapackage.org/profiles/2.0/datapackage.json");

  private static final Pattern DIGEST = Pattern.compile("^[0-9a-f]{64} {2}");
  private static final Pattern ARMORED =
      Pattern.compile("[0-9A-Za-z+/]{1,76}={0,2}|=[0-9A-Za-z+/]{4}");

  private final PackageManifest manifest;
  private final Texts names;
  private final Traces traces;

  ClearFiles(PackageManifest manifest, Set<String> fingerprints, Traces traces) {
    this.manifest = manifest;
    this.names = new Texts(List.copyOf(fingerprints));
    this.traces = traces;
  }

  /** Searches the files below a directory; returns how many are in the clear. */
  long search(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    long searched = 0;
    for (Path file : files) {
      String path = directory.relativize(file).toString().replace('\\', '/');
      Set<Kind> inName = names.traces(path);
      traces.add("names of files", inName);
      if (!path.startsWith("data/")) {
        search(inName.isEmpty() ? "file " + path : "a file of such a name", path, file);
        searched++;
      }
    }
    return searched;
  }

  private void search(String place, String path, Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String id = manifest.packageId().text();
    if (path.endsWith(".json")) {
      Map<String, String> permitted =
          switch (path) {
            case "package.json" -> inPackage();
            case "datapackage.json" -> IN_DATA_PACKAGE;
            default -> Map.of();
          };
      json(place, "", new ObjectMapper().readTree(text), permitted);
    } else if (path.endsWith("manifest-sha256.txt")) {
      text.lines().forEach(line -> plain(place, DIGEST.matcher(line).replaceFirst("")));
    } else if (path.endsWith(".asc")) {
      outsideOfArmor(text).forEach(line -> plain(place, line));
    } else {
      List<String> permitted =
          switch (path) {
            case "README.md" -> List.of(id, manifest.contact());
            case "bag-info.txt" -> List.of(id);
            default -> List.of();
          };
      traces.add(place, new Texts(permitted).traces(text));
    }
  }

  private void plain(String place, String text) {
    traces.add(place, Texts.PLAIN.traces(text));
  }

  /** Returns what stands in {@code package.json} by design, by its pointer. */
  private Map<String, String> inPackage() {
    Map<String, String> permitted = new HashMap<>();
    permitted.put("/packageId", manifest.packageId().text());
    manifest.previous().ifPresent(digest -> permitted.put("/previous", digest.hex()));
    permitted.put("/contact", manifest.contact());
    permitted.put("/policy/textSha256", manifest.policy().textSha256().hex());
    List<PrivacyStatement.Level> levels = manifest.privacy().levels();
    for (int i = 0; i < levels.size(); i++) {
      String pointer = "/privacy/scheme/levels/" + i + "/hierarchySha256";
      levels.get(i).hierarchySha256().ifPresent(digest -> permitted.put(pointer, digest.hex()));
    }
    return permitted;
  }

  private void json(String place, String pointer, JsonNode node, Map<String, String> permitted) {
    if (node.isValueNode()) {
      if (!node.asText().equals(permitted.get(pointer))) {
        plain(place + " at " + pointer, node.asText());
      }
      return;
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      json(place, pointer + "/" + i, node.get(i), permitted);
    }
    node.properties()
        .forEach(
            field -> {
              Set<Kind> inName = Texts.PLAIN.traces(field.getKey());
              traces.add(place + ", names of fields", inName);
              String name = inName.isEmpty() ? field.getKey() : "*";
              json(place, pointer + "/" + name, field.getValue(), permitted);
            });
  }

  /** Returns the lines of a text that are not the armored bytes themselves. */
  private static List<String> outsideOfArmor(String text) {
    List<String> outside = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      inside = inside ? !line.startsWith("-----") : line.isBlank();
      if (!inside || !ARMORED.matcher(line).matches()) {
        outside.add(line);
      }
    }
    return outside;
  }
}
