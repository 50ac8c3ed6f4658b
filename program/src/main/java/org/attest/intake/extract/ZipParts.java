package org.attest.intake.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a packed document that are XML. Pictures and attached files are passed over. */
final class ZipParts {

  /** The most bytes that the parts unpack to, those passed over included: bombs go beyond. */
  private static final long MOST = 512L << 20;

  /** The most bytes of one part that is kept. */
  private static final int MOST_OF_ONE = 96 << 20;

  private static final int MOST_ENTRIES = 20_000;

  private static final XMLInputFactory XML = factory();

  private final Map<String, byte[]> parts = new TreeMap<>();
  private long unpacked;

  private ZipParts() {}

  /** Says that a file unpacks to more than any report has. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }

  /** Neither definitions nor anything outside the file is read. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("it names something outside itself");
    });
    return factory;
  }

  static ZipParts of(byte[] bytes) throws IOException {
    ZipParts parts = new ZipParts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new TooLarge("it is packed from more than %,d parts".formatted(MOST_ENTRIES));
        }
        parts.take(entry.getName(), in);
      }
    }
    return parts;
  }

  private void take(String name, ZipInputStream in) throws IOException {
    boolean kept = name.endsWith(".xml");
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      unpacked += read;
      if (unpacked > MOST || (kept && content.size() + read > MOST_OF_ONE)) {
        throw new TooLarge("it unpacks to more than any report has");
      }
      if (kept) {
        content.write(some, 0, read);
      }
    }
    if (kept) {
      parts.put(name.startsWith("/") ? name.substring(1) : name, content.toByteArray());
    }
  }

  /** Returns the names of the parts, in order of letters. */
  Iterable<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Takes what an XML reader comes upon. */
  interface Told {
    /** Takes the beginning of an element, on which the reader stands. */
    void begins(XMLStreamReader at);

    /** Takes the end of an element. */
    void ends(XMLStreamReader at);

    /** Takes characters between them. */
    void letters(String letters);
  }

  /**
   * Reads a part from beginning to end; does nothing where there is no such part.
   *
   * @throws IOException if it is no XML, or wants something from outside
   */
  void read(String name, Told told) throws IOException {
    byte[] content = parts.get(name);
    if (content == null) {
      return;
    }
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamReader.START_ELEMENT -> told.begins(reader);
          case XMLStreamReader.END_ELEMENT -> told.ends(reader);
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
              told.letters(reader.getText());
          case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
              throw new IOException("its XML defines names of its own, which no report needs");
          default -> {}
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(name + " is no XML", e);
    }
  }

  /** Returns the value of an attribute by its local name. */
  static Optional<String> attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return Optional.of(at.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }
}
