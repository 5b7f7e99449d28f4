package org.courseveil.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report's page, read by a parser of XML that loads nothing. */
record ParsedPage(Document document) {
  static ParsedPage of(RunReport report) {
    return of(HtmlReport.page(report));
  }

  static ParsedPage of(String page) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new ParsedPage(builder.parse(new InputSource(new StringReader(page))));
    } catch (Exception e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  /** Returns all elements of a name, in the order of the page; {@code *} stands for any. */
  List<Element> elements(String name) {
    return listed(document.getElementsByTagName(name));
  }

  static List<Element> under(Element element, String name) {
    return listed(element.getElementsByTagName(name));
  }

  String text() {
    return document.getElementsByTagName("body").item(0).getTextContent();
  }

  private static List<Element> listed(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
