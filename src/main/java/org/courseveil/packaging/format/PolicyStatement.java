package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** The privacy policy that a package was made under, pinned to its text, with the rules kept. */
public record PolicyStatement(String id, LocalDate textDate, Sha256 textSha256, List<Rule> rules) {
  /** A rule, the section of the text that it cites, and whether it is stated there. */
  public record Rule(String id, String citation, Code tag) {
    ObjectNode toJson() {
      return Json.object().put("id", id).put("citation", citation).put("tag", tag.text());
    }

    static Rule from(StrictObject json) throws FormatException {
      String id = json.text("id");
      String citation = json.text("citation");
      Code tag = json.value("tag", Code::new);
      return json.complete(() -> new Rule(id, citation, tag));
    }
  }

  public PolicyStatement {
    PackagePath.name("policy", id);
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("A package names the rules that it keeps.");
    }
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("textDate", textDate.toString())
            .put("textSha256", textSha256.hex());
    json.set("rules", Json.list(rules, Rule::toJson));
    return json;
  }

  static PolicyStatement from(StrictObject json) throws FormatException {
    String id = json.text("id");
    LocalDate textDate = json.value("textDate", PackageManifest::date);
    Sha256 textSha256 = json.value("textSha256", Sha256::new);
    List<Rule> rules = json.list("rules", Rule::from);
    return json.complete(() -> new PolicyStatement(id, textDate, textSha256, rules));
  }
}
