package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.lexicon.Actor;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;

/**
 * What somebody says that they will do or will not: "it said it would fight on", "“We will never
 * negotiate,” he said", and what they say that they have not done. By ruling 19 a "will not" is a
 * refusal; a promised deed is its event.
 */
final class Pledges {

  /** The rule's name in its claims. */
  static final String RULE = "statement.pledge";

  private static final Set<String> WILL = Set.of("will", "would", "'ll", "wo", "shall");
  private static final Set<String> DONE = Set.of("did", "have", "has", "had");
  private static final Set<String> ONESELF = Set.of("we", "i");
  private static final Set<String> UNPUNISHED =
      Set.of("unpunished", "unanswered", "vain", "unnoticed");
  private static final Set<String> NO_DEED =
      Set.of(
          "be", "have", "see", "need", "take", "become", "happen", "like", "seem", "know", "mean");

  private final Who who;
  private final Posts posts;

  Pledges(Who who, Posts posts) {
    this.who = who;
    this.posts = posts;
  }

  /**
   * Returns the pledges and refusals of a sentence.
   *
   * @param told the events of the sentence, which a promise of the same deed does not repeat
   */
  List<Draft> drafts(Passage passage, List<Draft> told) {
    List<Draft> drafts = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int verb = 0; verb < syntax.size(); verb++) {
      if (syntax.verb(verb)
          && (aux(syntax, verb, WILL) || aux(syntax, verb, DONE) || we(syntax, verb))) {
        draft(passage, verb, told).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<Draft> draft(Passage passage, int verb, List<Draft> told) {
    Syntax syntax = passage.syntax();
    Optional<Saying> saying = passage.voicesOf(verb).stream().reduce((_, inner) -> inner);
    Optional<Participant> speaker =
        saying
            .map(Saying::speaker)
            .filter(p -> !p.unnamed())
            .filter(p -> !p.person() || saying.get().source().equals(p.name()));
    Optional<String> act = speaker.flatMap(p -> act(passage, verb, p, told));
    if (act.isEmpty()) {
      return Optional.empty();
    }
    String subject = subject(syntax, verb, speaker.get());
    return new Fields()
        .set(
            Map.of(
                "speaker", speaker.get().name(),
                "act", act.get(),
                "content", passage.words(Quotes.clause(passage, verb))))
        .details(Kind.STATEMENT)
        .map(d -> draft(passage, verb, subject, d));
  }

  /** What the words do; empty where they do nothing that a statement would be. */
  private Optional<String> act(Passage passage, int verb, Participant speaker, List<Draft> told) {
    Syntax syntax = passage.syntax();
    boolean never = syntax.has(verb, "neg") || adverb(syntax, verb, "never");
    boolean event = told.stream().anyMatch(d -> syntax.below(d.anchor(), verb));
    boolean own = own(passage, verb, speaker);
    if (!aux(syntax, verb, WILL)) {
      return own && never && !event ? Optional.of("deny") : Optional.empty();
    }
    if (never && syntax.subtree(verb).stream().anyMatch(t -> UNPUNISHED.contains(syntax.form(t)))) {
      return Optional.of("threaten");
    }
    if (!own || (!never && (event || NO_DEED.contains(syntax.lemma(verb))))) {
      return Optional.empty();
    }
    boolean threat = !never && who.listed("threat-verbs", syntax.lemma(verb));
    return Optional.of(threat ? "threaten" : never ? "refuse" : "vow");
  }

  /** Who says "we" for a group speaks for it. */
  private String subject(Syntax syntax, int verb, Participant speaker) {
    return speaker.person() && we(syntax, verb)
        ? posts
            .organisationOf(speaker.name())
            .filter(o -> who.entry(o).filter(a -> a.sort() == Actor.Sort.ARMED_GROUP).isPresent())
            .orElse(speaker.name())
        : speaker.name();
  }

  private static boolean we(Syntax syntax, int verb) {
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .anyMatch(s -> syntax.form(s).equals("we"));
  }

  private static boolean aux(Syntax syntax, int verb, Set<String> words) {
    return syntax.children(verb, "aux").stream().anyMatch(a -> words.contains(syntax.form(a)));
  }

  private static Draft draft(Passage passage, int verb, String subject, Details details) {
    return new Draft(
        RULE,
        subject,
        details,
        Quotes.clause(passage, verb),
        verb,
        Optional.of(
            details instanceof Details.Statement s && s.act().equals("deny")
                ? Status.DENIED
                : Status.INTENDED),
        false);
  }

  private boolean own(Passage passage, int verb, Participant speaker) {
    Syntax syntax = passage.syntax();
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .anyMatch(s ->
            ONESELF.contains(syntax.form(s))
                || who.at(passage, s).filter(p -> p.name().equals(speaker.name())).isPresent());
  }

  private static boolean adverb(Syntax syntax, int verb, String word) {
    return syntax.children(verb, "advmod").stream().anyMatch(a -> syntax.form(a).equals(word));
  }
}
