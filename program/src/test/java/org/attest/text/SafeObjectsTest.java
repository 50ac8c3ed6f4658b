package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeObjectsTest {

  static List<ObjectInputFilter> filters() {
    return List.of(SafeObjects.NLP4J_MODEL, SafeObjects.NLP4J_LEXICON, SafeObjects.NAME_MODEL);
  }

  private static InputStream written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  @ParameterizedTest
  @MethodSource("filters")
  void refusesAForeignClass(ObjectInputFilter filter) throws IOException {
    InputStream in = written(new File("x"));
    assertThatThrownBy(() -> SafeObjects.read(in, filter, Object.class))
        .isInstanceOf(InvalidClassException.class)
        .hasMessageContaining("REJECTED");
  }

  @Test
  void refusesAnotherTypeThanWanted() throws IOException {
    InputStream in = written(new HashMap<>(Map.of("a", "b")));
    assertThatThrownBy(() -> SafeObjects.read(in, SafeObjects.NLP4J_LEXICON, List.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("java.util.List");
  }

  @Test
  void refusesAForeignStreamAsTaggerOfNames() throws IOException {
    InputStream in = written(new File("x"));
    assertThatThrownBy(() -> NameTagger.load(in)).isInstanceOf(IOException.class);
  }

  @Test
  void readsAFlatLexiconBackAsItWasWritten() throws IOException {
    Map<String, List<String>> lexicon = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      lexicon.put("word" + i + "é", List.of("NN", "V" + i % 7));
    }
    lexicon.put("", List.of());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FlatLexicon.write(lexicon, bytes);
    assertThat(FlatLexicon.read(new ByteArrayInputStream(bytes.toByteArray()), List::copyOf))
        .isEqualTo(lexicon);
  }

  @Test
  void refusesWhatIsNoFlatLexicon() {
    assertThatThrownBy(() -> FlatLexicon.read(new ByteArrayInputStream(new byte[20]), List::copyOf))
        .isInstanceOf(IOException.class)
        .hasMessage("not a flat lexicon");
  }
}
