package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.lexicon.Actor;
import org.attest.lexicon.Lexicon;
import org.attest.model.Span;

/** Says whom a noun phrase stands for. Thread-safe; the answers lie in the passages. */
final class Who {

  /** Forces of a state that nobody calls "the army". */
  private static final Pattern NO_ARMY =
      Pattern.compile("(?i)\\b(?:police|intelligence|directorate|agency|services?|gendarmerie)$");

  private static final Set<String> BEARERS =
      Set.of("coalition", "alliance", "cartel", "gang", "rebellion", "front", "clan", "insurgency");

  private static final Set<String> PAST =
      Set.of("former", "ex", "ex-", "erstwhile", "onetime", "one-time", "defected");

  private final RuleBook book;
  private final Lexicon lexicon;

  private final String topic;
  private final Posts posts;

  /**
   * Makes it for one document.
   *
   * @param topic the canonical name of the group that the headline names; empty where it names none
   * @param posts fills as the report tells who leads whom
   */
  Who(RuleBook book, Lexicon lexicon, String topic, Posts posts) {
    this.book = book;
    this.lexicon = lexicon;
    this.topic = topic;
    this.posts = posts;
  }

  /** Returns the group that the headline names; empty where it names none. */
  String topic() {
    return topic;
  }

  Set<String> words(String list) {
    return book.words(list);
  }

  /** Returns the actor or person that the phrase headed by {@code token} stands for. */
  Optional<Participant> at(Passage passage, int token) {
    Optional<Participant> self = passage.participant(token);
    if (self.isPresent()) {
      return self;
    }
    Syntax syntax = passage.syntax();
    Optional<Participant> some = someOf(passage, token);
    if (some.isPresent()) {
      return some;
    }
    if (!syntax.tag(token).startsWith("NN") && !syntax.tag(token).equals("CD")) {
      return Optional.empty();
    }
    Optional<Participant> bearer = bearer(passage, token);
    if (bearer.isPresent()) {
      return bearer;
    }
    Optional<Participant> described = described(passage, token);
    if (described.isPresent()) {
      return described;
    }
    String lemma = syntax.lemma(token);
    if (words("branches").contains(lemma)) {
      Optional<Participant> branch = branch(passage, token);
      if (branch.isPresent() || !words("members").contains(lemma)) {
        return branch;
      }
    }
    if (words("members").contains(lemma) && !another(syntax, token)) {
      Optional<Participant> owner =
          owner(passage, token).or(() -> new Following(this, posts).of(passage, token));
      if (owner.isPresent()) {
        return owner.map(o -> o.at(phraseSpan(passage, token), o.how()));
      }
    }
    Optional<Participant> official = official(passage, token);
    if (official.isPresent()) {
      return official;
    }
    return words("unnamed").contains(lemma)
        ? Optional.of(unnamed(passage, token))
        : Optional.empty();
  }

  /** "One of its cells", "several of the gunmen": whoever they are some of. */
  private Optional<Participant> someOf(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean some =
        syntax.tag(token).equals("CD")
            || Set.of("some", "many", "several", "most", "all", "both", "dozens", "hundreds")
                .contains(syntax.form(token));
    return some
        ? syntax.obliques(token, Set.of("of")).stream()
            .flatMap(o -> at(passage, o).stream())
            .filter(p -> !p.person() && !p.sort().equals("state"))
            .findFirst()
        : Optional.empty();
  }

  /** "The Seleka coalition", "the G9 alliance": the name stands before what it names. */
  private Optional<Participant> bearer(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return BEARERS.contains(syntax.lemma(token))
        ? syntax.children(token, "compound").stream()
            .filter(c -> c == token - 1)
            .flatMap(c -> passage.participant(c).stream())
            .filter(p -> p.sort().equals("armed-group"))
            .map(p -> p.at(phraseSpan(passage, token), p.how()))
            .findFirst()
        : Optional.empty();
  }

  /** "X, a coalition formed in Nairobi", "X is a militia founded by clerics": the noun is X. */
  Optional<Participant> described(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(token);
    if (head < 0 || !words("type-nouns").contains(syntax.lemma(token))) {
      return Optional.empty();
    }
    Optional<Participant> named = Optional.empty();
    if (syntax.relation(token).equals("appos")) {
      named = passage.participant(head);
    } else if (syntax.relation(token).equals("attr")) {
      named =
          syntax.children(head, "nsubj").stream()
              .flatMap(s -> passage.participant(s).stream())
              .findFirst();
    }
    return named.filter(Participant::group);
  }

  private static Span phraseSpan(Passage passage, int token) {
    return passage.syntax().span(passage.phraseTokens(token));
  }

  /** "Its parent group", "their rival movement": somebody else than the owner. */
  private static boolean another(Syntax syntax, int token) {
    return syntax.children(token, "amod", "compound").stream()
        .anyMatch(c -> Set.of("parent", "rival", "sister", "allied").contains(syntax.form(c)));
  }

  /** The actor whose members, leaders or statements the noun names. */
  private Optional<Participant> owner(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    for (int child : syntax.children(token, "compound", "poss", "amod", "nmod", "appos", "dep")) {
      String preposition = syntax.preposition(child);
      boolean ofKind =
          !syntax.relation(child).equals("nmod")
              || Set.of("of", "from", "for", "in").contains(preposition);
      Optional<Participant> owner = ofKind ? passage.participant(child) : Optional.empty();
      if (owner.isEmpty()
          && syntax.relation(child).equals("nmod")
          && Set.of("of", "from").contains(preposition)) {
        owner = at(passage, child).filter(p -> !p.unnamed());
      }
      if (owner.isPresent() && past(passage, token, owner.get())) {
        return Optional.empty();
      }
      if (owner.isPresent() && !owner.get().person() && !owner.get().sort().equals("state")) {
        return owner;
      }
    }
    return Optional.empty();
  }

  /** "Former X fighters", "ex-X members": who has left a group does not act for it. */
  private static boolean past(Passage passage, int token, Participant owner) {
    Syntax syntax = passage.syntax();
    int start = owner.span().start();
    return past(syntax, token)
        || passage.text().substring(Math.max(0, start - 3), start).equalsIgnoreCase("ex-");
  }

  /** Returns whether a noun is told to be one no more: "a former leader". */
  static boolean past(Syntax syntax, int token) {
    return syntax.children(token, "amod", "compound", "advmod").stream()
        .anyMatch(c -> PAST.contains(syntax.form(c)));
  }

  /** "A local branch of X in Y" is X's branch that acts in Y, where the lexicon knows one. */
  private Optional<Participant> branch(Passage passage, int token) {
    Optional<Participant> parent = owner(passage, token);
    if (parent.isEmpty()) {
      return branchOfTopicsParent(passage, token);
    }
    List<String> countries =
        passage.syntax().subtree(token).stream()
            .flatMap(t -> passage.place(t).stream())
            .map(Passage.PlaceMention::country)
            .filter(c -> !c.isEmpty())
            .toList();
    return lexicon.actors().stream()
        .filter(a -> a.parents().stream().anyMatch(p -> p.name().equals(parent.get().name())))
        .filter(a -> a.theatres().stream().anyMatch(countries::contains))
        .findFirst()
        .map(a ->
            new Participant(a.name(), a.sort().word(), phraseSpan(passage, token), "discourse"));
  }

  /** "form a regional chapter", where the parent of the headline's group is named beside it. */
  private Optional<Participant> branchOfTopicsParent(Passage passage, int token) {
    return lexicon
        .actor(topic)
        .filter(t ->
            t.parents().stream()
                .anyMatch(parent ->
                    passage.participants().values().stream()
                        .anyMatch(p -> p.name().equals(parent.name()))))
        .map(a ->
            new Participant(a.name(), a.sort().word(), phraseSpan(passage, token), "discourse"));
  }

  /** "Turkish warplanes", "Burmese officials": the demonym's military, police or government. */
  private Optional<Participant> official(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    String organ = organ(syntax.lemma(token));
    if (organ.isEmpty()) {
      return Optional.empty();
    }
    boolean ofItsHead =
        organ.equals("government")
            && syntax.children(token, "poss").stream()
                .anyMatch(c -> passage.participant(c).filter(Participant::person).isPresent());
    if (ofItsHead && passage.government().isPresent()) {
      return passage
          .government()
          .map(g -> new Participant(g, "government", phraseSpan(passage, token), "words"));
    }
    for (int child : syntax.children(token, "amod", "compound", "poss")) {
      Optional<Participant> state =
          passage.participant(child).filter(p -> p.sort().equals("state"));
      String form = syntax.token(child).form();
      Optional<String> name =
          state.isPresent() ? organOf(state.get().name(), organ) : demonym(form, organ);
      if (name.isPresent()) {
        String sort = organ.equals("government") ? "government" : "state-force";
        return Optional.of(new Participant(name.get(), sort, phraseSpan(passage, token), "words"));
      }
    }
    return Optional.empty();
  }

  /** "Burmese officials": of the capitalised, as the car of a "car bomber" is no CAR. */
  private Optional<String> demonym(String form, String organ) {
    return java.lang.Character.isUpperCase(form.charAt(0))
        ? lexicon.named(form + " " + organ).stream().findFirst().map(Actor::name)
        : Optional.empty();
  }

  /** Returns the name of a state's organ ("Turkish military"); empty where the lexicon has none. */
  Optional<String> organOf(String state, String organ) {
    return lexicon.named(organ + " of " + state).stream()
        .findFirst()
        .or(() -> lexicon.named(state + "'s " + organ).stream().findFirst())
        .map(Actor::name);
  }

  /** Returns the state of an ISO 3166 code; empty where the lexicon has none. */
  Optional<String> stateOf(String country) {
    return lexicon.actors().stream()
        .filter(a -> a.sort() == Actor.Sort.STATE && a.theatres().equals(List.of(country)))
        .findFirst()
        .map(Actor::name);
  }

  /** Returns the name of whom a post is held in: a state's president belongs to its government. */
  String office(Participant organisation, String post) {
    String lower = post.toLowerCase(Locale.ROOT);
    boolean state =
        organisation.sort().equals("state")
            && words("state-posts").stream().anyMatch(lower::endsWith);
    return state
        ? organOf(organisation.name(), "government").orElse(organisation.name())
        : organisation.name();
  }

  /** Returns whether somebody of this name leads a state known the world over. */
  boolean foreignLeader(String person) {
    return words("known-leaders").stream().anyMatch(person::endsWith);
  }

  /** Returns which organ of a state a noun names: military, police, government, or none. */
  String organ(String lemma) {
    for (String organ : List.of("military", "police", "government")) {
      if (words("organ-" + organ).contains(lemma)) {
        return organ;
      }
    }
    return "";
  }

  /** By ruling 22 the shortest noun phrase: "clan militias", "followers of the cleric". */
  private static Participant unnamed(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    List<Integer> phrase =
        passage.phraseTokens(token).stream().filter(t -> t > token || !inTime(passage, t)).toList();
    int end =
        phrase.stream()
            .filter(t -> t > token)
            .filter(t -> !syntax.preposition(t).isEmpty() || syntax.tag(t).startsWith("VB"))
            .map(t -> syntax.verb(t) ? t : syntax.at(start(syntax, t)))
            .filter(t -> !syntax.form(t).equals("of"))
            .min(Integer::compare)
            .orElse(Integer.MAX_VALUE);
    List<Integer> shortest =
        unbroken(syntax, phrase.stream().filter(t -> t <= token || t < end).toList(), token);
    Span where = syntax.span(shortest.isEmpty() ? List.of(token) : shortest);
    return new Participant(
        passage
            .words(where)
            .replaceAll("(?i)^(?:several|some|many|two|three|four|five|six|dozens of|\\d+) ", ""),
        "unnamed",
        phraseSpan(passage, token),
        "words");
  }

  /** The words that stand side by side with the noun; the parser may give it others far away. */
  private static List<Integer> unbroken(Syntax syntax, List<Integer> tokens, int noun) {
    int first = noun;
    while (tokens.contains(first - 1) || (first > 1 && syntax.form(first - 1).equals("-"))) {
      first--;
    }
    int from = first;
    return tokens.stream().filter(t -> t >= from).toList();
  }

  private static boolean inTime(Passage passage, int token) {
    Span where = passage.syntax().token(token).span();
    return passage.times().stream().anyMatch(t -> t.span().covers(where));
  }

  private static int start(Syntax syntax, int token) {
    return syntax.span(syntax.subtree(token)).start();
  }

  /** Returns the lexicon's entry for a canonical name. */
  Optional<Actor> entry(String name) {
    return lexicon.actor(name);
  }

  /** Returns whether a form is a demonym or name of one of the countries. */
  boolean demonymOf(String form, List<String> countries) {
    return lexicon.named(form).stream()
        .anyMatch(a ->
            a.sort() == Actor.Sort.STATE && a.theatres().stream().anyMatch(countries::contains));
  }

  /** Returns the words of a list in lower case, for a quick look. */
  boolean listed(String list, String word) {
    return words(list).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether the form is a state's demonym or name. */
  boolean demonym(String form) {
    return lexicon.named(form).stream().anyMatch(a -> a.sort() == Actor.Sort.STATE);
  }

  /** Returns whether the participant is such an organ of a state. */
  boolean isOrgan(Participant participant, String organ) {
    return switch (organ) {
      case "government" -> participant.sort().equals("government");
      case "police" ->
          participant.sort().equals("state-force") && participant.name().endsWith("police");
      default ->
          participant.sort().equals("state-force") && !NO_ARMY.matcher(participant.name()).find();
    };
  }
}
