package org.opencmcc.formats;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.UnreadableFile.Reason;

/// XML of a workbook, pulled event by event. A document type is refused, whatever it declares; so is
/// any entity but the five of XML itself. Depth, attributes and the number of different names have
/// limits, because a parser keeps them all in memory.
final class XmlPull implements Closeable {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 2_000;
    private static final int MOST_NAME_CHARACTERS = 200_000;
    private static final int MOST_ATTRIBUTES = 200;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private long nameCharacters;
    private int depth;

    private XmlPull(InputStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    static XmlPull of(InputStream in) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new XmlPull(in, factory.createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            throw failure(broken);
        }
    }

    /// The next event: a start or end of an element, text, or the end of the document.
    int next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        enter();
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw doctype();
                    default -> {}
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException broken) {
            throw failure(broken);
        }
    }

    /// Goes on to the next start of an element; false at the end of the document.
    boolean nextStart() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private void enter() throws IOException {
        int attributes = xml.getAttributeCount();
        if (++depth > DEEPEST || attributes > MOST_ATTRIBUTES) {
            throw new IOException("too deep or too many attributes");
        }
        learn(xml.getLocalName());
        for (int i = 0; i < attributes; i++) {
            learn(xml.getAttributeLocalName(i));
        }
        if (names.size() > MOST_NAMES || nameCharacters > MOST_NAME_CHARACTERS) {
            throw new IOException("too many names");
        }
    }

    private void learn(String name) {
        if (names.add(name)) {
            nameCharacters += name.length();
        }
    }

    String name() {
        return xml.getLocalName();
    }

    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var found = attribute(name);
        return found == null ? otherwise : found;
    }

    /// Adds the text of the event, up to a length past which the rest is let fall.
    void textInto(StringBuilder out, int most) {
        int room = Math.min(xml.getTextLength(), most - out.length());
        if (room > 0) {
            out.append(xml.getTextCharacters(), xml.getTextStart(), room);
        }
    }

    private static Refusal doctype() {
        return new Refusal(
                Reason.XML_DOCTYPE,
                "The workbook declares a document type or entities of its own, which no spreadsheet program writes."
                        + " It was not opened. Copy the list into a new workbook and send that.");
    }

    private static IOException failure(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        var nested = broken.getNestedException();
        if (nested instanceof Refusal refusal) {
            return refusal;
        }
        return new IOException(broken);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
