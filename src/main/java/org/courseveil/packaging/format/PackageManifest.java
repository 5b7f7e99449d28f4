package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The manifest of a package, {@code package.json}: which package this is, under which policy and
 * terms it was made, and how well its rows are protected. It names no recipient and no exact count.
 *
 * @param sequence 1 for a member's first package, then one more each
 * @param previous the digest of the tag manifest of the member's package before this one
 * @param transfer nothing in what the public gets
 * @param adversaries the link rates that were measured, a tier and adversary
 * @param expires the day on which recipients must have destroyed the package
 * @param contact where questions about the package go
 */
public record PackageManifest(
    PackageId packageId,
    String member,
    String release,
    int sequence,
    Optional<Sha256> previous,
    PolicyStatement policy,
    Terms terms,
    Optional<Transfer> transfer,
    List<LinkRate> adversaries,
    Protection privacy,
    Software engine,
    List<Table> tables,
    Software producer,
    LocalDate expires,
    String contact) {
  /** The version of the package format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /** What the package may be used for, and what not. */
  public record Terms(String purpose, List<String> forbiddenUses) {
    public Terms {
      forbiddenUses = List.copyOf(forbiddenUses);
    }
  }

  /** What permits the transfer to the member, and the country it receives in (ISO 3166-1). */
  public record Transfer(Code mechanism, String country) {
    static Transfer from(StrictObject json) throws FormatException {
      Code mechanism = json.value("mechanism", Code::new);
      String country = json.text("country");
      return json.complete(() -> new Transfer(mechanism, country));
    }

    public Transfer {
      if (!country.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException(
            "A country is an ISO 3166-1 alpha-2 code. Provided value: " + country);
      }
    }
  }

  /** A program and its version. */
  public record Software(String name, String version) {
    ObjectNode toJson() {
      return Json.object().put("name", name).put("version", version);
    }

    static Software from(StrictObject json) throws FormatException {
      String name = json.text("name");
      String version = json.text("version");
      return json.complete(() -> new Software(name, version));
    }
  }

  public PackageManifest {
    PackagePath.name("member", member);
    PackagePath.name("release", release);
    if (sequence < 1) {
      throw new IllegalArgumentException(
          "A sequence number must be at least 1. Provided value: " + sequence);
    }
    if (isPublic(tables) == transfer.isPresent()
        || (isPublic(tables) && !(privacy instanceof CellStatement))) {
      throw new IllegalArgumentException(
          "In the clear, counts alone leave, and for the public: what a member gets is encrypted"
              + " and says what permits the transfer.");
    }
    if (!isPublic(tables) && previous.isPresent() != sequence > 1) {
      throw new IllegalArgumentException(
          "The first package of a member has no previous one, and every other has one. Sequence"
              + " number: "
              + sequence);
    }
    adversaries = List.copyOf(adversaries);
    tables = List.copyOf(tables);
    Table.requireDistinct(tables);
  }

  /** Returns whether the tables are in the clear, for everybody. */
  public boolean isPublic() {
    return isPublic(tables);
  }

  private static boolean isPublic(List<Table> tables) {
    return tables.stream().anyMatch(Table::isInTheClear);
  }

  /** Returns the paths of all data files, in the order of the tables. */
  public List<String> parts() {
    return tables.stream().flatMap(table -> table.parts().stream()).toList();
  }

  /** Returns the file's content. */
  byte[] json() {
    ObjectNode json =
        Json.object()
            .put("format", FORMAT)
            .put("packageId", packageId.text())
            .put("member", member)
            .put("release", release)
            .put("sequence", sequence)
            .put("previous", previous.map(Sha256::hex).orElse(null));
    json.set("policy", policy.toJson());
    ObjectNode use = json.putObject("terms").put("purpose", terms.purpose());
    use.set("forbiddenUses", Json.texts(terms.forbiddenUses()));
    transfer.ifPresentOrElse(
        permitted ->
            json.putObject("transfer")
                .put("mechanism", permitted.mechanism().text())
                .put("country", permitted.country()),
        () -> json.putNull("transfer"));
    json.set("adversaries", Json.list(adversaries, LinkRate::toJson));
    json.set("privacy", privacy.toJson());
    json.set("engine", engine.toJson());
    json.set("tables", Json.list(tables, Table::toJson));
    json.set("producer", producer.toJson());
    json.put("expires", expires.toString()).put("contact", contact);
    return Json.write(json);
  }

  static PackageManifest parse(byte[] bytes) throws FormatException {
    StrictObject json = Json.read(PackagePath.PACKAGE, bytes);
    requireKnownFormat(json);
    PackageId packageId = json.value("packageId", PackageId::new);
    String member = json.text("member");
    String release = json.text("release");
    int sequence = json.whole("sequence");
    Optional<Sha256> previous = json.valueOrNull("previous", Sha256::new);
    PolicyStatement policy = PolicyStatement.from(json.object("policy"));
    StrictObject use = json.object("terms");
    String purpose = use.text("purpose");
    List<String> forbiddenUses = use.texts("forbiddenUses");
    Terms terms = use.complete(() -> new Terms(purpose, forbiddenUses));
    Optional<Transfer> transfer = json.objectOrNull("transfer", Transfer::from);
    List<LinkRate> adversaries = json.list("adversaries", LinkRate::from);
    Protection privacy = Protection.from(json.object("privacy"));
    Software engine = Software.from(json.object("engine"));
    List<Table> tables = json.list("tables", Table::from);
    Software producer = Software.from(json.object("producer"));
    LocalDate expires = json.value("expires", PackageManifest::date);
    String contact = json.text("contact");
    return json.complete(
        () ->
            new PackageManifest(
                packageId,
                member,
                release,
                sequence,
                previous,
                policy,
                terms,
                transfer,
                adversaries,
                privacy,
                engine,
                tables,
                producer,
                expires,
                contact));
  }

  /** A newer format is refused before any of its fields is judged. */
  static void requireKnownFormat(StrictObject json) throws FormatException {
    int format = json.whole("format");
    if (format > FORMAT) {
      throw json.refused(
          "format",
          "is "
              + format
              + ", and this program reads up to "
              + FORMAT
              + ". Use a newer version of it.");
    }
    if (format != FORMAT) {
      throw json.refused("format", "must be " + FORMAT + ". Provided value: " + format);
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "A date has the form 2026-11-01. Provided value: " + text, e);
    }
  }
}
