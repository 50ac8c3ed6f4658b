package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attest.lexicon.Actor;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.Holds;
import org.attest.model.Quote;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/** Puts voice, status, negation and the two times around what a rule found. */
final class Envelope {

  private static final Set<String> APPOINT =
      Set.of("name", "appoint", "elect", "install", "proclaim", "choose", "declare", "promote");

  /** Deeds that need another side: who announces them claims nothing for itself. */
  private static final Set<String> MUTUAL = Set.of("agreement", "negotiation");

  /** The rules that tell what a noun calls somebody. */
  private static final Set<String> LABELS =
      Set.of("character.label", "character.apposition", "character.type-label");

  /** The cue of those who give a number: it is theirs, also where the deed is. */
  private static final String COUNTS = "count";

  /** What is done by saying it: "declared that it was dissolved". */
  private static final Set<String> DECLARED =
      Set.of("dissolved", "merged", "renamed", "founded", "split");

  /** The parser often takes "number" for a noun here. */
  private static final Pattern HELD_TO_NUMBER =
      Pattern.compile(
          "(?i)\\b(?:believed|thought|said|reported|estimated|reckoned|rumou?red|understood) to number\\b");

  private final Document document;
  private final Who who;
  private final PublicPersons persons;
  private final Posts posts;
  private final Fates fates;
  private final String reader;

  Envelope(
      Document document, Who who, PublicPersons persons, Posts posts, Fates fates, String reader) {
    this.document = document;
    this.who = who;
    this.persons = persons;
    this.posts = posts;
    this.fates = fates;
    this.reader = reader;
  }

  /**
   * A claim in its envelope, and why that is as it is.
   *
   * @param said the sayings around it, outermost first
   * @param holdsReason worked out only for who asks, as it goes over the words once more
   */
  record Wrapped(
      Claim claim,
      List<Saying> said,
      String statusReason,
      String negationReason,
      Supplier<String> holdsReason,
      String saidReason) {}

  /** Returns when the report was published. */
  When published() {
    return document.publishedOn();
  }

  /** Whether somebody is no private person. */
  boolean speaksInPublic(Passage passage, String name) {
    return passage.participants().values().stream()
        .filter(p -> p.person() && p.name().equals(name))
        .allMatch(persons::named);
  }

  private record Decided(Status status, String reason) {}

  /** Returns the claim that a draft makes in its sentence. */
  Wrapped wrap(Passage passage, Draft draft) {
    List<Saying> said = sayings(passage, draft);
    boolean told = !draft.rule().equals(Pledges.RULE) && !besides(passage, draft);
    boolean untrue = told && Verdict.on(passage, draft.anchor(), who) == Verdict.FALSE;
    boolean ended =
        draft.details() instanceof Details.Tie && Denial.ended(passage, draft.anchor(), who);
    boolean denied =
        ended
            || (told
                && (untrue
                    ^ (!Denial.ownWords(passage, draft)
                        && Denial.around(passage, draft.anchor(), who))));
    boolean ownWord = ownClaim(draft, said);
    boolean denial = ownWord && denied && draft.details() instanceof Details.Event;
    boolean own = ownWord && !denial;
    Decided decided =
        denial
            ? new Decided(Status.DENIED, "the one named as doer says that it did not")
            : status(passage, draft, said, own);
    Holds holds = holds(passage, draft);
    Span quote = Quotes.trim(passage.text(), draft.quote());
    Claim claim =
        Claim.of(
            document.id(),
            Quote.of(document.text(), quote),
            draft.subject(),
            persons.without(passage, draft.details()),
            voice(passage, draft, said, own),
            decided.status(),
            draft.negated() || (denied && !denial),
            holds,
            saidOn(passage, draft, said),
            draft.rule(),
            reader);
    String negation =
        draft.negated()
            ? "the rule's own words deny it"
            : denied && !denial
                ? "a word of denial stands around it"
                : "no word around it denies it";
    return new Wrapped(
        claim,
        said,
        decided.reason(),
        negation,
        () -> whyHolds(passage, draft, holds),
        whySaid(passage, draft, said));
  }

  /** Who says the claim, outermost first; what tells only of a stand is no voice. */
  private static List<Saying> sayings(Passage passage, Draft draft) {
    if (draft.rule().startsWith("name.called-by-others")) {
      return callers(passage, draft);
    }
    if (inPassing(passage, draft)) {
      return List.of();
    }
    List<Saying> around = passage.voicesOf(draft.anchor());
    return passage.sayings().stream()
        .filter(s -> around.contains(s) || lays(passage, draft, s))
        .filter(s -> !speaks(draft, s) && !performs(passage, draft, s))
        .filter(s -> !Asides.leavesOut(passage, top(passage, draft), s))
        .toList();
  }

  /** The token on which the claim's words hang: of a description, that of its own words. */
  private static int top(Passage passage, Draft draft) {
    if (draft.details() instanceof Details.Characterisation described) {
      int at = draft.quote().of(passage.text()).indexOf(described.text());
      int start = draft.quote().start() + at;
      int own =
          at < 0 ? -1 : passage.syntax().top(new Span(start, start + described.text().length()));
      return own >= 0 && passage.syntax().relation(own).equals("appos") ? own : draft.anchor();
    }
    return draft.anchor();
  }

  /** "State media call it Y": the name is of those who use it. */
  private static List<Saying> callers(Passage passage, Draft draft) {
    return passage.sayings().stream()
        .filter(s -> s.status().isPresent() && !s.source().equals(draft.subject()))
        .filter(s -> s.where().cue().stream().anyMatch(draft.quote()::overlaps))
        .toList();
  }

  /**
   * "Hamas blamed Israel", of a deed told before, "the army announced a truce", "is believed to
   * number 900": the word that makes the claim is that of the saying.
   */
  private static boolean lays(Passage passage, Draft draft, Saying saying) {
    Span anchor = passage.syntax().token(draft.anchor()).span();
    boolean itself = saying.where().cue().stream().anyMatch(anchor::overlaps);
    if (itself && saying.status().isPresent() && !(draft.details() instanceof Details.Statement)) {
      return draft.status().isEmpty();
    }
    return draft.status().isPresent()
        && draft.status().equals(saying.status())
        && saying.where().cue().stream().anyMatch(draft.quote()::covers)
        && saying.where().content().stream().anyMatch(draft.quote()::overlaps)
        && Set.of(Status.BLAMED, Status.DENIED).contains(draft.status().get());
  }

  /**
   * What a name or label says in passing is the report's own wording, whoever's words surround it.
   */
  private static boolean inPassing(Passage passage, Draft draft) {
    return switch (draft.details()) {
      case Details.Name n -> !n.role().equals("meaning") || draft.rule().equals("name.pair");
      case Details.Role _ -> !passage.syntax().verb(draft.anchor());
      case Details.Characterisation _ -> LABELS.contains(draft.rule());
      default -> false;
    };
  }

  /**
   * What the verb around it neither denies nor puts off: a name or label, and a tie that a noun
   * tells ("will not talk to X, the political arm of Y").
   */
  private static boolean besides(Passage passage, Draft draft) {
    Syntax syntax = passage.syntax();
    return inPassing(passage, draft)
        || (draft.details() instanceof Details.Characterisation c
            && c.text().matches("(?i)(?:never|rarely|seldom|hardly|no longer)\\b.*"))
        || (draft.details() instanceof Details.Tie
            && syntax.relation(draft.anchor()).matches("nsubj|nsubjpass|dobj|nmod|poss|conj|appos")
            && !Denial.at(syntax, draft.anchor())
            && IntStream.range(0, syntax.size())
                .filter(t -> draft.quote().covers(syntax.token(t).span()))
                .noneMatch(syntax::verb));
  }

  /** A statement's own cue is no voice of it: of "X accused Y of Z", X is the speaker. */
  private static boolean speaks(Draft draft, Saying saying) {
    return draft.details() instanceof Details.Statement s
        && (saying.source().equals(s.speaker()) || saying.speaker().name().equals(s.speaker()));
  }

  /** "Washington announced sanctions": the announcement is the deed and no word about it. */
  private static boolean performs(Passage passage, Draft draft, Saying saying) {
    boolean own = saying.speaker().name().equals(draft.subject());
    Span anchor = passage.syntax().token(draft.anchor()).span();
    return switch (draft.details()) {
      case Details.Event event -> own && Set.of("sanction", "declaration").contains(event.type());
      case Details.Founding founding ->
          DECLARED.contains(founding.change())
              && ((own && saying.act().matches("announce|declare|proclaim"))
                  || saying.where().cue().stream().anyMatch(anchor::overlaps));
      default -> false;
    };
  }

  /** Whether the doer itself says that it did it, or a group what it is, has and holds. */
  private boolean ownClaim(Draft draft, List<Saying> said) {
    boolean own =
        switch (draft.details()) {
          case Details.Event event ->
              event.actors().contains(draft.subject())
                  && !MUTUAL.contains(event.type())
                  && !ofState(draft.subject());
          case Details.Characterisation _, Details.Strength _ -> true;
          default -> false;
        };
    return own
        && said.stream()
            .anyMatch(a ->
                a.status().filter(s -> s == Status.REPORTED).isPresent()
                    && speaksFor(a.speaker(), draft.subject()));
  }

  /** "The army said that it had freed ten": what a state reports of its forces is no confession. */
  private boolean ofState(String actor) {
    return who.entry(actor)
        .filter(a ->
            a.sort() == Actor.Sort.STATE
                || a.sort() == Actor.Sort.GOVERNMENT
                || a.sort() == Actor.Sort.STATE_FORCE)
        .isPresent();
  }

  /** Whether somebody is the actor itself, or holds a post in the armed group. */
  private boolean speaksFor(Participant speaker, String actor) {
    return speaker.name().equals(actor)
        || who.entry(actor)
            .filter(a -> a.sort() == Actor.Sort.ARMED_GROUP)
            .filter(a -> a.parents().stream().anyMatch(p -> p.name().equals(speaker.name())))
            .isPresent()
        || (speaker.person()
            && posts.organisationOf(speaker.name()).filter(actor::equals).isPresent()
            && who.entry(actor).filter(a -> a.sort() == Actor.Sort.ARMED_GROUP).isPresent());
  }

  private List<String> voice(Passage passage, Draft draft, List<Saying> said, boolean own) {
    List<String> voice = new ArrayList<>(answerers(passage, draft, said));
    if (!voice.isEmpty()) {
      return voice;
    }
    for (Saying saying : said) {
      String source = saying.source();
      boolean self =
          source.equals(draft.subject())
              && (own || draft.status().filter(s -> s == Status.CLAIMED).isPresent())
              && !saying.where().rule().equals(COUNTS);
      if (!source.isEmpty() && !self && !voice.contains(source)) {
        voice.add(source);
      }
    }
    if (draft.details() instanceof Details.Statement && !voice.isEmpty()) {
      medium(passage, draft.anchor()).ifPresent(voice::add);
    }
    return voice;
  }

  /**
   * "…, which the army denies", "X owned up to both": who answers for a deed told before, where no
   * saying of its own tells so.
   */
  private List<String> answerers(Passage passage, Draft draft, List<Saying> said) {
    boolean denies = draft.rule().equals("event.denied-it");
    boolean told = said.stream().anyMatch(s -> s.status().equals(draft.status()));
    if (told || !(denies || draft.rule().equals("event.claimed-it"))) {
      return List.of();
    }
    int anchor = draft.anchor();
    int verb = passage.syntax().verb(anchor) ? anchor : passage.syntax().head(anchor);
    return verb < 0
        ? List.of()
        : Frame.of(passage.syntax(), verb).agents().stream()
            .flatMap(a -> who.at(passage, a).stream())
            .filter(p -> p.person() ? persons.named(p) : denies)
            .map(p -> p.person() ? persons.name(p) : p.name())
            .filter(name -> denies || !name.equals(draft.subject()))
            .distinct()
            .toList();
  }

  /** "SITE says that a commentary of the group accused …": a source that quotes a source. */
  private Optional<String> medium(Passage passage, int verb) {
    return Frame.of(passage.syntax(), verb).agents().stream()
        .filter(a -> who.listed("media-nouns", passage.syntax().lemma(a)))
        .map(a -> persons.described(passage, a))
        .map(p -> p.replaceFirst("(?i)^(?:one|another|this|that) ", ""))
        .findFirst();
  }

  private Decided status(Passage passage, Draft draft, List<Saying> said, boolean own) {
    if (draft.status().isPresent()) {
      return new Decided(draft.status().get(), "the rule itself gives it");
    }
    if (own) {
      return new Decided(Status.CLAIMED, "the doer itself is said to say so");
    }
    if (!besides(passage, draft) && Intention.of(passage, draft.anchor(), who)) {
      return new Decided(Status.INTENDED, "it is told as still to come");
    }
    Optional<Decided> suspected = suspected(passage, draft);
    if (suspected.isPresent()
        && said.stream().allMatch(s -> s.status().map(Envelope::strength).orElse(0) <= 1)) {
      return suspected.get();
    }
    return said.stream()
        .filter(s -> s.status().isPresent())
        .max(Comparator.comparingInt(s -> strength(s.status().get())))
        .map(s -> new Decided(s.status().get(), "by '" + s.cue(passage) + "'"))
        .or(() -> hedged(passage, draft))
        .orElse(new Decided(Status.STATED, "nobody is said to say it"));
  }

  /** "Suspected ELN rebels killed three": who did it is not known, whoever tells it. */
  private static Optional<Decided> suspected(Passage passage, Draft draft) {
    Syntax syntax = passage.syntax();
    boolean suspected =
        draft.details() instanceof Details.Event
            && Frame.of(syntax, draft.anchor()).agents().stream()
                .flatMap(a -> syntax.children(a, "amod", "compound").stream())
                .anyMatch(m -> syntax.form(m).equals("suspected"));
    return suspected
        ? Optional.of(new Decided(Status.BLAMED, "the doer is only suspected"))
        : Optional.empty();
  }

  /** "May have links to": nobody says so, and it is no fact. */
  private static Optional<Decided> hedged(Passage passage, Draft draft) {
    Syntax syntax = passage.syntax();
    if (draft.details() instanceof Details.Strength
        && HELD_TO_NUMBER.matcher(passage.words(draft.quote())).find()) {
      return Optional.of(new Decided(Status.REPORTED, "it is only held to be so"));
    }
    int clause = Quotes.clauseTop(syntax, draft.anchor());
    boolean may =
        !besides(passage, draft)
            && syntax.children(clause, "aux").stream()
                .anyMatch(a -> syntax.form(a).matches("may|might"));
    return may ? Optional.of(new Decided(Status.REPORTED, "it only may be so")) : Optional.empty();
  }

  private static int strength(Status status) {
    return switch (status) {
      case STATED -> 0;
      case REPORTED -> 1;
      case BLAMED -> 2;
      case DENIED -> 3;
      case CLAIMED, INTENDED -> 4;
    };
  }

  private Holds holds(Passage passage, Draft draft) {
    Holds told = told(passage, draft);
    return draft.details() instanceof Details.Role role && !told.to().known()
        ? fates
            .end(passage, draft, role)
            .filter(end -> !after(told.from(), end))
            .map(end -> new Holds(told.from(), end, told.approximate()))
            .orElse(told)
        : told;
  }

  private static boolean after(When from, When end) {
    return from.earliest().flatMap(f -> end.latest().map(f::isAfter)).orElse(false);
  }

  private Holds told(Passage passage, Draft draft) {
    boolean passing = inPassing(passage, draft) && !appoints(passage.syntax(), draft);
    if (passing || draft.details() instanceof Details.Name) {
      return Holds.OPEN;
    }
    Holds words = ClauseTimes.holds(passage, draft);
    if (draft.details() instanceof Details.Event event && event.date().known()) {
      boolean onward = words.from().equals(event.date()) && !words.to().known();
      if (onward) {
        return words;
      }
      EventDates.Dated dated = draft.dated();
      return dated.date().equals(event.date()) ? dated.holds() : Holds.in(event.date());
    }
    return words;
  }

  /** "In June it named X governor": the verb gives the post, and its time is the post's. */
  private static boolean appoints(Syntax syntax, Draft draft) {
    int head = syntax.head(draft.anchor());
    return draft.details() instanceof Details.Role
        && head >= 0
        && APPOINT.contains(syntax.lemma(head))
        && syntax.relation(draft.anchor()).matches("dobj|xcomp|nsubjpass|oprd|acomp");
  }

  private String whyHolds(Passage passage, Draft draft, Holds holds) {
    return switch (draft.details()) {
      case Details.Name _ -> "a name holds at no time";
      case Details.Event _ -> draft.dated().why();
      case Details.Role role
          when holds.to().known()
              && fates.end(passage, draft, role).filter(holds.to()::equals).isPresent() ->
          "until the person died or left the post, as the report tells";
      default ->
          holds.equals(Holds.OPEN) && inPassing(passage, draft)
              ? "told in passing"
              : ClauseTimes.reason(passage, draft, holds);
    };
  }

  private When saidOn(Passage passage, Draft draft, List<Saying> said) {
    return timeOf(passage, draft, said).map(TimeExpression::date).orElse(document.publishedOn());
  }

  private String whySaid(Passage passage, Draft draft, List<Saying> said) {
    boolean dated = document.publishedOn().known();
    return timeOf(passage, draft, said)
        .map(t -> "the saying's own time, " + t.reason())
        .orElse(dated ? "when the report was published" : "neither words nor report are dated");
  }

  /**
   * The time of the innermost saying that has one; of a statement, its own, and of a deed that
   * somebody owned up to, that of the owning up.
   */
  private static Optional<TimeExpression> timeOf(Passage passage, Draft draft, List<Saying> said) {
    return said.reversed().stream()
        .flatMap(s -> s.times().stream())
        .filter(t -> t.date().known())
        .findFirst()
        .or(() ->
            switch (draft.details()) {
              case Details.Statement _ ->
                  passage.sayings().stream()
                      .filter(s -> speaks(draft, s))
                      .flatMap(s -> s.times().stream())
                      .filter(t -> t.date().known())
                      .findFirst();
              case Details.Event event ->
                  passage.times().stream()
                      .filter(t -> t.date().known() && draft.status().isPresent())
                      .filter(t ->
                          ClaimDay.of(passage.syntax(), t, draft.anchor())
                              || (t.date() instanceof When.Day && after(t.date(), event.date())))
                      .findFirst();
              default -> Optional.empty();
            });
  }
}
