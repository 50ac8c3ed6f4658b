package org.attest.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Lexicon;
import org.attest.lexicon.PlacePrecision;
import org.attest.model.Attribution;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Document;
import org.attest.model.Mention;
import org.attest.model.Miss;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.text.Mask;
import org.attest.text.NameTagger;
import org.attest.text.Parser;
import org.attest.text.RawSentence;
import org.attest.text.Sentence;
import org.attest.text.Tokeniser;

/**
 * Reads a document: one pure function from its text to its claims.
 *
 * <p>The same document gives the same reading, on any thread. Thread-safe as far as its parser and
 * tagger are.
 */
public final class Reader {

  /** The version of the reader and its rules; changes whenever a claim could come out otherwise. */
  public static final String VERSION = "reader-20";

  /** In tokens; what is longer is a table or a list, and parsing it costs more than it tells. */
  private static final int LONGEST_SENTENCE = 150;

  /** In which claims of a reading stand. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim c) -> c.quote().span())
          .thenComparing(Claim::kind)
          .thenComparing(Claim::id);

  private static final Pattern BRANCH =
      Pattern.compile("(?i)\\b(?:branch|affiliate|offshoot|chapter|wing|franchise|province)\\b");

  private final Parser parser;
  private final NameTagger tagger;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final RuleBook book;
  private final String version;

  /**
   * Makes a reader that knows no more than its resources.
   *
   * @param parser finds the syntax
   * @param tagger finds persons
   * @param lexicon knows the actors
   * @param gazetteer knows the places
   * @param book holds the claim rules
   */
  public Reader(
      Parser parser, NameTagger tagger, Lexicon lexicon, Gazetteer gazetteer, RuleBook book) {
    this(parser, tagger, lexicon, gazetteer, book, "");
  }

  /**
   * Makes a reader of opened resources.
   *
   * @param additions what tells an analyst's own names and rules from others; empty where there are
   *     none; goes into the version, so that a reading tells what it was made with
   */
  public Reader(
      Parser parser,
      NameTagger tagger,
      Lexicon lexicon,
      Gazetteer gazetteer,
      RuleBook book,
      String additions) {
    this.parser = parser;
    this.tagger = tagger;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.book = book;
    this.version = additions.isEmpty() ? VERSION : VERSION + "+" + additions;
  }

  /** Returns the version of the reader, its rules and its names, an analyst's own included. */
  public String version() {
    return version;
  }

  /**
   * Runs the examples of an analyst's rules.
   *
   * @return what does not do as it says, one line each; empty where all is well
   */
  public List<String> faults(List<RuleSource> sources) {
    return RuleCheck.faults(RuleBook.builtIn().examples(sources), this);
  }

  /** Returns the sentences of a document as the rules see them. */
  List<Syntax> sentences(Document document) {
    return scene(document).passages().stream().map(Passage::syntax).toList();
  }

  /** Returns what the document says. */
  public Reading read(Document original) {
    Legible legible = Legible.of(original, lexicon, parser);
    Scene scene = scene(legible.printed());
    Claims claims = claims(legible.mended(), scene);
    List<Claim> found = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    MissPass missing = new MissPass(book);
    for (Passage passage : scene.passages()) {
      if (passage.part() == Passage.Part.QUESTION) {
        claims.asked(passage);
      } else {
        List<Claim> here = claims.of(passage);
        found.addAll(here);
        misses.addAll(missing.misses(passage, here));
      }
    }
    return legible.restored(reading(original, scene, found, misses));
  }

  /** Returns why a claim is read from a document; empty where this reader does not read it. */
  public Optional<Explanation> explain(Document original, ClaimId id) {
    Legible legible = Legible.of(original, lexicon, parser);
    Scene scene = scene(legible.printed());
    Claims claims = claims(legible.mended(), scene);
    Explainer explainer = new Explainer(book, lexicon, scene.places());
    for (Passage passage : scene.passages()) {
      if (passage.part() == Passage.Part.QUESTION) {
        claims.asked(passage);
        continue;
      }
      for (Envelope.Wrapped wrapped : claims.wrapped(passage)) {
        if (legible.restored(wrapped.claim()).id().equals(id)) {
          return Optional.of(explainer.explain(passage, wrapped).restored(legible));
        }
      }
    }
    return Optional.empty();
  }

  private Claims claims(Document original, Scene scene) {
    Posts posts = scene.posts();
    return new Claims(
        book,
        scene.who(),
        scene.names().participants(),
        posts,
        scene.passages(),
        new Envelope(
            original,
            scene.who(),
            scene.persons(),
            posts,
            new Fates(scene.passages(), scene.who()),
            version));
  }

  /**
   * Returns the attacks that the document tells, each as a whole, with all it names. For
   * measurements in memory: incidents may name victims, and are never stored or shown.
   */
  public List<Incident> incidents(Document original) {
    Document document = Legible.of(original, lexicon, parser).printed();
    Scene scene = scene(document);
    List<Participant> named = scene.names().participants();
    DeedPass pass = new DeedPass(scene.who(), named, scene.passages());
    List<Deed> deeds =
        scene.passages().stream()
            .filter(p -> p.part() != Passage.Part.QUESTION)
            .flatMap(p -> pass.deeds(p).stream())
            .toList();
    return Incidents.ascribe(
        Incidents.gather(deeds, document.publishedOn()), named, document.text(), scene.who());
  }

  /** The sentences with who, where, when and who says so. */
  private record Scene(
      NamePass.Names names,
      List<Mention> places,
      List<Passage> passages,
      Who who,
      Posts posts,
      PublicPersons persons,
      List<Attribution> attributions) {}

  private Scene scene(Document document) {
    NamePass.Names names = new NamePass(book, lexicon, gazetteer).find(document);
    List<Sentence> sentences = sentences(document, names.participants());
    List<Passage> passages = passages(document, sentences, names.participants());
    Posts posts = new Posts();
    Who who = new Who(book, lexicon, topic(document, names), posts);
    Set<Span> persons = new PersonPass(book).read(passages, sentences);
    List<Mention> places =
        new PlacePass(gazetteer, lexicon, book)
            .read(document, passages, sentences, names.participants(), persons);
    TimePass.read(passages, document.publishedOn());
    Discourse discourse =
        new Discourse(
            who, names.participants(), states(passages, names.participants()), ground(passages));
    discourse.foresee(passages);
    passages.forEach(discourse::read);
    PublicPersons offices = new PublicPersons(passages, who, book);
    List<Attribution> attributions = new SayingPass(who, book.cues(), offices).read(passages);
    return new Scene(names, places, passages, who, posts, offices, attributions);
  }

  private List<Sentence> sentences(Document document, List<Participant> named) {
    List<Mask> masks = named.stream().map(p -> new Mask(p.span(), p.name())).toList();
    List<Sentence> sentences = new ArrayList<>();
    for (RawSentence whole : Tokeniser.sentences(document.text())) {
      Optional<RawSentence> report = Datelines.report(document, whole, named);
      if (report.isPresent() && report.get().tokens().size() <= LONGEST_SENTENCE) {
        RawSentence raw = report.get();
        List<Mask> here = masks.stream().filter(m -> raw.span().covers(m.span())).toList();
        sentences.add(tagger.tag(parser.parse(raw, here)));
      }
    }
    return sentences;
  }

  private static List<Passage> passages(
      Document document, List<Sentence> sentences, List<Participant> named) {
    List<Passage> passages = new ArrayList<>();
    for (int k = 0; k < sentences.size(); k++) {
      Sentence sentence = sentences.get(k);
      Passage passage =
          new Passage(
              document.text(),
              sentence.span(),
              k,
              Headings.part(document, sentence.span()),
              new Syntax(sentence.tokens()));
      for (Participant participant : named) {
        if (sentence.span().covers(participant.span())) {
          int token = passage.syntax().top(participant.span());
          if (token >= 0) {
            passage.put(token, participant);
          }
        }
      }
      passages.add(passage);
    }
    return passages;
  }

  /** The group that the headline names; where it names several, the first. */
  private String topic(Document document, NamePass.Names names) {
    String title = document.title().value();
    Optional<String> inTitle =
        lexicon.find(title).stream()
            .map(m -> m.actors().getFirst())
            .filter(a -> a.sort() == org.attest.lexicon.Actor.Sort.ARMED_GROUP)
            .map(org.attest.lexicon.Actor::name)
            .filter(n -> names.participants().stream().anyMatch(p -> p.name().equals(n)))
            .findFirst();
    Optional<String> branch =
        inTitle.filter(_ -> BRANCH.matcher(title).find()).flatMap(t -> child(t, names));
    return branch
        .or(() -> inTitle)
        .orElseGet(() ->
            names.learnt().keySet().stream()
                .filter(title::contains)
                .map(names.learnt()::get)
                .findFirst()
                .orElse(""));
  }

  /** The branch of a group that the text names most. */
  private Optional<String> child(String parent, NamePass.Names names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Participant participant : names.participants()) {
      lexicon
          .actor(participant.name())
          .filter(a -> a.parents().stream().anyMatch(p -> p.name().equals(parent)))
          .ifPresent(a -> counts.merge(a.name(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** The state in which most of the places lie that the report names; empty where none has most. */
  private String ground(List<Passage> passages) {
    Map<String, Long> counts =
        passages.stream()
            .flatMap(p -> p.places().values().stream())
            .filter(p -> !p.country().isEmpty() && p.precision() != PlacePrecision.COUNTRY)
            .collect(groupingBy(Passage.PlaceMention::country, TreeMap::new, counting()));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 1 && e.getValue() * 3 > all * 2)
        .findFirst()
        .flatMap(e ->
            lexicon.actors().stream()
                .filter(a -> a.sort() == org.attest.lexicon.Actor.Sort.STATE)
                .filter(a -> a.theatres().equals(List.of(e.getKey())))
                .findFirst())
        .map(org.attest.lexicon.Actor::name)
        .orElse("");
  }

  /** How often the report names each state: itself, its organs' demonyms, and places in it. */
  private Map<String, Integer> states(List<Passage> passages, List<Participant> named) {
    Map<String, String> byCode = new HashMap<>();
    lexicon.actors().stream()
        .filter(a -> a.sort() == org.attest.lexicon.Actor.Sort.STATE && a.theatres().size() == 1)
        .forEach(a -> byCode.putIfAbsent(a.theatres().getFirst(), a.name()));
    Map<String, Integer> counts = new TreeMap<>();
    named.stream()
        .filter(p -> p.sort().equals("state"))
        .forEach(p -> counts.merge(p.name(), 1, Integer::sum));
    for (Passage passage : passages) {
      passage.participants().values().stream()
          .filter(p -> p.sort().equals("state"))
          .forEach(p -> counts.merge(p.name(), 1, Integer::sum));
      passage.places().values().stream()
          .filter(p -> byCode.containsKey(p.country()))
          .forEach(p -> counts.merge(byCode.get(p.country()), 1, Integer::sum));
    }
    return counts;
  }

  private Reading reading(Document document, Scene scene, List<Claim> found, List<Miss> misses) {
    List<Claim> claims = new ArrayList<>(new LinkedHashMap<>(index(found)).values());
    claims.sort(ORDER);
    List<Mention> mentions = new ArrayList<>();
    Map<String, Reading.ActorNote> notes = new TreeMap<>();
    for (Passage passage : scene.passages()) {
      passage.participants().values().forEach(p -> mentions.add(mention(p)));
    }
    mentions.addAll(scene.places());
    mentions.sort(
        Comparator.comparing(Mention::span)
            .thenComparing(Mention::name)
            .thenComparing(Mention::type));
    Map<String, String> sorts = new HashMap<>();
    scene.names().participants().forEach(p -> sorts.put(p.name(), p.sort()));
    for (Claim claim : claims) {
      String name = claim.subject();
      Optional<org.attest.lexicon.Actor> entry = lexicon.actor(name);
      String sort = entry.map(a -> a.sort().word()).orElse(sorts.getOrDefault(name, "unnamed"));
      notes.put(name, new Reading.ActorNote(name, sort, entry.isPresent()));
    }
    return new Reading(
        document.id(),
        scene.passages().stream().map(Passage::span).toList(),
        mentions,
        scene.attributions(),
        claims,
        misses,
        List.copyOf(notes.values()),
        version);
  }

  private static Map<ClaimId, Claim> index(List<Claim> found) {
    Map<ClaimId, Claim> byId = new LinkedHashMap<>();
    found.forEach(c -> byId.putIfAbsent(c.id(), c));
    return byId;
  }

  private static Mention mention(Participant participant) {
    Mention.Type type = participant.person() ? Mention.Type.PERSON : Mention.Type.ACTOR;
    return new Mention(participant.span(), participant.name(), type, participant.how());
  }
}
