package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Span;

/**
 * Finds names that must be places because troops or fighters took them: "rebels captured Dura
 * Betel". What else armed people capture by name is a person, whom the tagger or a title tells.
 */
final class TakenPlaces {

  private final RuleBook book;

  TakenPlaces(RuleBook book) {
    this.book = book;
  }

  /** Returns the names, in the order of the text. */
  List<Span> in(List<Passage> passages) {
    List<Span> found = new ArrayList<>();
    for (Passage passage : passages) {
      Syntax syntax = passage.syntax();
      for (int verb = 0; verb < syntax.size(); verb++) {
        if (syntax.verb(verb) && book.words("conquering-verbs").contains(syntax.lemma(verb))) {
          Frame frame = Frame.of(syntax, verb);
          if (frame.agents().stream().anyMatch(a -> armed(passage, a))) {
            frame.patients().stream()
                .filter(p -> named(passage, p))
                .forEach(p -> found.add(syntax.span(name(syntax, p))));
          }
        }
      }
    }
    return found;
  }

  private boolean armed(Passage passage, int token) {
    String lemma = passage.syntax().lemma(token);
    return passage.participant(token).filter(Participant::armed).isPresent()
        || book.words("members").contains(lemma)
        || book.words("unnamed").contains(lemma);
  }

  /** A bare proper name of nobody known, without article, owner or title. */
  private boolean named(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    List<Integer> name = name(syntax, token);
    return syntax.tag(token).equals("NNP")
        && name.stream().allMatch(t -> passage.participant(t).isEmpty())
        && syntax.children(token, "det", "poss", "amod", "nummod").isEmpty()
        && syntax.children(token, "appos").stream()
            .allMatch(a -> book.words("settlements").contains(syntax.lemma(a)))
        && name.stream()
            .map(syntax::lemma)
            .noneMatch(l -> book.words("posts").contains(l) || book.words("titles").contains(l));
  }

  private static List<Integer> name(Syntax syntax, int token) {
    List<Integer> name = new ArrayList<>();
    syntax.children(token, "compound").stream()
        .filter(c -> c < token && syntax.tag(c).equals("NNP"))
        .forEach(name::add);
    name.add(token);
    return name;
  }
}
