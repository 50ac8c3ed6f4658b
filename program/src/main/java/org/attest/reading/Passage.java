package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.lexicon.PlacePrecision;
import org.attest.model.Span;

/**
 * One sentence ready for the rules: its syntax, and who, where, when and how many by token.
 *
 * <p>Names, places, times and numbers are filled in by the passes in their order; the claim rules
 * only read. Used by one thread.
 */
final class Passage {

  private static final Set<String> LANDS =
      Set.of("city", "town", "village", "province", "district", "territory", "soil", "region");

  /** What part of a report a sentence is. */
  enum Part {
    /** The headline or a heading that asserts. */
    HEADING,
    /** A heading that asks; it carries no claim but sets the topic. */
    QUESTION,
    /** Running text. */
    BODY
  }

  private final String text;
  private final Span span;
  private final int index;
  private final Part part;
  private final Syntax syntax;
  private final Map<Integer, Participant> participants = new HashMap<>();
  private final Map<Integer, PlaceMention> places = new HashMap<>();
  private final Map<Integer, Participant> partners = new HashMap<>();
  private String salientGroup = "";
  private String government = "";
  private List<TimeExpression> times = List.of();
  private List<NumberExpression> numbers = List.of();
  private List<Saying> sayings = List.of();
  private Optional<TimeExpression> entry = Optional.empty();

  /**
   * A place as a sentence names it.
   *
   * @param span the whole phrase
   * @param name the canonical name, with its direction ("north-eastern Afghanistan")
   * @param country ISO 3166 code, or empty
   * @param area the province that it is or lies in; empty where unknown or wider than one
   * @param precision what it is
   */
  record PlaceMention(
      Span span, String name, String country, String area, PlacePrecision precision) {}

  Passage(String text, Span span, int index, Part part, Syntax syntax) {
    this.text = text;
    this.span = span;
    this.index = index;
    this.part = part;
    this.syntax = syntax;
  }

  String text() {
    return text;
  }

  Span span() {
    return span;
  }

  int index() {
    return index;
  }

  Part part() {
    return part;
  }

  Syntax syntax() {
    return syntax;
  }

  void put(int token, Participant participant) {
    participants.put(token, participant);
  }

  /**
   * Notes of whom the sentence speaks.
   *
   * @param group the armed group that weighs most; empty for none
   * @param ofState the government of the state that the report is most about; empty for none
   */
  void about(String group, String ofState) {
    salientGroup = group;
    government = ofState;
  }

  /** Returns the armed group of which the report speaks here. */
  Optional<String> salientGroup() {
    return salientGroup.isEmpty() ? Optional.empty() : Optional.of(salientGroup);
  }

  /** Returns the government of the state that the report is most about. */
  Optional<String> government() {
    return government.isEmpty() ? Optional.empty() : Optional.of(government);
  }

  /** Notes that a token stands for two: "both groups", "the two", and "they" after these. */
  void partner(int token, Participant second) {
    partners.put(token, second);
  }

  /** Returns the second of the two that a token stands for. */
  Optional<Participant> partner(int token) {
    return Optional.ofNullable(partners.get(token));
  }

  /** Returns the second of the two that the words at a place stand for. */
  Optional<Participant> partnerAt(Span where) {
    return participants.entrySet().stream()
        .filter(e -> e.getValue().span().equals(where))
        .findFirst()
        .flatMap(e -> partner(e.getKey()));
  }

  void put(int token, PlaceMention place) {
    places.put(token, place);
  }

  void times(List<TimeExpression> found) {
    times = List.copyOf(found);
  }

  void numbers(List<NumberExpression> found) {
    numbers = List.copyOf(found);
  }

  void sayings(List<Saying> found) {
    sayings = List.copyOf(found);
  }

  List<TimeExpression> times() {
    return times;
  }

  /** Notes the date that stands over the entry of a chronicle to which the sentence belongs. */
  void entry(Optional<TimeExpression> date) {
    entry = date;
  }

  /** Returns the date that stands over the entry of a chronicle to which the sentence belongs. */
  Optional<TimeExpression> entry() {
    return entry;
  }

  List<NumberExpression> numbers() {
    return numbers;
  }

  /** Returns the sayings that reach into the sentence, outermost first. */
  List<Saying> sayings() {
    return sayings;
  }

  /** Returns who says what stands at a token, outermost first; a mere stand is no voice. */
  List<Saying> voicesOf(int token) {
    Span where = syntax.token(token).span();
    return sayings.stream().filter(s -> s.status().isPresent() && s.covers(where)).toList();
  }

  Map<Integer, Participant> participants() {
    return participants;
  }

  Map<Integer, PlaceMention> places() {
    return places;
  }

  /** Returns who the token itself names or stands for. */
  Optional<Participant> participant(int token) {
    return Optional.ofNullable(participants.get(token));
  }

  /** Returns the place that the token names. */
  Optional<PlaceMention> place(int token) {
    return Optional.ofNullable(places.get(token));
  }

  /** Returns the number whose figure the noun counts ("16" of "16 mothers"). */
  Optional<NumberExpression> numberOf(int noun) {
    for (int child : syntax.children(noun)) {
      Span where = syntax.token(child).span();
      for (NumberExpression number : numbers) {
        if (number.core().overlaps(where) && number.money().isEmpty() && counts(child)) {
          return Optional.of(number);
        }
      }
    }
    Span self = syntax.token(noun).span();
    return numbers.stream()
        .filter(n -> n.core().overlaps(self) && n.money().isEmpty())
        .findFirst()
        .or(() -> numberBefore(noun));
  }

  /** "Between 60 and 75 people": a number right before the noun and what describes it. */
  private Optional<NumberExpression> numberBefore(int noun) {
    if (!syntax.tag(noun).startsWith("NN")) {
      return Optional.empty();
    }
    int first = noun;
    while (first > 0
        && syntax.head(first - 1) == noun
        && syntax.tag(first - 1).matches("JJ.*|NN.*|VBN")) {
      first--;
    }
    int start = syntax.token(first).span().start();
    return numbers.stream()
        .filter(n -> n.money().isEmpty())
        .filter(n -> n.span().end() <= start && start - n.span().end() <= 1)
        .findFirst();
  }

  private boolean counts(int child) {
    return Set.of("nummod", "amod", "det", "compound", "nmod", "advmod", "dep")
        .contains(syntax.relation(child));
  }

  /** Returns the places at and below a token, in text order, without doubles. */
  List<String> placesUnder(int token) {
    Set<String> found = new LinkedHashSet<>();
    for (int i :
        syntax.subtree(
            token,
            c -> !Set.of("relcl", "acl", "advcl", "parataxis").contains(syntax.relation(c)))) {
      place(i).map(PlaceMention::name).or(() -> land(i)).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** "Pakistani cities" are in Pakistan. */
  private Optional<String> land(int token) {
    boolean there =
        syntax.relation(token).matches("amod|compound")
            && syntax.head(token) >= 0
            && LANDS.contains(syntax.lemma(syntax.head(token)));
    return participant(token).filter(p -> there && p.sort().equals("state")).map(Participant::name);
  }

  /**
   * Returns the text of a noun phrase: without its article, relative clauses, appositions,
   * conjuncts. A pronoun that stands for a place gives the place's name.
   */
  String phrase(int noun) {
    if (syntax.tag(noun).equals("PRP") && place(noun).isPresent()) {
      return place(noun).get().name();
    }
    List<Integer> all = phraseTokens(noun);
    Span where = syntax.span(all);
    return where.of(text).replaceAll("\\s+", " ");
  }

  /** Returns the tokens of {@link #phrase}. */
  List<Integer> phraseTokens(int noun) {
    List<Integer> all =
        new ArrayList<>(
            syntax.subtree(
                noun,
                c ->
                    !Set.of(
                                "relcl",
                                "appos",
                                "conj",
                                "cc",
                                "punct",
                                "advcl",
                                "parataxis",
                                "case",
                                "advmod",
                                "mark",
                                "ccomp")
                            .contains(syntax.relation(c))
                        || inside(c, noun)));
    while (all.size() > 1
        && Set.of("DT", "IN", "PDT", "WDT").contains(syntax.tag(all.getFirst()))) {
      all.removeFirst();
    }
    return all;
  }

  /** Whether a skipped relation sits deeper in the phrase, where it belongs to it ("of", "the"). */
  private boolean inside(int token, int noun) {
    return syntax.head(token) != noun
        && Set.of("case", "cc", "conj", "advmod").contains(syntax.relation(token));
  }

  /** Returns the words of a span, white space folded. */
  String words(Span where) {
    return where.of(text).replaceAll("\\s+", " ");
  }
}
