package org.attest.lexicon;

import java.util.List;
import org.attest.model.Span;

/** One name on its way to its place: {@code open} shrinks until one is left. */
final class PlaceCase {

  private final PlaceMatch match;
  private final PlacePhrase phrase;
  private final String key;
  private final boolean tagged;
  private List<PlaceEntry> open;
  private String how;
  private boolean told;

  PlaceCase(String text, PlaceMatch match, boolean tagged) {
    this.match = match;
    this.phrase = PlacePhrase.around(text, match.span());
    this.key = PlaceKey.of(match.form());
    this.tagged = tagged;
    this.open = match.candidates();
    this.how = open.size() == 1 ? "only" : "population";
  }

  PlaceMatch match() {
    return match;
  }

  Span span() {
    return match.span();
  }

  PlacePhrase phrase() {
    return phrase;
  }

  /** Returns the folded name; mentions of one name share it. */
  String key() {
    return key;
  }

  /** Returns whether a tagger of names takes it for a place. */
  boolean tagged() {
    return tagged;
  }

  List<PlaceEntry> open() {
    return open;
  }

  String how() {
    return how;
  }

  /** Returns whether the words beside it told which place of its name it is. */
  boolean told() {
    return told;
  }

  void tell() {
    told = true;
  }

  /** Keeps only these, where that leaves some and takes some away. */
  void keep(List<PlaceEntry> fewer, String reason) {
    if (!fewer.isEmpty() && fewer.size() < open.size()) {
      open = fewer;
      how = reason;
    }
  }

  boolean is(PlacePrecision precision) {
    return open.stream().anyMatch(entry -> entry.precision() == precision);
  }
}
