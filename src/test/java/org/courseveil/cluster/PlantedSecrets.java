package org.courseveil.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courseveil.archive.LedgerSecrets;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.openpgp.SecretNumbers;
import org.courseveil.quickstart.ShellCommand;

/** What a run works with and must tell nobody, by what it is. */
final class PlantedSecrets {
  private PlantedSecrets() {}

  static Map<String, byte[]> afterArchive(Workplace place, StandaloneCluster cluster)
      throws IOException {
    Map<String, byte[]> secrets = new LinkedHashMap<>();
    secrets.put("the passphrase", Workplace.PASSPHRASE.getBytes(UTF_8));
    secrets.put("the cluster's secret", cluster.secret().getBytes(UTF_8));
    secrets.putAll(
        SecretNumbers.of(place.key("platform.secret.asc"), Workplace.PASSPHRASE.toCharArray()));
    secrets.putAll(SecretNumbers.of(place.key(Workplace.MEMBER + ".secret.asc"), new char[0]));
    try (SecretKey platform = place.platform()) {
      secrets.putAll(
          LedgerSecrets.of(
              place.ledger(),
              new PlatformSealer(platform).open(Files.readString(place.key("ledger.key.asc"))),
              Workplace.PLATFORM));
    }
    return secrets;
  }

  /** Returns the package's key, which its recipient can unlock. */
  static Map<String, byte[]> afterPackage(Workplace place)
      throws IOException, InterruptedException {
    Path out = place.root().resolve("unlocked");
    ShellCommand unlocked = place.reader("unlock", out);
    assertThat(unlocked.code()).as(unlocked.output()).isZero();
    JsonNode json = new ObjectMapper().readTree(Files.readString(out.resolve("package-key.json")));
    String key = json.path("keys").path(0).path("key").asText();
    return Map.of("the package's key", Base64.getDecoder().decode(key));
  }
}
