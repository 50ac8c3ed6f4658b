package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Details;

/**
 * Whom a report gives a public post, office or organisation. Of all others no claim keeps the name
 * (codebook, ruling 13): they are called what the report calls them, "a resident of Goma" or "a
 * named person". One document's.
 */
final class PublicPersons {

  private static final String NAMED = "a named person";

  /** A single name after one of these is a town that the tagger takes for a person. */
  private static final Set<String> TOWN = Set.of("in", "from", "near", "at", "around", "outside");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<Passage> passages;
  private final Who who;
  private final RuleBook book;
  private final Map<String, Boolean> known = new HashMap<>();

  PublicPersons(List<Passage> passages, Who who, RuleBook book) {
    this.passages = passages;
    this.who = who;
    this.book = book;
  }

  /** Returns whether the report tells of a public post of the person, anywhere. */
  boolean named(Participant person) {
    return known.computeIfAbsent(
        person.name(),
        name ->
            who.foreignLeader(name)
                || who.entry(name).isPresent()
                || mentions(name).anyMatch(m -> described(m.passage(), m.token(), name))
                || holdsPost(name));
  }

  /** Returns the person's name, or what the report calls a person without a public post. */
  String name(Participant person) {
    return named(person) ? person.name() : calling(person.name());
  }

  /**
   * Returns what the report calls somebody by name whom no tagger knows for a person, if the words
   * beside the name say so: "mother of six" of "Mariam, a mother of six". Empty otherwise.
   */
  Optional<String> calling(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return syntax.tag(token).startsWith("NNP") && passage.participant(token).isEmpty()
        ? descriptions(syntax, token).stream()
            .filter(t -> syntax.tag(t).matches("NNS?") && !publicly(passage, t))
            .filter(t -> who.listed("persons", syntax.lemma(t)))
            .map(t -> phrase(passage, t))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Returns the words with the names of persons without a public post put as what they are. A
   * single word that the tagger takes for a name is as often a town, and stays.
   */
  String without(Passage passage, String words) {
    String left = words;
    for (Participant person : passage.participants().values()) {
      boolean here =
          person.person() && !person.how().equals("discourse") && person.name().indexOf(' ') > 0;
      if (here && left.contains(passage.words(person.span())) && !named(person)) {
        String calling = calling(person.name());
        left =
            left.replace(passage.words(person.span()), calling)
                .replace(calling + ", a " + calling, "a " + calling)
                .replace(calling + ", an " + calling, "an " + calling);
      }
    }
    return left.replace(NAMED + " and " + NAMED, "named persons");
  }

  /**
   * Returns what a source is called: its noun phrase without such names, and without how its words
   * came out ("a commentary published in May"), unless that leaves a bare noun.
   */
  String described(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<Integer> all = passage.phraseTokens(noun);
    Set<Integer> telling = new HashSet<>();
    syntax.children(noun, "acl").stream()
        .filter(c -> who.listed("ways-of-telling", syntax.lemma(c)))
        .forEach(c -> telling.addAll(syntax.subtree(c)));
    syntax.children(noun, "acl").stream()
        .filter(c -> CueSource.ofAgent(syntax, c))
        .forEach(c -> telling.addAll(syntax.subtree(c)));
    all.stream().filter(t -> quotedBefore(syntax, t, noun)).forEach(telling::add);
    List<Integer> left = all.stream().filter(t -> !telling.contains(t)).toList();
    boolean says = left.size() > 1 || syntax.plural(noun);
    return without(passage, passage.words(syntax.span(says ? left : all)));
  }

  /** “…, registered,” their headman said: the parser hung words of the quotation on the speaker. */
  private static boolean quotedBefore(Syntax syntax, int token, int noun) {
    return IntStream.rangeClosed(token, noun).anyMatch(t -> syntax.form(t).matches("[”\"]|''"));
  }

  /** Returns the details without such names in their free words. */
  Details without(Passage passage, Details details) {
    return switch (details) {
      case Details.Characterisation c ->
          new Details.Characterisation(c.aspect(), without(passage, c.text()));
      case Details.Statement s ->
          new Details.Statement(
              without(passage, s.speaker()),
              without(passage, s.about()),
              s.act(),
              without(passage, s.content()));
      case Details.Tie t ->
          new Details.Tie(without(passage, t.object()), t.relation(), without(passage, t.via()));
      case Details.Targeting t -> new Details.Targeting(without(passage, t.targets()), t.places());
      case Details.Name _,
          Details.Founding _,
          Details.Role _,
          Details.Strength _,
          Details.Presence _,
          Details.Event _ ->
          details;
    };
  }

  private List<String> without(Passage passage, List<String> words) {
    return words.stream().map(w -> without(passage, w)).toList();
  }

  private record Mention(Passage passage, int token) {}

  private Stream<Mention> mentions(String name) {
    return passages.stream()
        .flatMap(p ->
            p.participants().entrySet().stream()
                .filter(e -> e.getValue().person() && e.getValue().name().equals(name))
                .map(e -> new Mention(p, e.getKey())));
  }

  /**
   * Whether the words around one mention tell of a post, or name an organisation as the person's.
   */
  private boolean described(Passage passage, int token, String name) {
    Syntax syntax = passage.syntax();
    return BLANKS.splitAsStream(name).limit(2).anyMatch(this::office)
        || descriptions(syntax, token).stream().anyMatch(t -> publicly(passage, t))
        || syntax.children(token, "poss", "compound", "amod").stream()
            .anyMatch(t -> body(passage, t))
        || syntax.obliques(token, Set.of("of", "from", "at", "with", "for")).stream()
            .anyMatch(t -> body(passage, t))
        || leads(syntax, token);
  }

  private boolean publicly(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return (office(syntax.lemma(token)) && !former(syntax, token))
        || syntax.children(token, "compound").stream().anyMatch(c -> office(syntax.lemma(c)));
  }

  /** "A former member": who has left is private; a former minister is not. */
  private boolean former(Syntax syntax, int token) {
    return syntax.lemma(token).equals("member")
        && syntax.children(token, "amod").stream().anyMatch(a -> syntax.form(a).equals("former"));
  }

  private boolean office(String word) {
    return Stream.of("posts", "state-posts", "public-offices", "leader-nouns", "public-callings")
        .anyMatch(list -> who.listed(list, word));
  }

  /** "Hassan Hassan of the Crisis Group": an organisation, and no place or person. */
  private static boolean body(Passage passage, int token) {
    Optional<Participant> named = passage.participant(token);
    return named.isPresent()
        ? !named.get().person() && !named.get().mayBePlace()
        : passage.syntax().tag(token).startsWith("NNP")
            && passage.place(token).isEmpty()
            && passage.syntax().token(token).name().equals("ORGANIZATION");
  }

  /** "X, who led the group", "led by X". */
  private boolean leads(Syntax syntax, int token) {
    boolean clause =
        syntax.children(token, "relcl", "acl").stream()
            .anyMatch(v -> who.listed("office-verbs", syntax.lemma(v)));
    int head = syntax.head(token);
    boolean by =
        head >= 0
            && syntax.preposition(token).equals("by")
            && who.listed("office-verbs", syntax.lemma(head));
    boolean does =
        head >= 0
            && syntax.relation(token).equals("nsubj")
            && who.listed("office-verbs", syntax.lemma(head));
    return clause || by || does;
  }

  /** The nouns that tell what a person is: "the mayor X", "X, a trader", "X is an analyst". */
  private static List<Integer> descriptions(Syntax syntax, int token) {
    List<Integer> found = new ArrayList<>();
    syntax.children(token, "appos", "compound", "dep").stream()
        .filter(syntax::noun)
        .forEach(found::add);
    int head = syntax.head(token);
    if (head >= 0 && syntax.relation(token).matches("appos|dep") && syntax.noun(head)) {
      found.add(head);
    }
    if (head >= 0 && syntax.relation(token).equals("nsubj")) {
      found.addAll(syntax.children(head, "attr"));
    }
    return found;
  }

  /** Whether a rule of roles reads a post of the person from the sentences that name him. */
  private boolean holdsPost(String name) {
    PatternRules rules = new PatternRules(book, who, new Posts());
    return mentions(name)
        .map(Mention::passage)
        .distinct()
        .flatMap(p -> rules.drafts(p).stream())
        .anyMatch(d ->
            d.details() instanceof Details.Role role
                && role.person().equals(name)
                && !d.rule().equals("role.from"));
  }

  /** What the report calls a person: "resident of Goma"; else that there is a name. */
  private String calling(String name) {
    return mentions(name)
        .flatMap(m ->
            descriptions(m.passage().syntax(), m.token()).stream()
                .filter(t -> m.passage().syntax().tag(t).matches("NNS?"))
                .map(t -> phrase(m.passage(), t)))
        .findFirst()
        .orElse(NAMED);
  }

  /** The noun phrase without any person's name. */
  private static String phrase(Passage passage, int noun) {
    Set<Integer> persons = new HashSet<>();
    passage
        .participants()
        .forEach((t, p) -> {
          boolean town =
              p.name().indexOf(' ') < 0 && TOWN.contains(passage.syntax().preposition(t));
          if (p.person() && !p.how().equals("discourse") && !town) {
            persons.add(t);
          }
        });
    List<Integer> words = passage.phraseTokens(noun);
    boolean clean = words.stream().noneMatch(persons::contains) && words.contains(noun);
    return clean
        ? passage.words(passage.syntax().span(words))
        : passage.words(passage.syntax().token(noun).span());
  }
}
