package org.attest.search;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.DocumentId;
import org.attest.model.Span;

/** Reports as they come to an index. */
final class Told {

  private Told() {}

  /** Returns a report of these sentences, the first of which a claim quotes. */
  static Passages report(String id, String... sentences) {
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      spans.add(new Span(text.length(), text.length() + sentence.length()));
      text.append(sentence).append(' ');
    }
    return new Passages(new DocumentId(id), text.toString(), spans, List.of(spans.getFirst()));
  }
}
