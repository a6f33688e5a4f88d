package org.castdoctor.protocol.wire.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The texts and attributes of an XML document, each with the names around it, in the order in which
 * their elements end. Without document types, and so without entities of somebody's own.
 */
public final class XmlLeaves {
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

  private record Element(
      String name, int number, Map<String, String> attributes, StringBuilder text) {}

  /**
   * An element that has a text of its own, or attributes.
   *
   * @param parent the number of the element around it, the same for all its children; elements are
   *     numbered from 0 as they begin, and -1 stands above the top
   * @param around that element's name; empty at the top
   * @param text stripped, cut after 512 characters; empty where there is none
   * @param attributes their values by name, cut alike
   */
  public record Leaf(
      int parent, String around, String name, String text, Map<String, String> attributes) {
    public Leaf {
      attributes = Map.copyOf(attributes);
    }

    /** The attribute of that name, unless it is missing or empty. */
    public Optional<String> attribute(String name) {
      return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
    }
  }

  /** Reads a document whose length the caller has bounded. */
  public static Parsed<List<Leaf>> read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new XmlLeaves().walk(factory.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException
        | NoSuchElementException
        | IllegalStateException
        | MissingResourceException bad) {
      // The last: of some mistakes in a DTD, Java's reader lacks the words to complain.
      String reason = String.valueOf(bad.getMessage());
      return new Parsed.Malformed<>(reason.lines().findFirst().orElse("not XML"), 0);
    }
  }

  /**
   * The texts of one element's children by name, of two the first; only those that have a text.
   *
   * @param parent that element's number
   */
  public static Map<String, String> childrenOf(int parent, List<Leaf> leaves) {
    Map<String, String> texts = new HashMap<>();
    leaves.stream()
        .filter(leaf -> leaf.parent() == parent && !leaf.text().isEmpty())
        .forEach(leaf -> texts.putIfAbsent(leaf.name(), leaf.text()));
    return texts;
  }

  private Parsed<List<Leaf>> walk(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.addLast(
              new Element(xml.getLocalName(), elements++, attributes(xml), new StringBuilder()));
          if (path.size() > MAX_DEPTH) {
            return malformed("too deep", xml);
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (!path.isEmpty()) {
            path.getLast().text().append(cut(xml.getText().strip()));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          take(path.removeLast());
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

  private void take(Element own) {
    String text = cut(own.text().toString());
    if (!text.isEmpty() || !own.attributes().isEmpty()) {
      int parent = path.isEmpty() ? -1 : path.getLast().number();
      String around = path.isEmpty() ? "" : path.getLast().name();
      leaves.add(new Leaf(parent, around, own.name(), text, own.attributes()));
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      attributes.putIfAbsent(xml.getAttributeLocalName(at), cut(xml.getAttributeValue(at).strip()));
    }
    return attributes;
  }

  private static String cut(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }

  private static Parsed<List<Leaf>> malformed(String reason, XMLStreamReader xml) {
    return new Parsed.Malformed<>(reason, Math.max(0, xml.getLocation().getCharacterOffset()));
  }
}
