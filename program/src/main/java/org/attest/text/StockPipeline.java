package org.attest.text;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * Stanford CoreNLP as it comes, from tokens to coreference: what Attest's speed is measured
 * against. No reading uses it.
 *
 * <p>Without the fine-grained rules, numbers and times in its name pass, which would slow it by
 * more than half. Its models are read from its own artifact by its own code; loading takes some ten
 * seconds and 1.5 GB of heap.
 */
public final class StockPipeline {

  private final StanfordCoreNLP pipeline;

  private StockPipeline(StanfordCoreNLP pipeline) {
    this.pipeline = pipeline;
  }

  /** Loads the models. */
  public static StockPipeline load() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("threads", "1");
    return new StockPipeline(new StanfordCoreNLP(properties, false));
  }

  /** Returns how many chains of coreference it finds in a text. */
  public int chains(String text) {
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    return document.get(CorefCoreAnnotations.CorefChainAnnotation.class).size();
  }
}
