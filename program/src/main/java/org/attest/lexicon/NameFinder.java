package org.attest.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.lexicon.ActorMatch.Candidate;
import org.attest.lexicon.NameTokens.Gap;
import org.attest.lexicon.NameTokens.Token;
import org.attest.model.Span;
import org.attest.model.When;
import org.jspecify.annotations.Nullable;

/** All forms of all actors as one tree of words, and the walk that finds them in a text. */
final class NameFinder {

  private static final int LONGEST_ACRONYM = 8;
  private static final int LONG_ENOUGH_IN_LOWER_CASE = 6;
  private static final int MOST_TAIL_WORDS = 3;

  /** What only says what sort of thing a name names. */
  private static final Set<String> TAILS =
      Set.of(
          "group",
          "groups",
          "network",
          "movement",
          "militants",
          "militant",
          "fighters",
          "fighter",
          "militia",
          "militias",
          "militiamen",
          "organisation",
          "organization",
          "insurgents",
          "insurgent",
          "rebels",
          "rebel",
          "guerrillas",
          "guerrilla",
          "guerillas",
          "gunmen",
          "jihadists",
          "jihadist",
          "terrorists",
          "extremists",
          "members",
          "commanders",
          "commander",
          "loyalists",
          "supporters",
          "sympathisers",
          "cell",
          "cells",
          "leaders",
          "insurgency");

  private static final Set<String> TAIL_ADJECTIVES =
      Set.of(
          "militant",
          "jihadist",
          "jihadi",
          "rebel",
          "insurgent",
          "armed",
          "terror",
          "terrorist",
          "extremist",
          "islamist",
          "separatist",
          "paramilitary",
          "guerrilla",
          "political");

  static final Actor NOBODY = nobody();

  private final Node root = new Node();
  private final Set<String> ordinary;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(4);
    private final List<Form> forms = new ArrayList<>(0);
  }

  /** A form with what its matches must keep to. */
  private record Form(
      Candidate candidate, List<Token> words, boolean dashed, boolean bracketed, boolean acronym) {

    /** A dash or a bracket in the text must stand in the form too. */
    boolean joins(Gap gap) {
      return switch (gap) {
        case CLOSE -> true;
        case DASHED -> dashed;
        case BRACKETED -> bracketed;
        case APART -> false;
      };
    }
  }

  private record Hit(Form form, int tokens, int end) {}

  /**
   * Builds the tree.
   *
   * @param ordinary words in lower case that are also acronyms: never matched as such in a line of
   *     capitals
   * @param otherNames names that hold an actor's name and mean no actor ("Latin America")
   */
  NameFinder(Iterable<Actor> actors, Set<String> ordinary, Iterable<String> otherNames) {
    this.ordinary = ordinary;
    otherNames.forEach(name -> add(NOBODY, new Alias(name, Alias.Type.NAME, true)));
    for (Actor actor : actors) {
      add(actor, new Alias(actor.name(), Alias.Type.NAME, actor.exact()));
      actor.aliases().forEach(alias -> add(actor, alias));
    }
  }

  /** Holds the names that mean no actor. */
  private static Actor nobody() {
    return new Actor(
        "nobody",
        Actor.Sort.STATE,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        When.unknown(),
        When.unknown(),
        Actor.UNCHECKED,
        List.of(),
        List.of());
  }

  private void add(Actor actor, Alias alias) {
    List<Token> words = NameTokens.of(alias.form());
    Node node = root;
    for (Token word : words) {
      node = node.next.computeIfAbsent(key(actor, alias, word), _ -> new Node());
    }
    boolean dashed = alias.form().matches(".*[-–/].*");
    boolean bracketed = alias.form().matches(".* \\(.*");
    boolean acronym = words.size() == 1 && isAcronym(alias, words.getFirst());
    node.forms.add(new Form(new Candidate(actor, alias), words, dashed, bracketed, acronym));
  }

  private static String key(Actor actor, Alias alias, Token word) {
    if (isAcronym(alias, word)) {
      return "=" + word.raw();
    }
    String loose = speltLoosely(actor) && !alias.exact() ? word.loose() : "";
    return loose.isEmpty() ? word.plain() : loose;
  }

  private static boolean isAcronym(Alias alias, Token word) {
    boolean mixed = alias.type() == Alias.Type.ACRONYM && !alias.form().contains(" ");
    return (word.capitals() && word.raw().length() <= LONGEST_ACRONYM)
        || (mixed && word.raw().length() <= LONGEST_ACRONYM && word.capitalised());
  }

  private static boolean speltLoosely(Actor actor) {
    return switch (actor.sort()) {
      case ARMED_GROUP, STATE_FORCE, MEDIA, ORGANISATION -> true;
      case GOVERNMENT, STATE -> false;
    };
  }

  /**
   * Finds the longest, leftmost names; {@code allCaps} tells for each place whether its line is.
   */
  List<ActorMatch> find(String text, CapitalLines capitals) {
    List<Token> tokens = NameTokens.of(text);
    List<ActorMatch> matches = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      List<Hit> hits = longest(text, tokens, i, capitals.at(tokens.get(i).start()));
      if (hits.isEmpty()) {
        i++;
      } else {
        if (hits.stream().noneMatch(hit -> hit.form().candidate().actor().equals(NOBODY))) {
          matches.add(match(text, tokens, i, hits));
        }
        i += hits.getFirst().tokens();
      }
    }
    return matches;
  }

  private List<Hit> longest(String text, List<Token> tokens, int at, boolean capitals) {
    List<Hit> hits = new ArrayList<>(2);
    walk(root, new Walk(text, tokens, at, capitals, hits), at, Gap.CLOSE);
    int most = hits.stream().mapToInt(Hit::end).max().orElse(0);
    hits.removeIf(hit -> hit.end() < most);
    return hits;
  }

  /** The state that one walk from one word keeps. */
  private record Walk(
      String text, List<Token> tokens, int from, boolean capitals, List<Hit> hits) {}

  private void walk(Node node, Walk walk, int at, Gap joined) {
    Token token = walk.tokens().get(at);
    step(node.next.get(token.plain()), walk, at, joined);
    if (!node.next.isEmpty()) {
      String loose = token.loose();
      if (!loose.isEmpty()) {
        step(node.next.get(loose), walk, at, joined);
      }
      if (token.capitalised() || token.capitals()) {
        step(node.next.get("=" + token.raw()), walk, at, joined);
      }
      if (token.possessive()) {
        owner(node, walk, at, joined);
      }
    }
  }

  private void step(@Nullable Node child, Walk walk, int at, Gap joined) {
    if (child == null) {
      return;
    }
    Token token = walk.tokens().get(at);
    collect(child, walk, at, joined, token.end());
    if (at + 1 < walk.tokens().size() && !child.next.isEmpty()) {
      Gap gap = NameTokens.between(walk.text(), token, walk.tokens().get(at + 1));
      if (gap != Gap.APART) {
        walk(child, walk, at + 1, gap.compareTo(joined) > 0 ? gap : joined);
      }
    }
  }

  /** A name may end in a possessive, which is then no part of it. */
  private void owner(Node node, Walk walk, int at, Gap joined) {
    Token token = walk.tokens().get(at);
    String plain = token.ownerKey();
    for (String key : List.of(plain, NameKey.loose(plain, false), "=" + token.ownerRaw())) {
      Node child = node.next.get(key);
      if (child != null) {
        collect(child, walk, at, joined, token.owner());
      }
    }
  }

  private void collect(Node node, Walk walk, int at, Gap joined, int end) {
    for (Form form : node.forms) {
      if (form.joins(joined) && writtenRight(form, walk)) {
        boolean closed =
            joined == Gap.BRACKETED && end < walk.text().length() && walk.text().charAt(end) == ')';
        walk.hits().add(new Hit(form, at - walk.from() + 1, closed ? end + 1 : end));
      }
    }
  }

  private boolean writtenRight(Form form, Walk walk) {
    Token first = walk.tokens().get(walk.from());
    if (form.words().size() == 1) {
      return form.acronym()
          ? !walk.capitals() || first.dotted() || !ordinary.contains(first.plain())
          : singleWord(form, first, walk.capitals());
    }
    return !form.candidate().alias().exact() || capitalsKept(form, walk);
  }

  private boolean singleWord(Form form, Token token, boolean capitals) {
    boolean exact = form.candidate().alias().exact();
    if (capitals) {
      return !exact || !ordinary.contains(token.plain());
    }
    if (token.capitalised()) {
      return !exact || !token.capitals() || form.words().getFirst().capitals();
    }
    return !exact
        && form.candidate().actor().sort() == Actor.Sort.ARMED_GROUP
        && token.raw().length() >= LONG_ENOUGH_IN_LOWER_CASE;
  }

  private static boolean capitalsKept(Form form, Walk walk) {
    for (int i = 0; i < form.words().size(); i++) {
      if (form.words().get(i).capitalised() && !walk.tokens().get(walk.from() + i).capitalised()) {
        return false;
      }
    }
    return true;
  }

  private static ActorMatch match(String text, List<Token> tokens, int at, List<Hit> hits) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    hits.stream()
        .map(hit -> hit.form().candidate())
        .sorted(Comparator.comparing(candidate -> candidate.alias().type()))
        .forEach(candidate -> candidates.putIfAbsent(candidate.actor().name(), candidate));
    Hit hit = hits.getFirst();
    Span span = new Span(tokens.get(at).start(), hit.end());
    int next = at + hit.tokens();
    boolean possessive = hit.end() < tokens.get(next - 1).end();
    Span tail = possessive ? new Span(hit.end(), hit.end()) : tail(text, tokens, next, hit.end());
    return new ActorMatch(span, List.copyOf(candidates.values()), tail);
  }

  private static Span tail(String text, List<Token> tokens, int next, int end) {
    int tailEnd = end;
    for (int i = next; i < Math.min(tokens.size(), next + MOST_TAIL_WORDS); i++) {
      Token word = tokens.get(i);
      if (NameTokens.between(text, tokens.get(i - 1), word) != Gap.CLOSE) {
        break;
      }
      if (TAILS.contains(word.plain())) {
        tailEnd = word.end();
      } else if (!TAIL_ADJECTIVES.contains(word.plain())) {
        break;
      }
    }
    return tailEnd == end ? new Span(end, end) : new Span(tokens.get(next).start(), tailEnd);
  }
}
