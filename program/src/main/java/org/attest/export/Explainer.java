package org.attest.export;

import java.util.List;
import java.util.stream.Stream;
import org.attest.dossier.Dossier;
import org.attest.dossier.Silence;
import org.attest.model.ClaimId;
import org.attest.model.Evidence;

/**
 * A question-and-answer article about one group, every sentence of which stands on claims.
 *
 * @param dossier what it is written from
 * @param chapters the questions that the reports answer, with the answers
 * @param notes the claims in the order in which the text first uses them: the footnotes
 */
public record Explainer(Dossier dossier, List<Chapter> chapters, List<Evidence> notes) {

  /** Copies the lists. */
  public Explainer {
    chapters = List.copyOf(chapters);
    notes = List.copyOf(notes);
  }

  /**
   * A question and its answer.
   *
   * @param heading the question, as a newsroom would put it
   * @param paragraphs each a run of sentences
   */
  public record Chapter(String heading, List<List<Sentence>> paragraphs) {
    /** Copies the lists. */
    public Chapter {
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A sentence and what it stands on.
   *
   * @param words the sentence
   * @param claims never empty
   */
  public record Sentence(String words, List<ClaimId> claims) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no claim
     */
    public Sentence {
      claims = List.copyOf(claims);
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("a sentence without a claim: " + words);
      }
    }
  }

  /** Writes the explainer that a dossier gives. */
  public static Explainer of(Dossier dossier) {
    return new ExplainerWriter(dossier).write();
  }

  /** Returns all sentences in order. */
  public Stream<Sentence> sentences() {
    return chapters.stream()
        .flatMap(chapter -> chapter.paragraphs().stream())
        .flatMap(List::stream);
  }

  /** Returns what the standing questions ask and no report mentions. */
  public List<Silence> silences() {
    return dossier.silences().filter(silence -> silence.nearest().isEmpty()).toList();
  }

  /** Returns plain text for a terminal of 100 columns. */
  public String text() {
    return PageText.of(ExplainerPage.of(this));
  }

  /** Returns Markdown with footnotes. */
  public String markdown() {
    return PageMarkdown.of(ExplainerPage.of(this));
  }

  /** Returns one HTML file that loads nothing and runs nothing. */
  public String html() {
    return PageHtml.of(ExplainerPage.of(this));
  }

  /** Returns JSON that a machine can check: sentences, the claims they stand on, their quotes. */
  public String json() {
    return ExplainerJson.of(this);
  }
}
