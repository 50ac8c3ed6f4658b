package org.attest.text;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The parser of NLP4J 1.1.2 (Emory, Apache-2.0) without the lexica its models do not use.
 *
 * <p>Models are only read after loading, so one instance serves all threads.
 */
public final class Nlp4jParser implements Parser {

  /** What a group does to goods and people, and what are seldom its nouns before another noun. */
  private static final Set<String> TAKING =
      Set.of("taxes", "levies", "recruits", "trains", "bans", "shelters", "backs");

  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

  private static final Set<String> NOUN_LIKE = Set.of("NN", "NNS", "VBN");

  private final GlobalLexica<NLPNode> lexica;
  private final Map<String, List<String>> dictionary;
  private final NLPComponent<NLPNode> tagger;
  private final NLPComponent<NLPNode> lemmas;
  private final NLPComponent<NLPNode> syntax;

  private Nlp4jParser(
      GlobalLexica<NLPNode> lexica,
      Map<String, List<String>> dictionary,
      NLPComponent<NLPNode> tagger,
      NLPComponent<NLPNode> syntax) {
    this.lexica = lexica;
    this.dictionary = dictionary;
    this.tagger = tagger;
    this.lemmas = new MorphologicalAnalyzer<>(Language.ENGLISH);
    this.syntax = syntax;
  }

  /**
   * Loads the models; takes some seconds and for a moment about 900 MB of heap, of which some 250
   * MB stay. Reads each stream to its end and leaves the closing to the caller.
   *
   * @param ambiguityClasses a {@link FlatLexicon}: word to possible tags
   * @param wordClusters a {@link FlatLexicon}: word to Brown clusters
   * @param tagModel the serialised part-of-speech tagger, uncompressed
   * @param parseModel the serialised dependency parser, uncompressed
   * @throws IOException if a stream is not what it should be
   */
  public static Nlp4jParser load(
      InputStream ambiguityClasses,
      InputStream wordClusters,
      InputStream tagModel,
      InputStream parseModel)
      throws IOException {
    Map<String, List<String>> classes = FlatLexicon.read(ambiguityClasses, ArrayList::new);
    Map<String, Set<String>> clusters = FlatLexicon.read(wordClusters, HashSet::new);
    GlobalLexica<NLPNode> lexica = new GlobalLexica<>(emptyConfiguration());
    lexica.setAmbiguityClasses(lexicon(classes));
    lexica.setWordClusters(lexicon(clusters));
    return new Nlp4jParser(
        lexica,
        classes,
        component(tagModel, POSTagger.class),
        component(parseModel, DEPParser.class));
  }

  private static <T> GlobalLexicon<T> lexicon(T words) {
    GlobalLexicon<T> lexicon = new GlobalLexicon<>();
    lexicon.setLexicon(words);
    lexicon.setField(Field.word_form_simplified_lowercase);
    return lexicon;
  }

  /** Reads a model, and puts what it holds into what is quick to ask and small. */
  // The type arguments are lost in serialisation; the models are pinned.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <S extends NLPState<NLPNode>> NLPComponent<NLPNode> component(
      InputStream model, Class<? extends OnlineComponent> type) throws IOException {
    List<FeatureMap> features = new ArrayList<>();
    OnlineComponent<NLPNode, S> component =
        SafeObjects.read(
            model,
            SafeObjects.NLP4J_MODEL,
            type,
            part -> {
              if (part instanceof FeatureMap map) {
                features.add(map);
              }
            });
    // Only now: while it reads, the stream keeps all that it has read, and both would be in memory.
    WeightVector all = component.getOptimizer().getWeightVector();
    SparseWeights weights = new SparseWeights(all.getSparseWeightVector());
    all.setSparseWeightVector(weights);
    component.setFeatureTemplate(
        new Features<>(component.getFeatureTemplate(), features.getFirst(), weights));
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  private static Element emptyConfiguration() throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("the Java runtime has no working XML parser", e);
    }
  }

  @Override
  public Sentence parse(RawSentence sentence, List<Mask> masks) {
    List<Word> words = Word.of(sentence, masks);
    List<Word> read = new ArrayList<>(words.stream().filter(Word::isRead).toList());
    if (read.isEmpty()) {
      return new Relations(words).sentence();
    }
    int opening = LeadingTime.words(read);
    if (opening > 0) {
      read.add(opening, Word.unwritten(read.get(opening - 1), ","));
    }
    NLPNode[] nodes = tagged(read);
    if (Ellipsis.mayBeIn(read) && addVerbs(words, read, nodes)) {
      nodes = tagged(read);
    }
    giveAVerb(nodes, read);
    lemmas.process(nodes);
    syntax.process(nodes);
    for (int i = 0; i < read.size(); i++) {
      read.get(i).take(nodes[i + 1], read);
    }
    return new Relations(words).sentence();
  }

  private NLPNode[] tagged(List<Word> read) {
    NLPNode[] nodes = nodes(read);
    lexica.process(nodes);
    tagger.process(nodes);
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).mask() != null) {
        nodes[i + 1].setPartOfSpeechTag("NNP");
      }
    }
    settingFire(nodes, read);
    claimsTo(nodes);
    doingToGoods(nodes, read);
    betweenNames(nodes, read);
    messages(nodes);
    return nodes;
  }

  /** After a name the tagger takes "set fire" for two nouns, as "gun fire" are. */
  private static void settingFire(NLPNode[] nodes, List<Word> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean fire = words.get(i + 1).form().equals("fire") && words.get(i).form().equals("set");
      if (fire && nodes[i].getPartOfSpeechTag().matches("NN.*|PRP")) {
        nodes[i + 1].setPartOfSpeechTag("VBD");
      }
    }
  }

  /** "It returned in 2014 and today claims to have 300 men": no noun stands between the two. */
  private static void claimsTo(NLPNode[] nodes) {
    for (int i = 2; i + 2 < nodes.length; i++) {
      boolean infinitive =
          nodes[i + 1].getPartOfSpeechTag().equals("TO")
              && nodes[i + 2].getPartOfSpeechTag().equals("VB");
      boolean adverb = nodes[i - 1].getWordForm().matches("today|now|also|still|once|then");
      if (infinitive && adverb && nodes[i].getPartOfSpeechTag().equals("NNS")) {
        nodes[i].setPartOfSpeechTag("VBZ");
      }
    }
  }

  /** After a name the tagger takes "taxes traders" for two nouns, as "tax collectors" are. */
  private static void doingToGoods(NLPNode[] nodes, List<Word> words) {
    for (int i = 2; i + 1 < nodes.length; i++) {
      boolean after =
          words.get(i - 2).mask() != null || nodes[i - 1].getPartOfSpeechTag().equals("CC");
      String next = nodes[i + 1].getPartOfSpeechTag();
      boolean object =
          next.matches("NNS?|DT|CD|JJ|PRP\\$")
              || (next.equals("VBP")
                  && i + 2 < nodes.length
                  && nodes[i + 2].getPartOfSpeechTag().startsWith("NN"));
      if (after
          && object
          && TAKING.contains(nodes[i].getWordForm())
          && nodes[i].getPartOfSpeechTag().equals("NNS")) {
        nodes[i].setPartOfSpeechTag("VBZ");
        if (next.equals("VBP")) {
          nodes[i + 1].setPartOfSpeechTag("NN");
        }
      }
    }
  }

  /** "Says Rwanda backs M23", "that Iran arms the Houthis": one name does it to the other. */
  private static void betweenNames(NLPNode[] nodes, List<Word> words) {
    for (int i = 2; i < words.size(); i++) {
      boolean article = nodes[i + 1].getPartOfSpeechTag().equals("DT") && i + 1 < words.size();
      boolean names =
          words.get(i - 2).mask() != null && words.get(article ? i + 1 : i).mask() != null;
      String second = secondTag(nodes[i]);
      if (names && nodes[i].getPartOfSpeechTag().equals("NNS") && second != null) {
        nodes[i].setPartOfSpeechTag(second);
      }
    }
  }

  /** "Reports that X fled are untrue": at the head of a sentence nobody is there to report. */
  private static void messages(NLPNode[] nodes) {
    boolean that = nodes.length > 3 && nodes[2].getWordForm().equals("that");
    if (that && nodes[1].getWordForm().matches("Reports|Claims|Rumou?rs|Charges|Reviews")) {
      nodes[1].setPartOfSpeechTag("NNS");
    }
  }

  /** Adds the verbs that a heading leaves out, and returns whether there are any. */
  private static boolean addVerbs(List<Word> words, List<Word> read, NLPNode[] nodes) {
    List<String> tags = Arrays.stream(nodes).skip(1).map(NLPNode::getPartOfSpeechTag).toList();
    List<Integer> places = Ellipsis.places(read, tags);
    for (int place : places.reversed()) {
      Word before = read.get(place - 1);
      Word verb = Word.unwritten(before, Ellipsis.verb(tags.get(place - 1)));
      words.add(words.indexOf(before) + 1, verb);
      read.add(place, verb);
    }
    return !places.isEmpty();
  }

  @Override
  public List<String> tags(String word) {
    return List.copyOf(dictionary.getOrDefault(word, List.of()));
  }

  private static NLPNode[] nodes(List<Word> words) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 0; i < words.size(); i++) {
      nodes[i + 1] = new NLPNode(i + 1, words.get(i).cleaned());
    }
    return nodes;
  }

  /**
   * The tagger takes "X recruits boys" for a noun phrase. In a sentence with a full stop and no
   * finite verb, a plural noun whose second-best tag is a finite verb becomes that verb.
   */
  private static void giveAVerb(NLPNode[] nodes, List<Word> words) {
    if (!words.getLast().form().equals(".")) {
      return;
    }
    NLPNode candidate = null;
    for (int i = 1; i < nodes.length; i++) {
      if (FINITE.contains(nodes[i].getPartOfSpeechTag())) {
        return;
      }
      if (candidate == null && i > 1 && secondTag(nodes[i]) != null) {
        candidate = nodes[i];
      }
    }
    if (candidate != null) {
      String tag = secondTag(candidate);
      candidate.setPartOfSpeechTag(tag == null ? "VBZ" : tag);
    }
  }

  private static @Nullable String secondTag(NLPNode node) {
    String second = node.getFeat("pos2");
    boolean noun = NOUN_LIKE.contains(node.getPartOfSpeechTag());
    return noun && second != null && !second.equals("MD") && FINITE.contains(second)
        ? second
        : null;
  }
}
