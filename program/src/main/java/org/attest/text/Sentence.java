package org.attest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.model.Span;

/**
 * A parsed sentence: a tree of tokens. Tokens are named by their index in the list.
 *
 * @param span from the first token's start to the last token's end
 * @param tokens in the order of the text; exactly one has head -1, and from each a way leads to it
 */
public record Sentence(Span span, List<Token> tokens) {

  /**
   * Copies the list and checks the tree.
   *
   * @throws IllegalArgumentException if there is not exactly one root, or a head is out of bounds
   *     or its own ancestor
   */
  public Sentence {
    Objects.requireNonNull(span);
    tokens = List.copyOf(tokens);
    check(tokens);
  }

  private static void check(List<Token> tokens) {
    if (tokens.stream().filter(token -> token.head() < 0).count() != 1) {
      throw new IllegalArgumentException("not exactly one root: " + tokens);
    }
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      for (int steps = 0; at >= 0; steps++) {
        if (at >= tokens.size() || steps > tokens.size()) {
          throw new IllegalArgumentException("no way to the root from token " + i + ": " + tokens);
        }
        at = tokens.get(at).head();
      }
    }
  }

  /** Returns the token at an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** Returns how many tokens there are. */
  public int size() {
    return tokens.size();
  }

  /** Returns the root's index. */
  public int root() {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).head() < 0)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the indices of the tokens that hang on this one, ascending. */
  public List<Integer> children(int index) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).head() == index)
        .boxed()
        .toList();
  }

  /** Returns the indices of the tokens that hang on this one by one of the relations, ascending. */
  public List<Integer> children(int index, String... relations) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).head() == index && tokens.get(i).is(relations))
        .boxed()
        .toList();
  }

  /** Returns the first token in the text that hangs on this one by one of the relations. */
  public OptionalInt child(int index, String... relations) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).head() == index && tokens.get(i).is(relations))
        .findFirst();
  }

  /** Returns whether a token hangs on this one by one of the relations. */
  public boolean has(int index, String... relations) {
    return child(index, relations).isPresent();
  }

  /** Returns the index of the token this one hangs on, empty for the root. */
  public OptionalInt governor(int index) {
    int head = tokens.get(index).head();
    return head < 0 ? OptionalInt.empty() : OptionalInt.of(head);
  }

  /** Returns the heads above this token, nearest first, the root last; empty for the root. */
  public List<Integer> ancestors(int index) {
    List<Integer> above = new ArrayList<>();
    for (int at = tokens.get(index).head(); at >= 0; at = tokens.get(at).head()) {
      above.add(at);
    }
    return above;
  }

  /** Returns this token and all below it, ascending; they need not stand side by side. */
  public List<Integer> subtree(int index) {
    return IntStream.range(0, tokens.size())
        .filter(i -> i == index || ancestors(i).contains(index))
        .boxed()
        .toList();
  }

  /** Returns the stretch of the document from the first to the last token of the subtree. */
  public Span subtreeSpan(int index) {
    List<Integer> all = subtree(index);
    return tokens.get(all.getFirst()).span().and(tokens.get(all.getLast()).span());
  }

  /**
   * Returns the relations on the way up from a token to one of its ancestors, the token's own
   * first; empty if the two are the same, absent if {@code above} is not above.
   */
  public Optional<List<String>> path(int index, int above) {
    List<String> way = new ArrayList<>();
    for (int at = index; at >= 0; at = tokens.get(at).head()) {
      if (at == above) {
        return Optional.of(way);
      }
      way.add(tokens.get(at).relation());
    }
    return Optional.empty();
  }

  /**
   * Returns the preposition of this token in lower case, several words joined by blanks ({@code
   * "because of"}, {@code "in front of"}); empty if it has none. A possessive 's is not one.
   */
  public String preposition(int index) {
    return children(index, "case").stream()
        .map(tokens::get)
        .filter(token -> !token.tag().equals("POS"))
        .map(token -> token.form().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** Returns the index of the token that covers a place in the document. */
  public OptionalInt at(int offset) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).span().start() <= offset && offset < tokens.get(i).span().end())
        .findFirst();
  }

  /** Returns this sentence with other name labels, one for each token. */
  Sentence named(String[] labels) {
    if (labels.length != tokens.size()) {
      throw new IllegalArgumentException(
          labels.length + " labels for " + tokens.size() + " tokens: " + Arrays.toString(labels));
    }
    return new Sentence(
        span,
        IntStream.range(0, labels.length).mapToObj(i -> tokens.get(i).named(labels[i])).toList());
  }
}
