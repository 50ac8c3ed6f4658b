package org.attest.text;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Marks the names of persons, places and organisations with CoreNLP's three-class model.
 *
 * <p>The model is only read after loading, so one instance serves all threads.
 */
public final class NameTagger {

  private final CRFClassifier<CoreLabel> model;

  private NameTagger(CRFClassifier<CoreLabel> model) {
    this.model = model;
  }

  /**
   * Loads the model. Leaves the closing of the stream to the caller.
   *
   * @param in the serialised model {@code english.all.3class.distsim.crf}, uncompressed
   * @throws IOException if the stream is not that model, or holds a class such a model does not
   */
  public static NameTagger load(InputStream in) throws IOException {
    ObjectInputStream objects = SafeObjects.filtered(in, SafeObjects.NAME_MODEL);
    try {
      return new NameTagger(CRFClassifier.getClassifier(objects, forgetful()));
    } catch (ClassNotFoundException e) {
      throw new IOException("model names a class that is not here: " + e.getMessage(), e);
    } catch (ClassCastException e) {
      throw new IOException("not a model of names", e);
    }
  }

  /** Without this the model learns the words it reads, and its answers depend on their order. */
  private static Properties forgetful() {
    Properties properties = new Properties();
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    return properties;
  }

  /** Returns the sentence with the name label of each token; a masked token has none. */
  public Sentence tag(Sentence sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      labels.add(label(token));
    }
    List<CoreLabel> answers = model.classifySentence(labels);
    String[] names = new String[sentence.size()];
    for (int i = 0; i < names.length; i++) {
      String answer = answers.get(i).get(CoreAnnotations.AnswerAnnotation.class);
      boolean none = answer == null || answer.equals("O") || !sentence.token(i).masked().isEmpty();
      names[i] = none ? "" : answer;
    }
    return sentence.named(names);
  }

  private static CoreLabel label(Token token) {
    String word = Word.readable(token.form(), !token.masked().isEmpty());
    CoreLabel label = new CoreLabel();
    label.setWord(word);
    label.setOriginalText(word);
    label.setValue(word);
    label.setTag(token.tag());
    return label;
  }
}
