package org.attest.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the reader made of one document.
 *
 * @param document the document read
 * @param sentences the sentences that were read, in order, without overlaps
 * @param mentions the names found, in order
 * @param attributions who says what, in order of what is said: places in the text, which no record,
 *     page or export keeps, because a source may be a private person
 * @param claims the claims, in order of span, then kind, then id
 * @param misses what was seen and not understood, in order
 * @param actors what the reading learnt about the actors it names, in order of name
 * @param reader the version of the reader, its rules and its lexicon
 */
public record Reading(
    DocumentId document,
    List<Span> sentences,
    List<Mention> mentions,
    List<Attribution> attributions,
    List<Claim> claims,
    List<Miss> misses,
    List<ActorNote> actors,
    String reader) {

  /** Copies the lists. */
  public Reading {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
    misses = List.copyOf(misses);
    actors = List.copyOf(actors);
  }

  /**
   * Returns the mentions as a record may keep them: a person stands in them by place alone, unless
   * a claim here tells of that person's public role. The report's own words are not touched.
   */
  public List<Mention> mentionsToKeep() {
    Set<String> known = new HashSet<>();
    for (Claim claim : claims) {
      known.add(claim.subject());
      if (claim.details() instanceof Details.Role role) {
        known.add(role.person());
      }
    }
    return mentions.stream()
        .map(each ->
            each.type() != Mention.Type.PERSON || known.contains(each.name())
                ? each
                : each.unnamed())
        .toList();
  }

  /**
   * An actor that this document names.
   *
   * @param name the canonical name
   * @param sort {@code armed-group}, {@code state-force}, {@code government}, {@code state}, {@code
   *     organisation}, {@code person} or {@code unnamed}
   * @param inLexicon whether the lexicon knows it, or the alias grammar learnt it from this report
   */
  public record ActorNote(String name, String sort, boolean inLexicon) {}
}
