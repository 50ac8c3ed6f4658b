package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Status;
import org.attest.model.When;
import org.attest.reading.Incident.Certainty;
import org.attest.reading.Incident.Organisation;

/** Tells who did a deed, in the report's own words, and how sure the report is of it. */
final class DoerPass {

  private final Who who;
  private final List<Participant> named;

  DoerPass(Who who, List<Participant> named) {
    this.who = who;
    this.named = named;
  }

  /**
   * The doers of one deed.
   *
   * @param people those that only words describe
   * @param organisations those that have a name
   */
  record Doers(List<String> people, List<Organisation> organisations) {}

  /** Returns the doers of the deed at {@code at}, given the tokens that stand as its subject. */
  Doers of(Passage passage, int at, List<Integer> agents) {
    Set<String> people = new LinkedHashSet<>();
    Set<Organisation> organisations = new LinkedHashSet<>();
    Responsibility told = Responsibility.around(passage, at, who);
    Certainty certainty = certainty(passage, at, told);
    for (int agent : agents) {
      doer(passage, agent, certainty, people, organisations);
    }
    if (!told.negated()) {
      for (Participant named : told.actors()) {
        organisation(passage, named, certainty).ifPresent(organisations::add);
      }
    }
    return new Doers(List.copyOf(people), List.copyOf(organisations));
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
    } else if (self.isEmpty() && who.listed("deed-people", syntax.lemma(agent))) {
      people.add(describe(passage, agent));
      organisations.addAll(behind(passage, agent, certainty));
    } else if (self.filter(Participant::person).isPresent()) {
      people.add(self.get().name());
    } else {
      who.at(passage, agent)
          .flatMap(p -> organisation(passage, p, certainty))
          .ifPresent(organisations::add);
    }
  }

  private String describe(Passage passage, int agent) {
    Syntax syntax = passage.syntax();
    if (who.listed("deed-groups", syntax.lemma(agent))) {
      List<Integer> of = syntax.obliques(agent, Set.of("of"));
      boolean people = !of.isEmpty() && who.listed("deed-people", syntax.lemma(of.getFirst()));
      return people ? Phrases.shortOf(passage, of.getFirst()) : Phrases.longOf(passage, agent);
    }
    return Phrases.shortOf(passage, agent);
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
            && !participant.how().equals(Participant.METONYM);
    return acts
        ? words(passage, participant)
            .map(w -> new Organisation(w, participant.name(), !participant.group(), certainty))
        : Optional.empty();
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
    boolean armed = who.listed("armed-bodies", lemma) && syntax.has(token, "amod", "compound");
    if (!state && !armed) {
      return Optional.empty();
    }
    String words = Phrases.shortOf(passage, token);
    return Optional.of(new Organisation(words, words.toLowerCase(Locale.ROOT), state, certainty));
  }

  private Certainty certainty(Passage passage, int at, Responsibility told) {
    if (told.status().filter(s -> s == Status.CLAIMED).isPresent()) {
      return Certainty.CLAIMED;
    }
    if (told.status().filter(s -> s == Status.BLAMED).isPresent()) {
      return accuser(passage, at);
    }
    Syntax syntax = passage.syntax();
    boolean doubt =
        syntax.subtree(Quotes.clauseTop(syntax, at)).stream()
            .anyMatch(t -> who.listed("doubt-adverbs", syntax.form(t)));
    boolean blamed =
        syntax.ancestors(at).stream()
            .anyMatch(a -> who.words("blame-verbs").contains(syntax.lemma(a)));
    return doubt || blamed ? accuser(passage, at) : Certainty.STATED;
  }

  private Certainty accuser(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    boolean authority =
        passage.attributions().stream()
            .filter(a -> a.content().contains(at))
            .anyMatch(a -> authority(a.source()) || authority(a.speaker().sort()));
    boolean subject =
        syntax.ancestors(at).stream()
            .filter(syntax::verb)
            .flatMap(v -> syntax.children(v, "nsubj").stream())
            .anyMatch(s -> who.listed("authority-words", syntax.lemma(s)));
    return authority || subject ? Certainty.ACCUSED_BY_AUTHORITY : Certainty.ACCUSED;
  }

  private boolean authority(String words) {
    for (String word : words.toLowerCase(java.util.Locale.ROOT).split("[\\s-]+", -1)) {
      if (who.listed("authority-words", word)
          || who.listed("authority-words", word.replaceFirst("s$", ""))) {
        return true;
      }
    }
    return false;
  }

  /** Who owns up or is accused in a sentence that names no deed of its own. */
  Optional<Incident> accused(Passage passage) {
    Syntax syntax = passage.syntax();
    Set<Organisation> found = new LinkedHashSet<>();
    for (int i = 0; i < syntax.size(); i++) {
      if (!syntax.verb(i)) {
        continue;
      }
      blame(passage, i, found);
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Incident(
                Incident.Type.HARM,
                false,
                List.of(),
                List.copyOf(found),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                When.unknown(),
                passage.index(),
                passage.index()));
  }

  /** Whom the verb at {@code at} makes responsible. */
  private void blame(Passage passage, int at, Set<Organisation> found) {
    Syntax syntax = passage.syntax();
    Frame frame = Frame.of(syntax, at);
    String lemma = syntax.lemma(at);
    boolean duty =
        frame.patients().stream()
            .anyMatch(p -> Set.of("responsibility", "credit").contains(syntax.lemma(p)));
    boolean responsible =
        syntax.children(at).stream().anyMatch(c -> syntax.form(c).equals("responsible"));
    List<Integer> on = syntax.obliques(at, Set.of("on"));
    switch (lemma) {
      case "claim", "take", "accept", "assume", "admit" ->
          add(passage, duty ? frame.agents() : List.of(), Certainty.CLAIMED, found);
      case "attribute", "link" ->
          add(passage, syntax.obliques(at, Set.of("to")), accuser(passage, at), found);
      case "blame" ->
          add(passage, on.isEmpty() ? frame.patients() : on, accuser(passage, at), found);
      case "accuse", "implicate", "suspect" ->
          add(passage, frame.patients(), accuser(passage, at), found);
      case "hold" ->
          add(passage, responsible ? frame.patients() : List.of(), accuser(passage, at), found);
      case "be" ->
          add(passage, responsible ? frame.agents() : List.of(), accuser(passage, at), found);
      default -> {}
    }
  }

  private void add(
      Passage passage, List<Integer> tokens, Certainty certainty, Set<Organisation> found) {
    for (int token : tokens) {
      Optional<Organisation> body = body(passage, token, certainty);
      if (body.isPresent()) {
        found.add(body.get());
      } else {
        found.addAll(behind(passage, token, certainty));
      }
    }
  }
}
