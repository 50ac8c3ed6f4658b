package org.attest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.function.Consumer;

/**
 * Reads Java-serialised models and refuses every class that such a model does not need.
 *
 * <p>The lists were found by loading the artifacts of nlp4j 1.1.2 and CoreNLP 4.5.10; another
 * version may need others.
 */
public final class SafeObjects {

  private static final String NLP4J = "edu.emory.mathcs.nlp.";

  /** What the NLP4J part-of-speech and dependency models are made of. */
  public static final ObjectInputFilter NLP4J_MODEL =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=8;maxrefs=5000000;maxarray=1048576;maxbytes=480000000;"
              + "java.lang.Enum;java.lang.Integer;java.lang.Number;java.lang.Object;"
              + "java.util.ArrayList;"
              + "it.unimi.dsi.fastutil.ints.IntOpenHashSet;"
              + "it.unimi.dsi.fastutil.objects.AbstractObject2IntFunction;"
              + "it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;"
              + "it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;"
              + "org.magicwerk.brownies.collections.primitive.FloatGapList;"
              + "org.magicwerk.brownies.collections.primitive.IFloatList;"
              + inNlp4j(
                  "component.dep.DEPLabelCandidate",
                  "component.dep.DEPParser",
                  "component.pos.POSTagger",
                  "component.template.OnlineComponent",
                  "component.template.feature.Direction",
                  "component.template.feature.FeatureItem",
                  "component.template.feature.FeatureTemplate",
                  "component.template.feature.Field",
                  "component.template.feature.Relation",
                  "component.template.feature.Source",
                  "learning.optimization.AdaptiveGradientDescent",
                  "learning.optimization.AdaptiveGradientDescentMiniBatch",
                  "learning.optimization.OnlineOptimizer",
                  "learning.optimization.StochasticGradientDescent",
                  "learning.optimization.method.AdaGradMiniBatch",
                  "learning.util.ColumnMajorVector",
                  "learning.util.FeatureMap",
                  "learning.util.LabelMap",
                  "learning.util.MajorVector",
                  "learning.util.RowMajorVector",
                  "learning.util.WeightVector")
              + "!*");

  /** What the NLP4J lexica are made of: maps from words to lists or sets of words. */
  public static final ObjectInputFilter NLP4J_LEXICON =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=8;maxrefs=8000000;maxarray=2097152;maxbytes=480000000;"
              + "java.util.ArrayList;java.util.HashMap;java.util.HashSet;java.util.Map$Entry;"
              + "java.lang.Object;!*");

  /** What the CoreNLP conditional random field for names is made of. */
  static final ObjectInputFilter NAME_MODEL =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=16;maxrefs=4000000;maxarray=1048576;maxbytes=60000000;"
              + "java.lang.Boolean;java.lang.Class;java.lang.Enum;java.lang.Integer;"
              + "java.lang.Number;java.lang.Object;java.util.ArrayList;java.util.HashMap;"
              + "java.util.Map$Entry;java.util.regex.Pattern;"
              + "java.util.concurrent.ConcurrentHashMap;"
              + "java.util.concurrent.ConcurrentHashMap$Segment;"
              + "java.util.concurrent.Semaphore;"
              + "java.util.concurrent.Semaphore$NonfairSync;"
              + "java.util.concurrent.Semaphore$Sync;"
              + "java.util.concurrent.locks.AbstractOwnableSynchronizer;"
              + "java.util.concurrent.locks.AbstractQueuedSynchronizer;"
              + "java.util.concurrent.locks.ReentrantLock;"
              + "java.util.concurrent.locks.ReentrantLock$NonfairSync;"
              + "java.util.concurrent.locks.ReentrantLock$Sync;"
              + "edu.stanford.nlp.ie.NERFeatureFactory;"
              + "edu.stanford.nlp.ie.crf.CRFLabel;"
              + "edu.stanford.nlp.ling.CoreLabel;"
              + "edu.stanford.nlp.optimization.StochasticCalculateMethods;"
              + "edu.stanford.nlp.process.AmericanizeFunction;"
              + "edu.stanford.nlp.sequences.FeatureFactory;"
              + "edu.stanford.nlp.sequences.SeqClassifierFlags;"
              + "edu.stanford.nlp.sequences.SeqClassifierFlags$SlashHyphenEnum;"
              + "edu.stanford.nlp.util.ArrayCoreMap;"
              + "edu.stanford.nlp.util.HashIndex;"
              + "edu.stanford.nlp.util.MaxSizeConcurrentHashSet;"
              + "!*");

  private SafeObjects() {}

  private static String inNlp4j(String... names) {
    return NLP4J + String.join(";" + NLP4J, names) + ";";
  }

  /**
   * Reads the first object of a stream, which must be of the given type; leaves the stream open.
   *
   * @throws InvalidClassException if the stream holds a class the filter refuses
   * @throws IOException if the stream cannot be read or holds something else
   */
  public static <T> T read(InputStream in, ObjectInputFilter filter, Class<T> type)
      throws IOException {
    return read(filtered(in, filter), type);
  }

  /**
   * Like {@link #read(InputStream, ObjectInputFilter, Class)}, and shows each object, the parts
   * before the whole, once it is read.
   */
  static <T> T read(InputStream in, ObjectInputFilter filter, Class<T> type, Consumer<Object> seen)
      throws IOException {
    ObjectInputStream objects = new Shown(in, seen);
    objects.setObjectInputFilter(filter);
    return read(objects, type);
  }

  private static final class Shown extends ObjectInputStream {

    private final Consumer<Object> seen;

    Shown(InputStream in, Consumer<Object> seen) throws IOException {
      super(in);
      this.seen = seen;
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      seen.accept(object);
      return object;
    }
  }

  private static <T> T read(ObjectInputStream objects, Class<T> type) throws IOException {
    try {
      Object read = objects.readObject();
      if (!type.isInstance(read)) {
        throw new InvalidClassException(
            read == null ? "null" : read.getClass().getName(), "expected " + type.getName());
      }
      return type.cast(read);
    } catch (ClassNotFoundException e) {
      throw new IOException("model names a class that is not here: " + e.getMessage(), e);
    }
  }

  static ObjectInputStream filtered(InputStream in, ObjectInputFilter filter) throws IOException {
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(filter);
    return objects;
  }
}
