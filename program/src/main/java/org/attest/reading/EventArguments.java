package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Count;
import org.attest.model.Span;
import org.attest.model.Status;

/** Fills the fields of an event from the words around its trigger. */
final class EventArguments {

  private static final Count ONE = new Count(OptionalLong.of(1), OptionalLong.of(1), "", "", false);

  /** Lists of the nouns for persons of whom one may be hurt. */
  private static final List<String> COUNTED =
      List.of("crew", "offices", "public-callings", "fugitives", "captives");

  private static final Pattern HURT =
      Pattern.compile("(?i)\\s+(?:(?:others|more|people)\\s+)*(?:injured|wounded|hurt)\\b");

  /** In tokens: "put the number of dead at up to 1,300". */
  private static final int NEAR = 7;

  private final Passage passage;
  private final Syntax syntax;
  private final Who who;
  private final Posts posts;

  EventArguments(Passage passage, Who who, Posts posts) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.who = who;
    this.posts = posts;
  }

  /** Returns the event of the trigger at a token, with these doers and this done to. */
  EventHit hit(EventTrigger trigger, int at, List<Participant> actors, List<Integer> targetTokens) {
    Responsibility responsibility = Responsibility.around(passage, at, who);
    List<Participant> doers = responsibility.actors().isEmpty() ? actors : responsibility.actors();
    List<String> targets = new ArrayList<>();
    List<Participant> targetActors = new ArrayList<>();
    List<Harm> harms = new ArrayList<>();
    boolean person = false;
    for (int token : targetTokens) {
      if (explosive(trigger, token)
          || accused(responsibility, token)
          || outlet(token)
          || (syntax.tag(token).startsWith("W") && who.at(passage, token).isEmpty())
          || who.listed("reflexives", syntax.form(token))
          || (trigger.toll().isEmpty() && unknownIt(token))) {
        continue;
      }
      Optional<Participant> participant =
          who.at(passage, token)
              .filter(
                  p -> !p.person() || trigger.type().equals("sanction") || publicRole(token, p));
      participant.filter(p -> !p.unnamed()).or(() -> side(token)).ifPresent(targetActors::add);
      person |= who.at(passage, token).filter(Participant::person).isPresent() || leader(token);
      String phrase = phrase(token, participant);
      boolean named = participant.filter(p -> !p.unnamed()).or(() -> side(token)).isPresent();
      Count count =
          passage
              .numberOf(token)
              .map(NumberExpression::count)
              .orElseGet(() -> single(at, token) ? ONE : Count.NONE);
      boolean one = participant.filter(Participant::person).isPresent();
      if (!trigger.toll().isEmpty() && (!named || (count.told() && !one))) {
        String words = named ? passage.phrase(token) : phrase;
        harms.add(Harm.of(trigger.toll(), count, category(token, at, words)));
      }
      if ((trigger.toll().isEmpty() || named) && !phrase.isBlank() && !targets.contains(phrase)) {
        targets.add(phrase);
      }
    }
    Harm harm = harm(trigger, at, harms);
    return new EventHit(
        trigger,
        at,
        new EventTypes(passage, who).of(trigger, at, targetTokens, person, harm),
        doers,
        targets,
        targetActors,
        new EventPlaces(passage, who).of(at),
        harm,
        weapon(trigger, at),
        responsibility.status(),
        responsibility.negated(),
        refersBack(at, trigger),
        bare(trigger),
        EventDates.Dated.NONE);
  }

  /** "Looted it": what a pronoun stands for that names nobody is told before. */
  private boolean unknownIt(int token) {
    return syntax.tag(token).equals("PRP")
        && who.at(passage, token).isEmpty()
        && passage.place(token).isEmpty();
  }

  /** "a bounty on his head", "$5m for information on him": it is on him. */
  static int bearer(Passage passage, int target) {
    Syntax syntax = passage.syntax();
    boolean stands =
        Set.of(
                "head",
                "information",
                "capture",
                "conviction",
                "arrest",
                "whereabouts",
                "help",
                "killing",
                "death")
            .contains(syntax.lemma(target));
    if (stands && syntax.relation(target).equals("conj")) {
      return bearer(passage, syntax.head(target)); // "for his capture or killing"
    }
    return syntax.subtree(target).stream()
        .filter(c -> stands && c != target && passage.participant(c).isPresent())
        .findFirst()
        .orElse(target);
  }

  /** "Killed a teacher": one of those whom reports count. */
  private boolean single(int at, int token) {
    String lemma = syntax.lemma(token);
    return syntax.tag(at).matches("VBD|VBN|VBG")
        && syntax.tag(token).equals("NN")
        && (syntax.relation(token).matches("dobj|nsubjpass")
            || (syntax.relation(token).equals("nsubj") && who.listed("deed-die", syntax.lemma(at))))
        && !leader(token)
        && syntax.children(token, "det", "nummod").stream()
            .anyMatch(d -> syntax.form(d).matches("an?|one"))
        && COUNTED.stream().anyMatch(list -> who.listed(list, lemma));
  }

  /** A verb or a counted noun that tells a toll, and no noun that tells a deed ("the killing"). */
  private static boolean bare(EventTrigger trigger) {
    return !trigger.toll().isEmpty()
        && (!trigger.part().equals("noun")
            || trigger.needs().contains("number")
            || trigger.needs().contains("number-near")
            || trigger.needs().contains("share"));
  }

  /** Returns whether the words say that nobody was hurt: "no one died". */
  static boolean nobody(Syntax syntax, EventTrigger trigger, List<Integer> targets) {
    return !trigger.toll().isEmpty()
        && targets.stream()
            .anyMatch(t ->
                syntax.form(t).matches("nobody|none|no-one")
                    || syntax.children(t).stream().anyMatch(c -> syntax.form(c).equals("no")));
  }

  /** The first category counted, the others beside it; of a bare word for the dead, its number. */
  private Harm harm(EventTrigger trigger, int at, List<Harm> harms) {
    if (trigger.needs().contains("number-near")) {
      return numbered(trigger, at);
    }
    if (trigger.needs().contains("share")) {
      return Share.of(passage, at)
          .map(s -> Harm.of(trigger.toll(), s.count(), category(s.sort(), at, thing(s.sort()))))
          .orElse(Harm.NONE);
    }
    if (harms.isEmpty()) {
      return Harm.NONE;
    }
    List<Harm> counted = harms.stream().filter(Harm::told).toList();
    Harm told =
        counted.size() < 2
            ? (counted.isEmpty() ? harms : counted).getFirst()
            : counted.getFirst().and(counted.subList(1, counted.size()));
    return trigger.toll().equals("killed") ? told.with(hurtBeside(at)) : told;
  }

  /** "Left 12 people dead and 30 injured": no verb of their own counts the wounded. */
  private Harm hurtBeside(int at) {
    int top = Quotes.clauseTop(syntax, at);
    return passage.numbers().stream()
        .filter(n -> {
          String rest = passage.text().substring(n.core().end(), passage.span().end());
          int token = syntax.at(n.core().start());
          return token > at
              && Quotes.clauseTop(syntax, token) == top
              && HURT.matcher(rest).lookingAt();
        })
        .findFirst()
        .map(n -> Harm.of("wounded", n.count(), ""))
        .orElse(Harm.NONE);
  }

  /** The figure that counts now; beside it the one that it came from. */
  private Harm numbered(EventTrigger trigger, int at) {
    Harm now =
        Harm.of(
            trigger.toll(),
            numberNear(passage, at).map(NumberExpression::count).orElse(Count.NONE),
            "");
    return Tolls.before(passage)
        .map(NumberExpression::count)
        .map(count -> now.and(List.of(Harm.of(trigger.toll(), count, ""))))
        .orElse(now);
  }

  /**
   * Returns the number that a word like "toll" or "losses" is given: what it rose to, was put at,
   * or is of.
   */
  static Optional<NumberExpression> numberNear(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    int top = Quotes.clauseTop(syntax, at);
    Optional<NumberExpression> before = Tolls.before(passage);
    return passage.numbers().stream()
        .filter(n -> n.money().isEmpty())
        .filter(n -> {
          int token = syntax.at(n.core().start());
          return token >= 0
              && (Quotes.clauseTop(syntax, token) == top || (token > at && token - at <= NEAR))
              && !syntax.preposition(token).equals("from")
              && before.filter(n::equals).isEmpty()
              && (!syntax.relation(token).equals("nummod")
                  || counted(syntax.lemma(syntax.head(token))));
        })
        .min(
            Comparator.comparing((NumberExpression n) -> !Tolls.now(passage, n))
                .thenComparingInt(n -> Math.abs(syntax.at(n.core().start()) - at))
                .thenComparing(NumberExpression::span));
  }

  private static boolean counted(String lemma) {
    return Set.of("people", "person", "dead", "civilian", "soldier", "death", "fighter", "man")
        .contains(lemma);
  }

  /** "The founder of X": whose side a leader without a name is on. */
  private Optional<Participant> side(int token) {
    return leader(token) && who.at(passage, token).isEmpty()
        ? syntax.children(token, "nmod", "poss", "compound").stream()
            .flatMap(c -> who.at(passage, c).stream())
            .filter(Participant::group)
            .findFirst()
        : Optional.empty();
  }

  private boolean leader(int token) {
    return who.listed("leader-nouns", syntax.lemma(token));
  }

  /** The words for what it was done to; a private person is only what the report calls them. */
  private String phrase(int token, Optional<Participant> participant) {
    if (leader(token) && participant.filter(Participant::person).isEmpty()) {
      return passage.phrase(token);
    }
    if (participant.isEmpty()
        && passage.participant(token).filter(Participant::person).isPresent()) {
      return calling(token).stream().findFirst().map(passage::phrase).orElse("");
    }
    return participant
        .filter(p -> !p.unnamed())
        .map(Participant::name)
        .orElseGet(() -> thing(token));
  }

  /** "detonated a car bomb": the bomb is not what was attacked. */
  private boolean explosive(EventTrigger trigger, int token) {
    return trigger.toll().isEmpty()
        && syntax.tag(token).startsWith("NN")
        && Weapons.explosive(passage.syntax(), who, token);
  }

  /** "Pins the blame for the bombing on X": X is said to have done it. */
  private boolean accused(Responsibility responsibility, int token) {
    return responsibility.status().filter(s -> s == Status.BLAMED).isPresent()
        && responsibility.actors().stream()
            .anyMatch(doer ->
                who.at(passage, token).filter(p -> p.name().equals(doer.name())).isPresent());
  }

  /** "Claimed the attack on its channel": it said so there. */
  private boolean outlet(int token) {
    return who.listed("outlets", syntax.lemma(token))
        && syntax.preposition(token).equals("on")
        && (syntax.tag(token).startsWith("NNP")
            || syntax.children(token, "poss").stream()
                .anyMatch(owner -> syntax.form(owner).matches("its|their|his|her")));
  }

  /** The noun phrase without when and where: "a post in Yala on Monday" is a post. */
  private String thing(int token) {
    List<Integer> all = thingTokens(token);
    return all.isEmpty() || syntax.tag(token).equals("PRP")
        ? passage.phrase(token)
        : passage.words(syntax.span(all));
  }

  private List<Integer> thingTokens(int token) {
    List<Integer> all = new ArrayList<>(passage.phraseTokens(token));
    for (int child : syntax.children(token, "nmod", "tmod", "npadvmod")) {
      boolean elsewhere =
          !syntax.preposition(child).equals("of")
              && syntax.subtree(child).stream()
                  .anyMatch(t ->
                      isTime(passage, t)
                          || passage.place(t).isPresent()
                          || Set.of("border", "frontier").contains(syntax.lemma(t)));
      if (elsewhere) {
        all.removeAll(syntax.subtree(child));
      }
    }
    return all;
  }

  /**
   * Who the victims are, without their number; a bare number or the trigger itself says nothing.
   */
  private String category(int token, int at, String phrase) {
    if (token == at) {
      return syntax.obliques(at, Set.of("of", "among", "amongst")).stream()
          .findFirst()
          .map(passage::phrase)
          .orElse("");
    }
    if (syntax.tag(token).matches("CD|PRP|JJ.*")
        || who.listed("counting-words", syntax.lemma(token))) {
      return "";
    }
    return withoutNumber(token, phrase) + Counted.kin(passage, token);
  }

  private String withoutNumber(int token, String phrase) {
    Optional<NumberExpression> number = passage.numberOf(token);
    String words = phrase;
    if (number.isPresent()) {
      int end = Math.max(number.get().span().end(), number.get().core().end());
      List<Integer> all = thingTokens(token);
      Span whole = syntax.span(all.isEmpty() ? passage.phraseTokens(token) : all);
      if (whole.start() < end && end < whole.end()) {
        words = passage.words(new Span(end, whole.end()));
      }
    }
    return words
        .strip()
        .replaceFirst(
            "(?i)^(?:dead (?=an? ))?(?:of )?(?:the |their |its |his |her )?(?:other |more |further )?",
            "")
        .replaceFirst("(?i)^(?:several|many|some|dozens of|scores of|hundreds of|two|three) ", "")
        .replaceFirst(
            "(?is)[,(]? ?\\b(?:including|among (?:them|whom)|most(?:ly)? of (?:them|whom))\\b.*$",
            "")
        .replaceFirst("(?is) (?:for \\w+ing|on charges|on suspicion|accused)\\b.*$", "")
        .replaceFirst("(?is)^(?:and|or|to)\\b.*|^[^\\p{L}]+$", "");
  }

  /** Whether the report gives the person a post; of others no name is kept. */
  private boolean publicRole(int token, Participant person) {
    return posts.organisationOf(person.name()).isPresent()
        || syntax.children(token, "appos", "compound", "amod", "nmod", "relcl").stream()
            .anyMatch(this::post)
        || (syntax.relation(token).equals("appos") && post(syntax.head(token)));
  }

  private boolean post(int token) {
    String lemma = syntax.lemma(token);
    return who.listed("posts", lemma)
        || who.listed("leader-nouns", lemma)
        || who.listed("public-offices", lemma);
  }

  /** The common nouns in apposition to a name: "a trader". */
  private List<Integer> calling(int name) {
    return syntax.children(name, "appos").stream().filter(c -> syntax.tag(c).equals("NN")).toList();
  }

  /** "An attack on a hotel on Sunday" is no attack on Sunday. */
  static boolean isTime(Passage passage, int token) {
    Span where = passage.syntax().token(token).span();
    return passage.times().stream().anyMatch(t -> t.span().covers(where));
  }

  /** The weapon that the trigger names, or that did it: "with", "using", as the subject. */
  private String weapon(EventTrigger trigger, int at) {
    if (!trigger.weapon().isEmpty()) {
      return trigger.weapon();
    }
    List<Integer> candidates = new ArrayList<>();
    candidates.addAll(syntax.obliques(at, Set.of("with", "by", "using")));
    if (syntax.verb(at)) {
      Frame frame = Frame.of(syntax, at);
      candidates.addAll(frame.agents());
      frame.patients().stream()
          .filter(p -> !who.listed("aircraft", syntax.lemma(p)))
          .forEach(candidates::add);
      syntax.children(at, "advcl").stream()
          .filter(c -> syntax.form(c).equals("using"))
          .forEach(c -> candidates.addAll(syntax.children(c, "dobj")));
    } else {
      candidates.addAll(syntax.children(at, "compound", "amod"));
    }
    return candidates.stream()
        .filter(c -> Weapons.is(passage, who, c))
        .findFirst()
        .map(c ->
            syntax.head(c) == at && !syntax.verb(at)
                ? syntax.form(c)
                : Phrases.uncounted(passage, c))
        .orElse("");
  }

  private boolean refersBack(int at, EventTrigger trigger) {
    if (syntax.verb(at)) {
      return trigger.needs().contains("toll-before")
          || trigger.needs().contains("share")
          || syntax.children(at, "nsubj").stream()
              .anyMatch(s -> syntax.definite(s) && who.listed("attackers", syntax.lemma(s)));
    }
    return (syntax.definite(at) && !superlative(at))
        || Set.of("responsibility", "toll").contains(trigger.id());
  }

  /** "The worst attacks of the year" are told for the first time. */
  private boolean superlative(int noun) {
    return syntax.children(noun, "amod").stream().anyMatch(a -> syntax.tag(a).equals("JJS"));
  }
}
