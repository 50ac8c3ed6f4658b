package org.attest.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.attest.model.Span;
import org.attest.text.Token;

/** The dependency tree of one sentence, as the rules ask it. Immutable. */
final class Syntax {

  private final List<Token> tokens;
  private final List<List<Integer>> children;

  Syntax(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
    List<List<Integer>> below = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      below.add(new ArrayList<>());
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).head() >= 0) {
        below.get(tokens.get(i).head()).add(i);
      }
    }
    children = below.stream().map(List::copyOf).toList();
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  int size() {
    return tokens.size();
  }

  String lemma(int i) {
    return tokens.get(i).lemma().toLowerCase(Locale.ROOT);
  }

  String form(int i) {
    return tokens.get(i).form().toLowerCase(Locale.ROOT);
  }

  String tag(int i) {
    return tokens.get(i).tag();
  }

  String relation(int i) {
    return tokens.get(i).relation();
  }

  /** Returns the index of the token above, or -1 for the root. */
  int head(int i) {
    return tokens.get(i).head();
  }

  boolean verb(int i) {
    return tag(i).startsWith("VB");
  }

  boolean noun(int i) {
    return tag(i).startsWith("NN") || tag(i).equals("PRP") || tag(i).equals("CD");
  }

  boolean plural(int i) {
    return tag(i).equals("NNS") || tag(i).equals("NNPS");
  }

  /**
   * Returns whether an article or pointing word says that it is known ("the raid", "that raid").
   */
  boolean definite(int i) {
    return children(i, "det").stream()
        .anyMatch(d -> Set.of("the", "this", "that", "these", "those").contains(form(d)));
  }

  List<Integer> children(int i) {
    return children.get(i);
  }

  /** Returns the tokens right below {@code i} that stand in one of the relations, in text order. */
  List<Integer> children(int i, String... relations) {
    Set<String> wanted = Set.of(relations);
    return children.get(i).stream().filter(c -> wanted.contains(relation(c))).toList();
  }

  boolean has(int i, String... relations) {
    return !children(i, relations).isEmpty();
  }

  /** Returns the token and all that it is coordinated with below it. */
  List<Integer> conjuncts(int i) {
    List<Integer> all = new ArrayList<>();
    all.add(i);
    for (int k = 0; k < all.size(); k++) {
      all.addAll(children(all.get(k), "conj"));
    }
    return all;
  }

  /** Returns all tokens at and below {@code i} that {@code enter} lets in, in text order. */
  List<Integer> subtree(int i, IntPredicate enter) {
    Set<Integer> all = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(i);
    while (!open.isEmpty()) {
      int next = open.remove();
      if (all.add(next)) {
        children.get(next).stream().filter(enter::test).forEach(open::add);
      }
    }
    return List.copyOf(all);
  }

  List<Integer> subtree(int i) {
    return subtree(i, _ -> true);
  }

  boolean below(int i, int ancestor) {
    for (int at = i; at >= 0; at = head(at)) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many steps lie between two tokens in the tree. */
  int distance(int a, int b) {
    List<Integer> up = ancestors(a);
    int steps = 0;
    for (int at = b; at >= 0; at = head(at), steps++) {
      int meet = up.indexOf(at);
      if (meet >= 0) {
        return meet + steps;
      }
    }
    return up.size() + steps;
  }

  /** Returns the token itself and those above it, up to the root. */
  List<Integer> ancestors(int i) {
    List<Integer> up = new ArrayList<>();
    for (int at = i; at >= 0; at = head(at)) {
      up.add(at);
    }
    return up;
  }

  /** Returns the preposition of a noun, lower case; empty where it has none. */
  String preposition(int i) {
    return children(i, "case").stream()
        .filter(c -> !tag(c).equals("POS"))
        .flatMap(c -> subtree(c).stream())
        .sorted()
        .map(this::form)
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns the nouns under {@code i} that one of the prepositions attaches, with their conjuncts.
   */
  List<Integer> obliques(int i, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    for (int c : children(i, "nmod", "obl")) {
      if (prepositions.contains(preposition(c))) {
        found.addAll(conjuncts(c));
      }
    }
    return found;
  }

  /** Returns the span from the first to the last of the tokens. */
  Span span(List<Integer> indices) {
    int start = indices.stream().mapToInt(i -> tokens.get(i).span().start()).min().orElseThrow();
    int end = indices.stream().mapToInt(i -> tokens.get(i).span().end()).max().orElseThrow();
    return new Span(start, end);
  }

  /**
   * Returns the index of the token that covers or first follows a place in the text; -1 if none.
   */
  int at(int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().end() > offset) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the token of a span that stands highest in the tree; -1 if the span holds none. */
  int top(Span span) {
    int best = -1;
    int depth = Integer.MAX_VALUE;
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span()) && ancestors(i).size() < depth) {
        depth = ancestors(i).size();
        best = i;
      }
    }
    return best;
  }

  /** Returns whether {@code word} is one of the words. */
  static boolean one(String word, String... words) {
    return Arrays.asList(words).contains(word);
  }
}
