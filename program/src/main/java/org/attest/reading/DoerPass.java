package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Status;
import org.attest.model.When;
import org.attest.reading.Incident.Certainty;
import org.attest.reading.Incident.Organisation;

/** Tells who did a deed, in the report's own words, and how sure the report is of it. */
final class DoerPass {

  private static final Pattern QUOTED = Pattern.compile("[\"“]([\\p{L}\\p{N} '’-]{3,60})[\"”]");

  /** The forces of a state that fly. */
  private static final Pattern OWNER = Pattern.compile("(?i)\\b(?:army|air force|navy)\\b");

  private final Who who;
  private final List<Participant> named;
  private final Persons persons;
  private final Blame blame;

  DoerPass(Who who, List<Participant> named, Persons persons, DeedTypes types) {
    this.who = who;
    this.named = named.stream().filter(p -> !p.how().equals(Participant.METONYM)).toList();
    this.persons = persons;
    this.blame = new Blame(who, types);
  }

  /**
   * The doers of one deed.
   *
   * @param people those that only words describe
   * @param organisations those that have a name
   * @param certainty how sure the report is of them
   */
  record Doers(List<String> people, List<Organisation> organisations, Certainty certainty) {}

  /** Returns the doers of the deed at {@code at}, given the tokens that stand as its subject. */
  Doers of(Passage passage, int at, List<Integer> agents) {
    Set<String> people = new LinkedHashSet<>();
    Set<Organisation> organisations = new LinkedHashSet<>();
    Responsibility told = Responsibility.around(passage, at, who);
    Certainty certainty =
        ours(passage.syntax(), agents) ? Certainty.CLAIMED : certainty(passage, at, told);
    for (int agent : agents) {
      doer(passage, agent, certainty, people, organisations);
    }
    for (int keeper : keepers(passage.syntax(), at)) {
      doer(passage, keeper, certainty, people, organisations);
    }
    boolean denied = told.status().filter(s -> s == Status.DENIED).isPresent();
    if (!told.negated()) {
      for (Participant named : told.actors()) {
        organisation(passage, named, denied ? Certainty.POSSIBLE : certainty)
            .ifPresent(organisations::add);
      }
    }
    for (Blame.Charge charge : blame.partIn(passage, at)) {
      Certainty sure = charge.claimed() ? Certainty.CLAIMED : sure(passage, at, certainty);
      doer(passage, charge.token(), sure, people, organisations);
    }
    return new Doers(
        List.copyOf(people),
        Incidents.once(
            organisations.stream().map(o -> saysSo(passage, at, o) ? owned(o) : o).toList()),
        certainty);
  }

  /** "Rebels freed the engineers whom they kidnapped", "kidnapped in May": who lets go had them. */
  private List<Integer> keepers(Syntax syntax, int at) {
    int taken = syntax.head(at);
    boolean clause = taken >= 0 && syntax.relation(at).matches("relcl|acl");
    int freed = clause ? syntax.head(taken) : -1;
    return freed >= 0
            && who.listed("deed-kidnap", syntax.lemma(at))
            && who.listed("free-verbs", syntax.lemma(freed))
            && Frame.of(syntax, freed).patients().contains(taken)
        ? Frame.of(syntax, freed).agents()
        : List.of();
  }

  /** "our units", "we": the doer tells it. */
  private static boolean ours(Syntax syntax, List<Integer> agents) {
    return agents.stream()
        .anyMatch(a ->
            syntax.form(a).equals("we")
                || syntax.children(a, "poss", "nmod:poss").stream()
                    .anyMatch(c -> syntax.form(c).equals("our")));
  }

  /** "The Front reports that its columns attacked": it owns up. */
  private static boolean saysSo(Passage passage, int at, Organisation doer) {
    return doer.certainty() != Certainty.POSSIBLE
        && passage.voicesOf(at).stream().anyMatch(a -> a.speaker().name().equals(doer.name()));
  }

  private static Organisation owned(Organisation doer) {
    return new Organisation(doer.words(), doer.name(), doer.state(), Certainty.CLAIMED);
  }

  /** Who is charged is accused, by an authority where one speaks or acts. */
  private Certainty sure(Passage passage, int at, Certainty certainty) {
    return certainty == Certainty.STATED ? Certainty.STATED : accuser(passage, at);
  }

  private void doer(
      Passage passage,
      int agent,
      Certainty certainty,
      Set<String> people,
      Set<Organisation> organisations) {
    Syntax syntax = passage.syntax();
    Optional<Participant> self =
        passage.participant(agent).filter(p -> !p.how().equals("discourse"));
    Optional<Organisation> body =
        self.isPresent() ? Optional.empty() : body(passage, agent, certainty);
    if (body.isPresent()) {
      organisations.add(body.get());
    } else if (self.isEmpty() && who.listed("aircraft", syntax.lemma(agent))) {
      flying(passage, agent, certainty).ifPresent(organisations::add);
    } else if (self.isEmpty() && who.listed("deed-people", syntax.lemma(agent))) {
      people.add(describe(passage, agent));
      organisations.addAll(behind(passage, agent, certainty));
    } else if (self.filter(Participant::person).isPresent()) {
      people.add(persons.full(self.get().name()));
    } else {
      who.at(passage, agent)
          .flatMap(p -> organisation(passage, p, certainty))
          .ifPresent(organisations::add);
    }
  }

  /** "air force planes", "army helicopters": whose they are. */
  private Optional<Organisation> flying(Passage passage, int agent, Certainty certainty) {
    Matcher owner = OWNER.matcher(Phrases.shortOf(passage, agent));
    Optional<Organisation> named =
        behind(passage, agent, certainty).stream().filter(Organisation::state).findFirst();
    return named.isPresent() || !owner.find()
        ? named
        : Optional.of(
            new Organisation(
                owner.group(), owner.group().toLowerCase(Locale.ROOT), true, certainty));
  }

  private String describe(Passage passage, int agent) {
    Syntax syntax = passage.syntax();
    if (syntax.lemma(agent).matches("dozen|hundred|number|score|pair")) {
      List<Integer> of = syntax.obliques(agent, Set.of("of"));
      return Phrases.people(passage, of.isEmpty() ? agent : of.getFirst(), who);
    }
    return Phrases.people(passage, agent, who);
  }

  /** "guerrillas of the Front", "Front guerrillas", "members of the army". */
  private List<Organisation> behind(Passage passage, int agent, Certainty certainty) {
    Syntax syntax = passage.syntax();
    List<Organisation> found = new ArrayList<>();
    for (int token :
        syntax.subtree(agent, c -> !syntax.relation(c).matches("relcl|acl|advcl|conj|parataxis"))) {
      passage
          .participant(token)
          .filter(p -> token != agent || !p.how().equals("discourse"))
          .flatMap(p -> organisation(passage, p, certainty))
          .ifPresent(found::add);
    }
    for (int of :
        found.isEmpty() ? syntax.obliques(agent, Set.of("of", "from")) : List.<Integer>of()) {
      body(passage, of, certainty).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      who.at(passage, agent)
          .filter(p -> !p.unnamed())
          .flatMap(p -> organisation(passage, p, certainty))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Organisation> organisation(
      Passage passage, Participant participant, Certainty certainty) {
    boolean acts =
        Set.of("armed-group", "state-force", "government").contains(participant.sort())
            && !participant.how().equals(Participant.METONYM)
            && !(participant.how().equals("words") && somebody(passage, participant));
    return acts
        ? words(passage, participant)
            .map(w -> new Organisation(w, participant.name(), !participant.group(), certainty))
        : Optional.empty();
  }

  /** "the Nicaraguan president" is a person, and no organisation. */
  private boolean somebody(Passage passage, Participant participant) {
    String words = passage.words(participant.span()).toLowerCase(Locale.ROOT);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return who.listed("posts", last) || who.listed("persons", last);
  }

  /** As the sentence names it; where it says "it" or "the group", as the report first named it. */
  private Optional<String> words(Passage passage, Participant participant) {
    Optional<String> inside =
        named.stream()
            .filter(p -> p.name().equals(participant.name()))
            .filter(p -> participant.span().covers(p.span()))
            .map(p -> passage.words(p.span()))
            .findFirst();
    if (inside.isPresent() || participant.how().equals("words")) {
      return inside.or(() -> Optional.of(withoutArticle(passage.words(participant.span()))));
    }
    return named.stream()
        .filter(p -> p.name().equals(participant.name()))
        .map(p -> withoutArticle(passage.words(p.span())))
        .findFirst();
  }

  private static String withoutArticle(String words) {
    return words.replaceFirst("(?i)^(?:the|an?) ", "");
  }

  /** "The army", "a death squad", "the drug mafia": a body that has no name of its own here. */
  private Optional<Organisation> body(Passage passage, int token, Certainty certainty) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(token);
    boolean state =
        who.listed("state-bodies", lemma)
            || (lemma.matches("forces?")
                && syntax.children(token, "amod", "compound").stream()
                    .anyMatch(c -> syntax.form(c).matches("armed|air|security|military")));
    boolean squad =
        lemma.equals("squad")
            && syntax.children(token, "compound").stream()
                .anyMatch(c -> syntax.form(c).equals("death"));
    boolean armed =
        squad || (who.listed("armed-bodies", lemma) && syntax.has(token, "amod", "compound"));
    Optional<String> styled = styled(passage, token);
    if (!state && !armed && styled.isEmpty()) {
      return Optional.empty();
    }
    String words = styled.orElseGet(() -> Phrases.shortOf(passage, token));
    return Optional.of(new Organisation(words, words.toLowerCase(Locale.ROOT), state, certainty));
  }

  /** "a self-styled "Sons of Dawn" group": the words in quotes are its name. */
  private Optional<String> styled(Passage passage, int token) {
    if (!who.listed("type-nouns", passage.syntax().lemma(token))) {
      return Optional.empty();
    }
    Matcher quoted = QUOTED.matcher(passage.phrase(token));
    return quoted.find() ? Optional.of(quoted.group(1)) : Optional.empty();
  }

  private Certainty certainty(Passage passage, int at, Responsibility told) {
    if (told.status().filter(s -> s == Status.CLAIMED).isPresent()) {
      return told.negated() ? Certainty.STATED : Certainty.CLAIMED;
    }
    if (told.status().filter(s -> s == Status.BLAMED).isPresent()) {
      return accuser(passage, at);
    }
    Syntax syntax = passage.syntax();
    boolean doubt =
        syntax.subtree(Quotes.clauseTop(syntax, at)).stream()
            .anyMatch(t -> who.listed("doubt-adverbs", syntax.form(t)));
    return doubt || held(syntax, at) ? accuser(passage, at) : Certainty.STATED;
  }

  /** Whether it is what somebody accuses of or believes; "who burned it, charged them" is not. */
  private boolean held(Syntax syntax, int at) {
    int below = at;
    for (int above : syntax.ancestors(at)) {
      boolean content = above == at || !syntax.relation(below).startsWith("nsubj");
      if (content
          && (who.words("blame-verbs").contains(syntax.lemma(above))
              || (above != at && who.listed("opinion-verbs", syntax.lemma(above))))) {
        return true;
      }
      below = above;
    }
    return false;
  }

  private Certainty accuser(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    boolean authority =
        passage.voicesOf(at).stream()
            .anyMatch(a -> authority(a.source()) || authority(a.speaker().sort()));
    boolean subject =
        syntax.ancestors(at).stream()
            .filter(v -> syntax.verb(v) && !syntax.lemma(v).equals("be"))
            .flatMap(v -> Frame.surfaceSubjects(syntax, v, 0).stream())
            .anyMatch(s -> s != at && authority(Phrases.shortOf(passage, s)));
    return authority || subject ? Certainty.ACCUSED_BY_AUTHORITY : Certainty.ACCUSED;
  }

  private boolean authority(String words) {
    for (String word : words.toLowerCase(java.util.Locale.ROOT).split("[\\s-]+", -1)) {
      if (who.listed("authority-words", word)
          || who.listed("authority-words", word.replaceFirst("ies$", "y").replaceFirst("s$", ""))) {
        return true;
      }
    }
    return false;
  }

  /** "The crime was perpetrated by armed men" accuses nobody: it tells who did it. */
  private Certainty certainty(Passage passage, int verb, Blame.Charge charge) {
    if (charge.claimed()) {
      return Certainty.CLAIMED;
    }
    return charge.told()
        ? certainty(passage, verb, Responsibility.around(passage, verb, who))
        : accuser(passage, verb);
  }

  /** Who owns up or is accused in a sentence that names no deed of its own. */
  Optional<Incident> accused(Passage passage) {
    Syntax syntax = passage.syntax();
    Set<String> people = new LinkedHashSet<>();
    Set<Organisation> organisations = new LinkedHashSet<>();
    for (int i = 0; i < syntax.size(); i++) {
      for (Blame.Charge charge : syntax.verb(i) ? blame.by(passage, i) : List.<Blame.Charge>of()) {
        doer(passage, charge.token(), certainty(passage, i, charge), people, organisations);
      }
    }
    return people.isEmpty() && organisations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Incident(
                Incident.Type.HARM,
                Incident.Stage.DONE,
                List.copyOf(people),
                Incidents.once(List.copyOf(organisations)),
                Certainty.POSSIBLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                When.unknown(),
                passage.index(),
                passage.index()));
  }
}
