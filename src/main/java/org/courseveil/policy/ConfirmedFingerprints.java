package org.courseveil.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reviewed file of whose certificates are whose: an address and a full fingerprint a line;
 * lines that begin with '#' are remarks. A file that is not there yet confirms nobody.
 */
final class ConfirmedFingerprints {
  private final Path file;
  private final Map<String, String> byAddress = new HashMap<>();

  private ConfirmedFingerprints(Path file) {
    this.file = file;
  }

  static ConfirmedFingerprints read(Path file, Problems problems) {
    ConfirmedFingerprints confirmed = new ConfirmedFingerprints(file);
    if (Files.isRegularFile(file)) {
      try {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int number = 1; number <= lines.size(); number++) {
          confirmed.add(lines.get(number - 1), number, problems);
        }
      } catch (IOException e) {
        problems.add(
            file, 0, "The file cannot be read as text: " + e.getClass().getSimpleName() + ".");
      }
    }
    return confirmed;
  }

  private void add(String line, int number, Problems problems) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] parts = line.strip().split("\\s+", 2);
    if (parts.length < 2 || !Shape.FINGERPRINT.fits(parts[1])) {
      problems.add(
          file, number, "A line must be an address and " + Shape.FINGERPRINT.description() + ".");
      return;
    }
    String fingerprint = MembersReader.normalized(parts[1]).orElseThrow();
    String earlier = byAddress.putIfAbsent(parts[0], fingerprint);
    if (earlier != null && !earlier.equals(fingerprint)) {
      problems.add(
          file,
          number,
          "The address has another fingerprint in a line before. Remove the one that is not its"
              + " owner's any more.");
    }
  }

  Optional<String> of(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** Adds a line; the caller has seen that the certificate has this fingerprint. */
  void confirm(String address, String fingerprint) throws IOException {
    Files.writeString(
        file,
        address + " " + fingerprint + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
