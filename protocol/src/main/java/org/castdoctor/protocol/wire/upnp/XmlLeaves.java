package org.castdoctor.protocol.wire.upnp;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The texts of an XML document, each with the names around it. Without document types, and so
 * without entities of somebody's own.
 */
final class XmlLeaves {
  /** Descriptions of routers are nine deep. */
  private static final int MAX_DEPTH = 32;

  /** The longest description seen has about 300. */
  private static final int MAX_LEAVES = 2_000;

  /** The longest text that is of use is a path; descriptions of models may be cut. */
  private static final int MAX_TEXT = 512;

  private final Deque<Element> path = new ArrayDeque<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private int elements;

  private XmlLeaves() {}

  private record Element(String name, int number) {}

  /**
   * A text.
   *
   * @param parent the number of the element around the text's own, the same for all its children
   * @param around that element's name; empty at the top
   */
  record Leaf(int parent, String around, String name, String text) {}

  static Parsed<List<Leaf>> read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new XmlLeaves().walk(factory.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException | NoSuchElementException | IllegalStateException bad) {
      String reason = String.valueOf(bad.getMessage());
      return new Parsed.Malformed<>(reason.lines().findFirst().orElse("not XML"), 0);
    }
  }

  private Parsed<List<Leaf>> walk(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.addLast(new Element(xml.getLocalName(), elements++));
          if (path.size() > MAX_DEPTH) {
            return malformed("too deep", xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
        case XMLStreamConstants.CHARACTERS -> {
          take(xml.getText().strip());
          if (leaves.size() > MAX_LEAVES) {
            return malformed("too many elements", xml);
          }
        }
        case XMLStreamConstants.DTD -> {
          return malformed("a document type", xml);
        }
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
    return new Parsed.Ok<>(List.copyOf(leaves));
  }

  private void take(String text) {
    if (text.isEmpty() || path.isEmpty()) {
      return;
    }
    Element own = path.removeLast();
    Element around = path.isEmpty() ? new Element("", -1) : path.getLast();
    path.addLast(own);
    String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    leaves.add(new Leaf(around.number, around.name, own.name, kept));
  }

  private static Parsed<List<Leaf>> malformed(String reason, XMLStreamReader xml) {
    return new Parsed.Malformed<>(reason, Math.max(0, xml.getLocation().getCharacterOffset()));
  }
}
