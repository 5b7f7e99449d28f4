package org.courseveil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report as a page that needs nothing but itself: no script, no font, no network. */
final class HtmlReport {
  private static final String STYLE = "/courseveil/report/report.css";
  private static final String NOTHING_FROM_OUTSIDE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private HtmlReport() {}

  static String page(RunReport report) {
    var parts = new ArrayList<Element>();
    parts.add(OutcomePart.of(report));
    report.archive().ifPresent(section -> parts.addAll(ArchivePart.of(section)));
    report.release().ifPresent(section -> parts.add(ReleasePart.of(section)));
    report.counts().ifPresent(section -> parts.add(CountsPart.of(section)));
    parts.add(RulesPart.of(report.policy()));
    parts.add(SignaturePart.of());

    var page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of(
            Tag.HTML,
            head(report),
            Element.of(
                Tag.BODY,
                header(report),
                contents(report),
                Element.of(Tag.MAIN, parts),
                footer(report)))
        .with(new Attribute("lang", "en"), new Attribute("dir", "ltr"))
        .writeTo(page);
    return page.toString();
  }

  private static Element head(RunReport report) {
    return Element.of(
        Tag.HEAD,
        meta(new Attribute("charset", "utf-8")),
        meta(
            new Attribute("name", "viewport"),
            new Attribute("content", "width=device-width, initial-scale=1")),
        meta(new Attribute("name", "robots"), new Attribute("content", "noindex, nofollow")),
        meta(new Attribute("name", "referrer"), new Attribute("content", "no-referrer")),
        meta(new Attribute("name", "color-scheme"), new Attribute("content", "light dark")),
        meta(
            new Attribute("http-equiv", "Content-Security-Policy"),
            new Attribute("content", NOTHING_FROM_OUTSIDE)),
        Element.of(Tag.TITLE, "Privacy report: " + report.run().platformName() + " (internal)"),
        Element.of(Tag.STYLE, style()));
  }

  private static Element header(RunReport report) {
    Run run = report.run();
    return Element.of(
        Tag.HEADER,
        Element.of(
                Tag.P,
                Element.of(Tag.STRONG, "Internal."),
                Node.text(
                    " The counts are exact. This page must not leave the platform: no member,"
                        + " recipient or researcher may see it."))
            .with(Attribute.css("internal")),
        Element.of(Tag.P, "Report for the privacy office").with(Attribute.css("kicker")),
        Element.of(Tag.H1, "Research packages from deleted accounts"),
        Element.of(
                Tag.P,
                Element.of(Tag.STRONG, run.platformName()),
                Node.text(" \u00B7 job "),
                Marks.code(run.job()),
                Node.text(" \u00B7 as of "),
                Figures.moment(run.asOf()))
            .with(Attribute.css("lead")),
        Element.of(
                Tag.P,
                Node.text("Policy: " + report.policy().title() + " (profile "),
                Marks.code(report.policy().id()),
                Node.text(")"))
            .with(Attribute.css("quiet")));
  }

  private static Element contents(RunReport report) {
    var links = new ArrayList<Element>();
    links.add(link("outcome", "Outcome"));
    if (report.archive().isPresent()) {
      links.add(link("accounts", "Accounts and requests"));
      links.add(link("rows", "Where every row went"));
      links.add(link("set-aside", "Set aside"));
    }
    if (report.release().isPresent()) {
      links.add(link("packages", "Packages"));
    }
    if (report.counts().isPresent()) {
      links.add(link("counts", "Counts"));
    }
    links.add(link("rules", "Rules"));
    links.add(link("signature", "Signature"));
    return Element.of(Tag.NAV, Element.of(Tag.OL, links)).with(Attribute.label("Contents"));
  }

  private static Element footer(RunReport report) {
    Run run = report.run();
    return Element.of(
        Tag.FOOTER,
        Element.of(
            Tag.P,
            Node.text("Written "),
            Figures.moment(run.writtenAt()),
            Node.text(" by " + run.producer() + " for platform "),
            Marks.code(run.platformId()),
            Node.text("; questions to " + run.contact() + ". Report format "),
            Figures.count(JsonReport.FORMAT),
            Node.text("; the same figures stand in report.json. The policy's text is that of "),
            Figures.day(report.policy().textDate()),
            Node.text(", SHA-256 "),
            Marks.code(report.policy().textSha256()),
            Node.text(".")),
        Element.of(
            Tag.P,
            "This report gives evidence of what a program did. It does not claim that the law, or the"
                + " policy as a whole, has been complied with."));
  }

  private static Element link(String part, String words) {
    return Element.of(Tag.LI, Element.of(Tag.A, words).with(Attribute.hrefToPart(part)));
  }

  private static Element meta(Attribute... attributes) {
    return Element.of(Tag.META).with(attributes);
  }

  /** Returns the style sheet, which stands in the page as it is: so it must not need escaping. */
  private static String style() {
    String style;
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + STYLE + ". Build it anew.");
      }
      style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String refused : List.of("<", ">", "&", "\"", "'", "url(", "@import")) {
      if (style.contains(refused)) {
        throw new IllegalStateException("A report's style sheet must not hold " + refused);
      }
    }
    return style;
  }
}
