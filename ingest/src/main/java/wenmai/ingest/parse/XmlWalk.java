package wenmai.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the XML of one part, element by element. Nothing outside the part is ever read, and
 * entities are not expanded.
 */
abstract class XmlWalk {
  /** What to do with an element. */
  enum Turn {
    /** Walk into it. */
    IN,
    /** Pass it by: it shows nothing. */
    PAST,
    /** Pass it by, and count what it shows. */
    LEFT_OUT
  }

  private XMLStreamReader xml;
  private int passed;
  private boolean counted;
  private int leftOut;

  /** An element begins; its local name. */
  abstract Turn start(String name);

  void end(String name) {
    // Not every walk needs ends.
  }

  void text(String characters) {
    // Nor text.
  }

  /** How many code points the elements showed that were left out. */
  int leftOut() {
    return leftOut;
  }

  /** An attribute of the element that has just begun, by its local name. */
  String attribute(String name, String otherwise) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return otherwise;
  }

  /** The id by which the element refers to another part, or "". */
  String relation() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      boolean ofParts = space != null && space.endsWith("/relationships");
      if (ofParts && xml.getAttributeLocalName(i).equals("id")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A whole number among the attributes, or -1. */
  int number(String name) {
    String value = attribute(name, "");
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
  }

  /** Walks over a part; over one that is not there, not at all. */
  final void walk(OfficeParts parts, String part) throws IOException {
    if (!parts.has(part)) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try (InputStream stream = parts.open(part)) {
      xml = factory.createXMLStreamReader(stream);
      while (xml.hasNext()) {
        step(xml.next());
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(part + " is not well-formed", e);
    }
  }

  private void step(int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      Turn turn = passed > 0 ? Turn.PAST : start(xml.getLocalName());
      if (turn != Turn.IN) {
        counted = passed > 0 ? counted : turn == Turn.LEFT_OUT;
        passed++;
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      if (passed > 0) {
        passed--;
      } else {
        end(xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
      if (passed == 0) {
        text(xml.getText());
      } else if (counted) {
        leftOut += (int) xml.getText().strip().codePoints().count();
      }
    }
  }
}
