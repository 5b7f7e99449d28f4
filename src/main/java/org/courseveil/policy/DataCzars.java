package org.courseveil.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data czars of an edX exporter, read as they are: a file that names the organizations with
 * their other names and the e-mail addresses of their recipients, and a folder that holds a
 * certificate a recipient, named like the address.
 *
 * <p>An address is no proof of whose a certificate is: a recipient is unusable until its full
 * fingerprint stands in the file of confirmed ones.
 */
final class DataCzars {
  private static final Shape ADDRESS =
      Shape.of("^[^\\s/\\\\.][^\\s/\\\\]*@[^\\s/\\\\]+$", "an e-mail address, which names a file");

  private final Path file;
  private final Path keys;
  private final ConfirmedFingerprints confirmed;
  private final Map<String, DataCzar> czars = new LinkedHashMap<>();

  /** An organization's own names and its recipients. */
  record DataCzar(List<String> organizations, List<String> addresses) {}

  private DataCzars(Path file, Path keys, ConfirmedFingerprints confirmed) {
    this.file = file;
    this.keys = keys;
    this.confirmed = confirmed;
  }

  /** Reads the settings and the files that they name. */
  static DataCzars read(YamlSection section, Problems problems) {
    Path file = section.value("file").file();
    Path keys = section.value("keys").folder();
    Path confirmed = section.value("confirmed").place();
    section.finish();
    DataCzars czars = new DataCzars(file, keys, ConfirmedFingerprints.read(confirmed, problems));
    YamlDocument.read(file, problems)
        .map(root -> root.section("organizations"))
        .ifPresent(czars::add);
    return czars;
  }

  private void add(YamlSection organizations) {
    for (String name : organizations.names()) {
      YamlSection section = organizations.section(name);
      List<String> names = new ArrayList<>(List.of(name));
      names.addAll(section.optionalTexts("other_names", Shape.ORGANIZATION));
      czars.put(name, new DataCzar(names, section.texts("recipients", ADDRESS)));
    }
  }

  /** Returns an organization's data czar; that there is none is a problem of the value. */
  Optional<DataCzar> of(String organization, YamlScalar value) {
    DataCzar czar = czars.get(organization);
    if (czar == null) {
      value.problem(
          "names no organization of "
              + file
              + "."
              + Nearest.to(organization, czars.keySet())
                  .map(near -> " Did you mean '" + near + "'?")
                  .orElse(""));
    }
    return Optional.ofNullable(czar);
  }

  /** Returns where the certificate of an address lies; that there is none is a problem. */
  Path certificate(String address, YamlScalar value) {
    Path certificate = keys.resolve(address);
    if (!Files.isRegularFile(certificate)) {
      value.problem("there is no certificate " + certificate + ".");
    }
    return certificate;
  }

  /** Returns the confirmed fingerprint of an address; that there is none is a problem. */
  Optional<String> fingerprint(String address, YamlScalar value) {
    Optional<String> fingerprint = confirmed.of(address);
    if (fingerprint.isEmpty()) {
      value.problem(
          "nobody has confirmed whose the certificate of "
              + address
              + " is. Ask its owner for the full fingerprint by another way than e-mail, and run"
              + " jobs/members confirm.");
    }
    return fingerprint;
  }

  /** Returns the file of confirmed fingerprints. */
  ConfirmedFingerprints confirmed() {
    return confirmed;
  }

  /** Returns how to confirm an address; nothing if it is a recipient of no organization. */
  Optional<Confirmation> confirmation(String address) {
    return czars.values().stream().anyMatch(czar -> czar.addresses().contains(address))
        ? Optional.of(new Confirmation(address, keys.resolve(address), this))
        : Optional.empty();
  }
}
