package org.attest.reading;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whom a pronoun or "the group" cannot stand for: the other side of its own clause. */
final class Rivals {

  /** Clauses of their own, in which a name may come again. */
  private static final Set<String> APART =
      Set.of("ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "nsubj", "nsubjpass");

  /** "The group was known as X": it may be X. */
  private static final Set<String> NAMING =
      Set.of(
          "know",
          "call",
          "name",
          "rename",
          "dub",
          "rebrand",
          "style",
          "become",
          "refer",
          "describe",
          "identify",
          "list");

  private final Who who;

  Rivals(Who who) {
    this.who = who;
  }

  /** Whom a word cannot stand for: its own clause's subject or object, where it is the other. */
  Set<String> of(Passage passage, int token) {
    Set<String> all = new HashSet<>(before(passage, token));
    all.addAll(after(passage, token));
    all.addAll(fronted(passage, token));
    all.addAll(beside(passage, token));
    return all;
  }

  /** "Founded as an answer to X, it lives off tolls": what goes before tells of "it", not of X. */
  private static Set<String> fronted(Passage passage, int token) {
    if (token < 0) {
      return Set.of();
    }
    Syntax syntax = passage.syntax();
    int verb = syntax.head(token);
    if (!syntax.relation(token).startsWith("nsubj") || verb < 0) {
      return Set.of();
    }
    return syntax.children(verb, "advcl", "acl", "vmod", "dep").stream()
        .filter(c -> c < token && Syntax.one(syntax.tag(c), "VBN", "VBG"))
        .filter(c -> !syntax.has(c, "nsubj", "nsubjpass"))
        .flatMap(c -> syntax.subtree(c).stream())
        .filter(t -> t < token)
        .flatMap(t -> passage.participant(t).stream())
        .filter(Participant::group)
        .map(Participant::name)
        .collect(toSet());
  }

  /** "Fighting alongside it against X": what else the verb has is another. */
  private static Set<String> beside(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    int verb = token < 0 ? -1 : syntax.head(token);
    if (verb < 0 || !syntax.verb(verb) || !syntax.relation(token).matches("dobj|nmod")) {
      return Set.of();
    }
    return syntax.children(verb, "dobj", "nmod").stream()
        .filter(c -> c > token)
        .flatMap(c -> passage.participant(c).stream())
        .filter(Participant::group)
        .map(Participant::name)
        .collect(toSet());
  }

  /** "The group split from X", "its fighters attacked X": whoever it is, it is not X. */
  private static Set<String> after(Passage passage, int token) {
    if (token < 0) {
      return Set.of();
    }
    Syntax syntax = passage.syntax();
    int top = token;
    while (syntax.head(top) >= 0 && !syntax.verb(syntax.head(top))) {
      top = syntax.head(top);
    }
    if (!syntax.relation(top).startsWith("nsubj")) {
      return Set.of();
    }
    int last = top;
    int deepest = syntax.relation(token).equals("poss") ? 2 : Integer.MAX_VALUE;
    int verb = syntax.head(top);
    boolean passive = syntax.relation(top).equals("nsubjpass");
    if (NAMING.contains(syntax.lemma(verb)) && (passive || syntax.lemma(verb).equals("become"))) {
      return Set.of();
    }
    return syntax
        .subtree(
            syntax.head(top), c -> !APART.contains(syntax.relation(c)) && !verbBeside(syntax, c))
        .stream()
        .filter(t -> t > last && syntax.ancestors(t).indexOf(verb) < deepest)
        .filter(t -> !itsName(syntax, t))
        .flatMap(t -> passage.participant(t).stream())
        .filter(p -> p.group() && !inAdjective(passage, p) && !compounded(passage, p))
        .map(Participant::name)
        .collect(toSet());
  }

  /** "The group was formed under the name X", "it rebranded as X": X is its own name. */
  private static boolean itsName(Syntax syntax, int token) {
    return syntax.preposition(token).equals("as")
        || Stream.concat(syntax.ancestors(token).stream(), syntax.children(token).stream())
            .anyMatch(t -> syntax.lemma(t).equals("name") && syntax.tag(t).startsWith("NN"));
  }

  private static boolean verbBeside(Syntax syntax, int token) {
    return syntax.relation(token).equals("conj") && syntax.verb(token);
  }

  private Set<String> before(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    if (token < 0
        || syntax.relation(token).startsWith("nsubj")
        || (syntax.relation(token).equals("poss") && !ofTheHarmed(syntax, token))) {
      return Set.of();
    }
    int verb = Quotes.clauseTop(syntax, token);
    if (!syntax.verb(verb)) {
      return Set.of();
    }
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .flatMap(s -> syntax.conjuncts(s).stream())
        .flatMap(s -> syntax.subtree(s).stream())
        .filter(s -> s != token)
        .flatMap(s -> who.at(passage, s).stream())
        .map(Participant::name)
        .collect(toSet());
  }

  /** "Police arrested its leader": nobody harms its own. */
  private boolean ofTheHarmed(Syntax syntax, int token) {
    int owned = syntax.head(token);
    int verb = owned < 0 ? -1 : syntax.head(owned);
    return verb >= 0
        && syntax.relation(owned).equals("dobj")
        && who.words("harm-verbs").contains(syntax.lemma(verb));
  }

  /** "X-affiliated", "anti-X": an adjective made of a name. */
  static boolean inAdjective(Passage passage, Participant participant) {
    String text = passage.text();
    int start = participant.span().start();
    int end = participant.span().end();
    return (end + 1 < text.length()
            && text.charAt(end) == '-'
            && Character.isLowerCase(text.charAt(end + 1)))
        || (start > 1
            && text.charAt(start - 1) == '-'
            && Character.isLetter(text.charAt(start - 2)));
  }

  /** "X-Congress" is part of another name. */
  static boolean compounded(Passage passage, Participant participant) {
    int end = participant.span().end();
    return end < passage.text().length() && passage.text().charAt(end) == '-';
  }
}
