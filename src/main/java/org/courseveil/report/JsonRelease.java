package org.courseveil.report;

import static org.courseveil.report.JsonReport.list;
import static org.courseveil.report.JsonReport.number;
import static org.courseveil.report.JsonReport.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.courseveil.policy.PrivacyRequirement;

/** The part {@code release} of the JSON report. */
final class JsonRelease {
  private JsonRelease() {}

  static ObjectNode of(ReleaseSection section) {
    PrivacyRequirement required = section.required();
    ObjectNode node = object().put("release", section.release());
    node.set(
        "required",
        object()
            .put("k", required.k())
            .put("l", required.l())
            .put("guarded_k", required.guardedK())
            .put("minimum_learners", required.minimumLearners())
            .put("suppression_limit", number(required.suppressionLimit()))
            .put("pseudonym_scope", required.pseudonymScope().joinsCourses() ? "member" : "course")
            .put("course_set_attack", required.pseudonymScope().knownCourses()));
    section
        .scheme()
        .ifPresentOrElse(
            scheme -> node.set("scheme", scheme(scheme)), () -> node.putNull("scheme"));
    node.set("packages", list(section.packages(), made -> made(made, required)));
    return node;
  }

  private static ObjectNode scheme(ReleaseSection.Scheme scheme) {
    ObjectNode node =
        object()
            .put("version", scheme.version())
            .put("recoding", JsonReport.code(scheme.recoding()))
            .put("engine", scheme.engine())
            .put("loss", number(scheme.loss()))
            .put("unguarded_loss", number(scheme.unguardedLoss()))
            .put("guard_points", number(scheme.guardPoints()));
    node.set(
        "levels",
        list(
            scheme.levels(),
            level ->
                object()
                    .put("column", level.column())
                    .put("level", level.level())
                    .put("highest_level", level.highest())
                    .put("top_level", level.topLevel())
                    .put("example", level.example())));
    return node;
  }

  private static ObjectNode made(PackageSection made, PrivacyRequirement required) {
    ObjectNode node =
        object()
            .put("member", made.member())
            .put("name", made.name())
            .put("country", made.country())
            .put("transfer", JsonReport.code(made.transfer()));
    node.set("recipients", list(made.recipients(), JsonRelease::recipient));
    node.set("publication", publication(made.publication()));
    node.set("units", units(made.units()));
    node.set(
        "courses",
        list(
            made.courses(),
            course ->
                object()
                    .put("course", course.course())
                    .put("archived", course.archived())
                    .put("released", course.released())));
    node.set(
        "protection",
        made.protection()
            .<JsonNode>map(reached -> protection(reached, required))
            .orElseGet(JsonNodeFactory.instance::nullNode));
    node.set("tiers", list(made.tiers(), JsonRelease::tier));
    node.set("links", list(made.links(), JsonRelease::link));
    node.set("unicity", list(made.unicity(), JsonRelease::unicity));
    node.set("held_texts", list(made.heldTexts(), JsonRelease::heldTexts));
    node.set(
        "verification",
        made.verification()
            .<JsonNode>map(JsonRelease::verification)
            .orElseGet(JsonNodeFactory.instance::nullNode));
    node.set("columns", list(made.columns(), JsonRelease::column));
    return node;
  }

  private static ObjectNode recipient(PackageSection.Recipient recipient) {
    ObjectNode node = object().put("fingerprint", recipient.fingerprint());
    recipient
        .expires()
        .ifPresentOrElse(
            day -> node.put("key_expires", day.toString()), () -> node.putNull("key_expires"));
    return node;
  }

  private static ObjectNode publication(Publication publication) {
    ObjectNode node =
        object().put("state", publication.title()).put("detail", publication.detail());
    if (publication instanceof Publication.Published published) {
      node.put("package_id", published.packageId())
          .put("sequence", published.sequence())
          .put("path", published.path());
    }
    return node;
  }

  private static ObjectNode units(UnitAccount units) {
    ObjectNode node =
        object()
            .put("archived", units.archived())
            .put("released_before", units.releasedBefore())
            .put("considered", units.considered())
            .put("released", units.released());
    node.set("held", list(units.held(), JsonRelease::reason));
    node.set("excluded", list(units.excluded(), JsonRelease::reason));
    return node.put("gap", units.gap()).put("closes", units.gap() == 0);
  }

  private static ObjectNode reason(UnitAccount.Reason reason) {
    return object().put("reason", reason.reason()).put("units", reason.units());
  }

  private static ObjectNode protection(Protection reached, PrivacyRequirement required) {
    ObjectNode node =
        object()
            .put("k_asked", required.k())
            .put("k_achieved", reached.smallestClass())
            .put("l_asked", required.l())
            .put("l_achieved", reached.fewestOutcomes())
            .put("learners", reached.learners())
            .put("classes", reached.classes())
            .put("suppression", number(reached.suppression()))
            .put("loss", number(reached.loss()));
    ObjectNode fewest = object();
    reached.fewestValues().forEach(fewest::put);
    node.set("fewest_values", fewest);
    node.set("risks", risks(reached.risks(), required));
    return node;
  }

  private static ObjectNode risks(Risks risks, PrivacyRequirement required) {
    ObjectNode node =
        object()
            .put("threshold", number(risks.threshold()))
            .put("at_risk", number(risks.atRisk()))
            .put("prosecutor", number(risks.prosecutor()))
            .put("journalist", number(risks.journalist()))
            .put("marketer", number(risks.marketer()))
            .put("uniques_before", risks.uniquesBefore())
            .put("uniques", risks.uniques());
    node.set(
        "class_sizes",
        list(
            risks.bands(required.k()),
            band ->
                object()
                    .put("from", band.from())
                    .put("to", band.to())
                    .put("classes", band.classes())
                    .put("learners", band.learners())));
    return node;
  }

  private static ObjectNode tier(PackageSection.TierResult tier) {
    ObjectNode node = object().put("tier", JsonReport.code(tier.tier())).put("rows", tier.rows());
    node.set("steps", JsonReport.texts(tier.steps().stream().map(JsonReport::code).toList()));
    tier.refused().ifPresentOrElse(why -> node.put("refused", why), () -> node.putNull("refused"));
    return node;
  }

  private static ObjectNode link(LinkRate link) {
    return object()
        .put("adversary", JsonReport.code(link.adversary()))
        .put("tier", JsonReport.code(link.tier()))
        .put("rate", number(link.rate()))
        .put("easiest_row", number(link.highest()))
        .put("limit", number(link.limit()))
        .put("within_limit", link.withinLimit());
  }

  private static ObjectNode unicity(Unicity unicity) {
    ObjectNode node = object().put("tier", JsonReport.code(unicity.tier()));
    ArrayNode rates = node.putArray("rates");
    unicity.rates().forEach(rate -> rates.add(number(rate)));
    return node.put("limit", number(unicity.limit())).put("within_limit", unicity.withinLimit());
  }

  private static ObjectNode heldTexts(HeldTexts held) {
    return object()
        .put("table", held.table())
        .put("texts", held.texts())
        .put("learners", held.learners());
  }

  private static ObjectNode verification(PackageSection.Verification result) {
    ObjectNode node = object().put("files", result.files()).put("rows", result.rows());
    node.set("violations", JsonReport.texts(result.violations()));
    node.set("search", search(result.search()));
    return node;
  }

  private static ObjectNode search(PackageSection.Search search) {
    ObjectNode node = object().put("cells", search.cells()).put("files", search.files());
    node.set("kinds", JsonReport.texts(search.kinds()));
    return node.put("unseen", search.unseen());
  }

  private static ObjectNode column(ColumnView column) {
    ObjectNode node =
        object()
            .put("tier", JsonReport.code(column.tier()))
            .put("column", column.column())
            .put("treatment", column.treatment())
            .put("granularity_lost", number(column.granularityLost()));
    List<ColumnView.Label> labels = column.labels();
    node.set(
        "labels",
        list(labels, label -> object().put("label", label.label()).put("rows", label.rows())));
    return node;
  }
}
