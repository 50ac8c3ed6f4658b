package org.attest.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.attest.text.FlatLexicon;
import org.attest.text.SafeObjects;
import org.tukaani.xz.XZInputStream;

/** One file of the models: where it comes from, and how it is unpacked. */
enum Part {
  AMBIGUITY_CLASSES(
      "/edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz",
      "e803d064aa7c363743aad45eef86c97d8bf43013daf7e4932c190419ffa0966e",
      "ambiguity-classes.flat",
      6_175_845L),
  WORD_CLUSTERS(
      "/edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz",
      "61cf4fa2f71d21c5e9ae7288844c0135e6919366b1ff46df84e2737043f555bb",
      "word-clusters.flat",
      8_229_972L),
  TAG_MODEL(
      "/edu/emory/mathcs/nlp/models/en-pos.xz",
      "4f7180bba0852eb50557921b48cb5d2e672474578648136676a1ca750c1b58f9",
      "tag.ser",
      37_310_402L),
  PARSE_MODEL(
      "/edu/emory/mathcs/nlp/models/en-dep.xz",
      "198a43e53dad2dc3014464b39296a82094f32679015128757172d2271806ba91",
      "parse.ser",
      473_154_981L),
  NAME_MODEL(
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
      "b474b216183022f4d24f6006e4b8e084642f645525337378e5582f0e8768a9fe",
      "names.ser",
      49_516_590L);

  private final String resource;
  private final String sourceHash;
  private final String file;
  private final long size;

  /**
   * Names a part.
   *
   * @param sourceHash SHA-256 of the resource as the artifact holds it, hexadecimal
   * @param size bytes of the unpacked file
   */
  Part(String resource, String sourceHash, String file, long size) {
    this.resource = resource;
    this.sourceHash = sourceHash;
    this.file = file;
    this.size = size;
  }

  String resource() {
    return resource;
  }

  String sourceHash() {
    return sourceHash;
  }

  String file() {
    return file;
  }

  long size() {
    return size;
  }

  /** Writes the unpacked form of the artifact's bytes. */
  void unpack(InputStream packed, OutputStream out) throws IOException {
    switch (this) {
      case AMBIGUITY_CLASSES -> FlatLexicon.write(lexicon(packed, List.class), out);
      case WORD_CLUSTERS -> FlatLexicon.write(lexicon(packed, Set.class), out);
      case TAG_MODEL, PARSE_MODEL -> new XZInputStream(packed).transferTo(out);
      case NAME_MODEL -> new GZIPInputStream(packed, 1 << 16).transferTo(out);
    }
  }

  @SuppressWarnings("unchecked") // every key and value is checked on the way
  private static Map<String, Collection<String>> lexicon(InputStream packed, Class<?> valueType)
      throws IOException {
    Map<?, ?> read =
        SafeObjects.read(
            new BufferedInputStream(new XZInputStream(packed), 1 << 16),
            SafeObjects.NLP4J_LEXICON,
            Map.class);
    for (Map.Entry<?, ?> entry : read.entrySet()) {
      if (!(entry.getKey() instanceof String) || !valueType.isInstance(entry.getValue())) {
        throw new IOException("not a lexicon entry: " + entry);
      }
    }
    return (Map<String, Collection<String>>) read;
  }
}
