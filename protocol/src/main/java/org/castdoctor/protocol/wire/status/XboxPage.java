package org.castdoctor.protocol.wire.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.MissingResourceException;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.status.ServiceState.Level;

/**
 * {@code xnotify.xboxlive.com/servicestatusv6}: {@code Status/Overall} and one {@code Category} for
 * each core service, each with the status name {@code None} while all is well. Titles are left out:
 * one game's trouble is not the platform's. A page with a document type is refused unread, because
 * no real one has any. The form is undocumented and known from public code.
 */
final class XboxPage {
  /** Real pages are seven deep. */
  private static final int MAX_DEPTH = 32;

  private static final String ALL_WELL = "None";

  private final Deque<String> path = new ArrayDeque<>();
  private final List<String> troubled = new ArrayList<>();
  private String overall = "";
  private String category = "";
  private boolean core;

  private XboxPage() {}

  static Parsed<ServiceState> read(byte[] page) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(page));
      return new XboxPage().walk(xml);
    } catch (XMLStreamException
        | NoSuchElementException
        | IllegalStateException
        | MissingResourceException bad) {
      // The last: of some mistakes in a DTD, Java's reader lacks the words to complain.
      String reason = String.valueOf(bad.getMessage());
      return new Parsed.Malformed<>(reason.lines().findFirst().orElse("not XML"), 0);
    }
  }

  private Parsed<ServiceState> walk(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.addLast(xml.getLocalName());
          if (path.size() > MAX_DEPTH) {
            return malformed("too deep", xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
        case XMLStreamConstants.CHARACTERS -> take(xml.getText().strip());
        case XMLStreamConstants.DTD -> {
          return malformed("a document type", xml);
        }
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
    if (overall.isEmpty() && !core) {
      return malformed("neither an overall status nor core services", xml);
    }
    if (core) {
      return new Parsed.Ok<>(
          new ServiceState(troubled.isEmpty() ? Level.FINE : Level.TROUBLE, troubled));
    }
    return new Parsed.Ok<>(
        overall.equals(ALL_WELL)
            ? ServiceState.fine()
            : new ServiceState(Level.TROUBLE, List.of(overall)));
  }

  private void take(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (isAt("Status", "Overall", "State")) {
      overall = text;
    } else if (isAt("CoreServices", "Category", "Name")) {
      category = text;
    } else if (isAt("CoreServices", "Category", "Status", "Name")) {
      core = true;
      if (!text.equals(ALL_WELL)) {
        troubled.add((category.isEmpty() ? "a core service" : category) + ": " + text);
      }
    }
  }

  /** Whether this is where reading is, below the root whatever its name. */
  private boolean isAt(String... names) {
    if (path.size() != names.length + 1) {
      return false;
    }
    Iterator<String> here = path.iterator();
    here.next();
    for (String name : names) {
      if (!here.next().equals(name)) {
        return false;
      }
    }
    return true;
  }

  private static Parsed<ServiceState> malformed(String reason, XMLStreamReader xml) {
    return new Parsed.Malformed<>(reason, Math.max(0, xml.getLocation().getCharacterOffset()));
  }
}
