package org.attest.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody is said to say, think or feel something: where the report names the source, the words
 * that tell of the saying, and what is said.
 *
 * <p>It holds places in the text and no names. A source may be a private person, so attributions
 * are for measuring and for the voice of claims; no record, page or export keeps them.
 *
 * @param source the words for who says it, in order; empty where nobody is named
 * @param cue the words that tell of the saying ("said", "according to", a colon), in order
 * @param content what is said, in order and without overlaps; a quotation keeps its marks
 * @param manner whether it is said, thought, taken as a stand or only hedged
 * @param rule the name of the cue in the rule book, or of the pass that found it
 */
public record Attribution(
    List<Span> source, List<Span> cue, List<Span> content, Manner manner, String rule) {

  /** How the source stands to what is attributed to it. */
  public enum Manner {
    /** It is said or written. */
    SPEECH,
    /** It is known, believed, feared or wished. */
    THOUGHT,
    /** It is what somebody is for or against, asks for or promises. */
    STANCE,
    /** It is only put with a reserve, and nobody is named for it. */
    HEDGE
  }

  /** Whose words the content gives. */
  public enum Form {
    /** The source's own, in quotation marks from end to end. */
    DIRECT,
    /** The report's, with some words of the source in quotation marks. */
    MIXED,
    /** The report's. */
    INDIRECT
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no content, or content that overlaps
   */
  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("nothing is said at " + source + " " + cue);
    }
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i).start() < content.get(i - 1).end()) {
        throw new IllegalArgumentException("content overlaps or is out of order: " + content);
      }
    }
  }

  /** Returns whether all of a place lies in what is said. */
  public boolean covers(Span place) {
    return content.stream().anyMatch(said -> said.covers(place));
  }

  /** Returns whose words the content is in, by its quotation marks. */
  public Form form(String text) {
    List<String> words = new ArrayList<>();
    content.forEach(said -> words.add(said.of(text).strip()));
    String all = String.join(" ", words);
    if (all.matches("(?s)[\"“].*[\"”]")) {
      return Form.DIRECT;
    }
    return all.matches("(?s).*[\"“”].*") ? Form.MIXED : Form.INDIRECT;
  }
}
