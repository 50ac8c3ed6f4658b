package org.attest.reading;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Span;

/** Whom "it", "they", "he" and "the latter" stand for. One instance reads one document. */
final class Pronouns {

  private static final Set<String> TROOPS = Set.of("soldier", "troop");

  private static final Set<String> HOMES = Set.of("base", "camp", "barracks", "post", "position");

  private static final Set<String> SIZES =
      Set.of("strength", "size", "number", "membership", "rank", "force");

  /** Who rules, where no name of the state stands beside. */
  private static final Set<String> RULERS = Set.of("junta", "regime");

  /** Verbs besides those of reports by which somebody speaks of oneself. */
  private static final Set<String> SPEAK =
      Set.of("deny", "promise", "vow", "threaten", "complain", "fear", "hope", "know", "boast");

  private final Who who;
  private final Salience salience;
  private final Nameless nameless;

  Pronouns(Who who, Salience salience, Nameless nameless) {
    this.who = who;
    this.salience = salience;
    this.nameless = nameless;
  }

  /** Whom "it" or "its" stands for: a speaker, whose men they are, or the most present. */
  Optional<Participant> thing(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (syntax.relation(i).equals("expl") || weather(syntax, i) || ofAThing(passage, i)) {
      return Optional.empty();
    }
    int dweller = dweller(passage, i);
    if (dweller >= 0) {
      return Optional.of(standing(passage, dweller, i));
    }
    return joined(passage, i)
        .or(() -> speaker(passage, i))
        .or(() -> ofSubjectsOwner(passage, i))
        .or(() -> ofRelative(passage, i))
        .or(() -> ofWhoseMen(passage, i))
        .or(() -> otherSide(passage, i))
        .or(() -> actor(passage, i))
        .map(p -> p.at(syntax.token(i).span(), "discourse"));
  }

  /** "The army and its allies", "troops and their base": whose they are is named right before. */
  private static Optional<Participant> joined(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int owned = syntax.head(i);
    boolean and =
        i > 1 && syntax.form(i - 1).matches("and|or") && syntax.relation(i).equals("poss");
    return and && syntax.relation(owned).equals("conj")
        ? Stream.iterate(i - 2, t -> t >= 0 && syntax.below(t, syntax.head(owned)), t -> t - 1)
            .flatMap(t -> passage.participant(t).stream())
            .filter(p -> !p.person() && !p.unnamed())
            .findFirst()
        : Optional.empty();
  }

  /**
   * "Troops went back to their base", "shelled peacekeepers at their base": who lives there stands
   * in the clause itself; -1 where it does not.
   */
  private static int dweller(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int owned = syntax.head(i);
    if (!syntax.relation(i).equals("poss")
        || !HOMES.contains(syntax.lemma(owned))
        || !syntax.relation(owned).equals("nmod")) {
      return -1;
    }
    int head = syntax.head(owned);
    int above = syntax.tag(head).equals("RB") ? syntax.head(head) : head;
    if (above < 0 || !syntax.verb(above)) {
      return above >= 0 && above < i && people(passage, above) ? above : -1;
    }
    Stream<Integer> objects =
        syntax.form(i).equals("their")
                && syntax.preposition(owned).matches("at|in|inside|near|outside")
            ? syntax.children(above, "dobj").stream().filter(o -> people(passage, o))
            : Stream.empty();
    return Stream.concat(objects, Frame.surfaceSubjects(syntax, above, 0).stream())
        .filter(t -> t < i && !syntax.tag(t).startsWith("PRP"))
        .findFirst()
        .orElse(-1);
  }

  private static boolean people(Passage passage, int noun) {
    return passage.syntax().tag(noun).equals("NNS")
        || passage.participant(noun).filter(Participant::armed).isPresent();
  }

  private Participant standing(Passage passage, int noun, int i) {
    Span where = passage.syntax().token(i).span();
    return who.at(passage, noun)
        .map(p -> p.at(where, "discourse"))
        .orElseGet(() -> new Participant(passage.phrase(noun), "unnamed", where, "words"));
  }

  /** "Its fighters" are rather a group's, "its troops" those of a force just named. */
  private Optional<Participant> ofWhoseMen(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (!syntax.relation(i).equals("poss")) {
      return Optional.empty();
    }
    String owned = syntax.lemma(syntax.head(i));
    if (counted(syntax, syntax.head(i)) || who.listed("nameless-fighters", owned)) {
      return salience.best(passage, i, Participant::group, 2);
    }
    return TROOPS.contains(owned)
        ? salience.best(passage, i, p -> p.sort().equals("state-force"), 1)
        : Optional.empty();
  }

  /** "The navy puts its strength at 150": who counts does not count itself. */
  private static boolean counted(Syntax syntax, int owned) {
    int verb = syntax.head(owned);
    return SIZES.contains(syntax.lemma(owned))
        && syntax.relation(owned).equals("dobj")
        && Syntax.one(syntax.lemma(verb), "put", "estimate", "assess", "place", "reckon");
  }

  /** "Its commander, X, has led it since 1998": it is whose commander he is. */
  private static Optional<Participant> ofSubjectsOwner(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int verb = syntax.relation(i).equals("dobj") ? syntax.head(i) : -1;
    return verb < 0
        ? Optional.empty()
        : syntax.children(verb, "nsubj").stream()
            .filter(s -> s < i)
            .flatMap(s -> syntax.children(s, "poss").stream())
            .flatMap(o -> passage.participant(o).stream())
            .filter(Participant::group)
            .findFirst();
  }

  /** "X, which used to fight the army, fights alongside it": the only other force named before. */
  private Optional<Participant> otherSide(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int verb = syntax.relation(i).equals("nmod") ? syntax.head(i) : -1;
    if (verb < 0
        || !syntax.verb(verb)
        || !syntax.preposition(i).matches("alongside|beside|against|with")) {
      return Optional.empty();
    }
    Set<String> subjects =
        Frame.surfaceSubjects(syntax, verb, 0).stream()
            .flatMap(s -> who.at(passage, s).stream())
            .map(Participant::name)
            .collect(toSet());
    List<Participant> others =
        IntStream.range(0, i)
            .boxed()
            .flatMap(t -> passage.participant(t).stream())
            .filter(p -> p.group() || p.sort().equals("state-force"))
            .filter(p -> !subjects.contains(p.name()))
            .toList();
    boolean one = others.stream().map(Participant::name).distinct().count() == 1;
    return !subjects.isEmpty() && one ? Optional.of(others.getLast()) : Optional.empty();
  }

  /** "X, which held the town until it was driven out": it is what "which" stands for. */
  private static Optional<Participant> ofRelative(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int verb = syntax.relation(i).startsWith("nsubj") ? syntax.head(i) : -1;
    int outer = verb < 0 || !syntax.relation(verb).matches("advcl|ccomp") ? -1 : syntax.head(verb);
    boolean relative =
        outer >= 0
            && syntax.relation(outer).equals("relcl")
            && syntax.children(outer, "nsubj", "nsubjpass").stream()
                .anyMatch(s -> s < i && syntax.tag(s).startsWith("W"));
    return relative
        ? passage.participant(syntax.head(outer)).filter(Participant::group)
        : Optional.empty();
  }

  /** "Rwanda denies that it backs them": who speaks of itself. */
  private Optional<Participant> speaker(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int subject = syntax.relation(i).equals("poss") ? syntax.head(i) : i;
    int verb = syntax.head(subject);
    int saying = verb < 0 ? -1 : syntax.head(verb);
    boolean said =
        saying >= 0
            && syntax.relation(subject).startsWith("nsubj")
            && syntax.relation(verb).equals("ccomp")
            && (who.words("report-verbs").contains(syntax.lemma(saying))
                || SPEAK.contains(syntax.lemma(saying)));
    return said
        ? Frame.surfaceSubjects(syntax, saying, 0).stream()
            .filter(s -> s < i)
            .flatMap(s -> Stream.concat(Stream.of(s), syntax.children(s, "appos").stream()))
            .flatMap(s -> ofItself(passage, s).stream())
            .findFirst()
        : ofMessage(passage, i);
  }

  /** "A claim by the army that it …": who makes it speaks of itself. */
  private Optional<Participant> ofMessage(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int verb = syntax.relation(i).startsWith("nsubj") ? syntax.head(i) : -1;
    int told = verb < 0 ? -1 : Verdict.messageOf(syntax, verb, who);
    return told < 0
        ? Optional.empty()
        : Stream.concat(
                syntax.obliques(told, Set.of("by", "from", "of")).stream(),
                syntax.children(told, "poss", "compound").stream())
            .filter(s -> s < i)
            .flatMap(s -> ofItself(passage, s).stream())
            .findFirst();
  }

  /** Who may speak of itself as "it": a force, a state, or an organ of one that has no name. */
  private Optional<Participant> ofItself(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    boolean organ =
        syntax.tag(noun).equals("NN")
            && (RULERS.contains(syntax.lemma(noun)) || !who.organ(syntax.lemma(noun)).isEmpty());
    return passage
        .participant(noun)
        .filter(p -> p.armed() || Syntax.one(p.sort(), "state", "government"))
        .or(() -> organ ? Optional.of(standing(passage, noun, noun)) : Optional.empty());
  }

  /** "The convoy was on its way when it was attacked": "it" goes on with the clause's subject. */
  private boolean ofAThing(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int verb = syntax.head(i);
    if (!syntax.relation(i).startsWith("nsubj")
        || verb < 0
        || !syntax.relation(verb).equals("advcl")) {
      return false;
    }
    List<Integer> subjects = syntax.children(syntax.head(verb), "nsubj", "nsubjpass");
    return subjects.isEmpty()
        ? syntax.verb(syntax.head(verb)) && syntax.relation(syntax.head(verb)).equals("root")
        : subjects.stream()
            .allMatch(s -> s < i && syntax.tag(s).equals("NN") && who.at(passage, s).isEmpty());
  }

  /** Whom "it" stands for: no person, and no state. */
  private Optional<Participant> actor(Passage passage, int i) {
    return salience.best(
        passage, i, p -> !p.person() && !p.unnamed() && !p.sort().equals("state"), 2);
  }

  /** Whom "they" stands for. */
  Optional<Participant> plural(Passage passage, int i) {
    Span where = passage.syntax().token(i).span();
    Optional<Participant> told =
        joined(passage, i).or(() -> speaker(passage, i).filter(Participant::armed));
    if (told.isPresent()) {
      return told.map(p -> p.at(where, "discourse"));
    }
    int dweller = dweller(passage, i);
    if (dweller >= 0) {
      return Optional.of(standing(passage, dweller, i));
    }
    int before = pluralNounBefore(passage, i);
    if (before >= 0) {
      Optional<Participant> noun = who.at(passage, before);
      if (noun.isEmpty() || (noun.get().unnamed() && !tells(passage, before))) {
        return noun.map(p -> p.at(where, "discourse"));
      }
    }
    Optional<Participant> attackers =
        before < 0 ? nameless.subjectBefore() : Optional.<Participant>empty();
    if (attackers.isPresent()) {
      return attackers.map(p -> p.at(where, "discourse"));
    }
    return salience
        .best(passage, i, p -> p.group() || p.unnamed(), 2)
        .map(p -> p.at(where, "discourse"));
  }

  /** "It is unclear whether": no actor. */
  private static boolean weather(Syntax syntax, int i) {
    int head = syntax.head(i);
    return head >= 0
        && syntax.lemma(head).equals("be")
        && !syntax.children(head, "acomp").isEmpty()
        && !syntax.children(head, "ccomp", "xcomp", "csubj").isEmpty();
  }

  /** "Officials say they killed": who reports is seldom who did it, unless they are fighters. */
  private boolean tells(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    return !nameless.armed(syntax.lemma(noun))
        && syntax.head(noun) >= 0
        && who.words("report-verbs").contains(syntax.lemma(syntax.head(noun)));
  }

  /**
   * A plural common noun as the clause's subject, or as that of "who", is nearer than any name; -1
   * for none.
   */
  private static int pluralNounBefore(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    for (int k = i - 1; k >= 0; k--) {
      if (syntax.relation(k).startsWith("nsubj")) {
        int noun = antecedent(syntax, k);
        if (syntax.tag(noun).equals("NNS")) {
          return noun;
        }
      }
    }
    return -1;
  }

  /** The noun that "who" or "which" stands for; the word itself where it is neither. */
  private static int antecedent(Syntax syntax, int i) {
    int verb = syntax.head(i);
    boolean relative =
        Set.of("who", "which", "that").contains(syntax.form(i))
            && verb >= 0
            && syntax.relation(verb).equals("relcl")
            && syntax.head(verb) >= 0;
    return relative ? syntax.head(verb) : i;
  }

  /**
   * "The former", "the latter", by themselves: of the two groups that were named right before; "the
   * first" and "the second" only where these were counted, as they may stand for anything. "The
   * latter" of others than two is who was named last.
   */
  Optional<Participant> ofTwo(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    boolean itself =
        i > 0
            && syntax.form(i - 1).equals("the")
            && syntax.relation(i).matches("nsubj|nsubjpass|dobj|nmod|poss");
    if (!itself) {
      return Optional.empty();
    }
    boolean ordinal = Syntax.one(syntax.form(i), "first", "second");
    List<Participant> two = salience.namedJust(passage, i, ordinal);
    boolean last = Syntax.one(syntax.form(i), "latter", "second");
    Optional<Participant> named =
        two.size() == 2
            ? Optional.of(last ? two.getLast() : two.getFirst())
            : syntax.form(i).equals("latter") ? salience.namedLast(passage, 2) : Optional.empty();
    return named.map(p -> p.at(syntax.token(i).span(), "discourse"));
  }

  /** Whom "he" or "she" stands for. */
  Optional<Participant> person(Passage passage, int i) {
    return salience
        .best(passage, i, Participant::person, 3)
        .map(p -> p.at(passage.syntax().token(i).span(), "discourse"));
  }
}
