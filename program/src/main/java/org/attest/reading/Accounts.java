package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attest.model.Attribution.Manner;
import org.attest.model.Span;

/**
 * Finds accounts: a sentence tells that somebody describes something, and the sentences after it
 * are that description ("Two survivors described the night. Gunmen had come …").
 */
final class Accounts {

  /** In sentences: how long an account without a new word of its source goes on. */
  private static final int LONGEST = 3;

  private static final Set<String> GIVING =
      Set.of("give", "offer", "provide", "present", "paint", "tell", "issue", "release", "have");

  private static final Set<String> DESCRIBING =
      Set.of("describe", "recount", "recall", "relate", "reconstruct", "narrate", "remember");

  private final CueBook book;

  Accounts(CueBook book) {
    this.book = book;
  }

  /** Returns who gives an account, with the sentences that are its content, in order. */
  Map<SayingDraft, List<Span>> in(List<Passage> passages, List<SayingDraft> drafts) {
    Map<SayingDraft, List<Span>> found = new LinkedHashMap<>();
    for (int i = 0; i + 1 < passages.size(); i++) {
      List<Span> told = told(passages, i, drafts);
      if (!told.isEmpty()) {
        announced(passages.get(i)).ifPresent(draft -> found.put(draft, told));
      }
    }
    return found;
  }

  private static List<Span> told(List<Passage> passages, int at, List<SayingDraft> drafts) {
    List<Span> told = new ArrayList<>();
    for (int i = at + 1; i < Math.min(passages.size(), at + 1 + LONGEST); i++) {
      Passage passage = passages.get(i);
      String gap =
          passage.text().substring(passages.get(i - 1).span().end(), passage.span().start());
      boolean own =
          drafts.stream()
              .anyMatch(d ->
                  d.passage() == passage && d.speaker() >= 0 && d.cue().manner() == Manner.SPEECH);
      if (gap.contains("\n") || own || !past(passage.syntax())) {
        break;
      }
      told.add(passage.span());
    }
    return told;
  }

  /** Whether the main verb of a sentence tells of the past: no "has", no present. */
  private static boolean past(Syntax syntax) {
    return IntStream.range(0, syntax.size())
        .filter(t -> syntax.head(t) < 0 && syntax.verb(t))
        .anyMatch(t ->
            syntax.tag(t).equals("VBD")
                || syntax.children(t, "aux", "auxpass").stream()
                    .anyMatch(a -> syntax.form(a).matches("had|was|were")));
  }

  private Optional<SayingDraft> announced(Passage passage) {
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(t -> syntax.verb(t) && syntax.tag(t).matches("VB[DZP]") && announces(syntax, t))
        .boxed()
        .flatMap(t -> draft(passage, t).stream())
        .findFirst();
  }

  private boolean announces(Syntax syntax, int verb) {
    if (syntax.has(verb, "xcomp", "acomp", "advcl", "neg")) {
      return false;
    }
    List<Integer> objects = syntax.children(verb, "dobj");
    boolean top = syntax.head(verb) < 0;
    boolean how =
        syntax.lemma(verb).matches("tell|describe|recount|remember|recall|put")
            && syntax.children(verb, "advmod").stream().anyMatch(a -> syntax.form(a).equals("how"))
            && syntax.form(0).matches("this|here|that")
            && objects.size() == 1;
    boolean giving =
        GIVING.contains(syntax.lemma(verb))
            && objects.stream().anyMatch(o -> !book.at("account", syntax.lemma(o)).isEmpty())
            && !syntax.has(objects.getFirst(), "relcl", "ccomp");
    boolean unfolding =
        (DESCRIBING.contains(syntax.lemma(verb)) || syntax.lemma(verb).matches("tell|explain"))
            && top
            && syntax.children(verb, "ccomp").stream()
                .anyMatch(c -> c > verb && syntax.form(syntax.subtree(c).getFirst()).equals("how"));
    boolean describing =
        DESCRIBING.contains(syntax.lemma(verb))
            && objects.size() == 1
            && syntax.noun(objects.getFirst())
            && syntax.children(verb, "nmod").stream()
                .noneMatch(n -> syntax.preposition(n).equals("as"));
    return how || unfolding || (top && !syntax.has(verb, "ccomp") && (giving || describing));
  }

  private Optional<SayingDraft> draft(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .filter(s -> !syntax.tag(s).startsWith("W") && !syntax.form(s).equals("it"))
        .findFirst()
        .map(s ->
            new SayingDraft(
                book.at("account", "account").getFirst().cue(),
                passage,
                verb,
                s,
                CueSource.phrase(syntax, s, verb),
                List.of(verb),
                Set.of()));
  }
}
