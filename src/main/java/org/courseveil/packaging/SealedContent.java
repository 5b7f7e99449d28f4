package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courseveil.archive.ReleaseContent;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PackagePath;

/** What the ledger remembers of a verified package: its envelopes' recipients and its columns. */
final class SealedContent {
  private SealedContent() {}

  static ReleaseContent of(Path place, PackageManifest manifest) throws IOException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    manifest.tables().forEach(table -> columns.put(table.name(), table.columns()));
    try (Stream<Path> files = Files.walk(place)) {
      List<String> recipients =
          files
              .map(file -> place.relativize(file).toString().replace('\\', '/'))
              .map(PackagePath::envelopeRecipient)
              .flatMap(Optional::stream)
              .sorted()
              .toList();
      return new ReleaseContent(recipients, columns);
    }
  }
}
