package org.attest.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.dossier.Independence;
import org.attest.dossier.Silence;
import org.attest.model.Quote;

/** What the reports tell about a question, or which silence they keep. */
public sealed interface Answer {

  /** The most words that an answer has, counted between blanks. */
  int MOST_WORDS = 120;

  /**
   * The most words that an answer has which sets two sides of several matters beside each other.
   */
  int MOST_WORDS_OF_DIFFERENCES = 200;

  /** Returns the sentences, in order, joined by blanks. */
  String text();

  /** Returns what the answer stands on, or the nearest thing that is said; without doubles. */
  List<Citation> citations();

  /**
   * A sentence of an answer.
   *
   * @param text the words
   * @param citations what it stands on
   */
  record Statement(String text, List<Citation> citations) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no citation
     */
    public Statement {
      citations = List.copyOf(citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("a sentence without a citation: '" + text + "'");
      }
    }
  }

  /**
   * The reports tell.
   *
   * @param statements the sentences, each with its citations
   * @param differing whether each sentence sets two sides beside each other
   * @param support how many reports it stands on, and how independent they are of each other
   */
  record Told(List<Statement> statements, boolean differing, Independence support)
      implements Answer {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no sentence, or more words than {@link
     *     #MOST_WORDS}, or {@link #MOST_WORDS_OF_DIFFERENCES} of differences
     */
    public Told {
      statements = List.copyOf(statements);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("an answer without a sentence");
      }
      checkLength(joined(statements), differing ? MOST_WORDS_OF_DIFFERENCES : MOST_WORDS);
    }

    /** Returns what the reports tell of one matter. */
    public static Told of(List<Statement> statements) {
      return new Told(statements, false, Independence.NONE);
    }

    /** Returns the same answer with how many reports it stands on. */
    Told on(Independence newSupport) {
      return new Told(statements, differing, newSupport);
    }

    /** Where several reports have fewer origins, that is said behind the sentences. */
    @Override
    public String text() {
      return support.origins() < support.reports()
          ? joined(statements) + " (" + support.words() + ")"
          : joined(statements);
    }

    @Override
    public List<Citation> citations() {
      return cited(statements);
    }
  }

  /**
   * The reports do not tell.
   *
   * @param silence which silence it is
   * @param lead the sentence that says so; it speaks of the reports as a whole and cites nothing
   * @param nearest the nearest thing that is said; may be empty
   */
  record NotTold(Silence.Kind silence, String lead, List<Statement> nearest) implements Answer {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_WORDS}
     */
    public NotTold {
      nearest = List.copyOf(nearest);
      checkLength(lead + " " + joined(nearest), MOST_WORDS);
    }

    /**
     * Returns the same silence with a passage that is near the question in meaning, and not in
     * words, behind what is near in words; the same where that is the passage, or the two are too
     * long to show.
     */
    public NotTold withNear(Passage passage) {
      Statement near =
          new Statement(
              Telling.report(passage.source()) + ": “" + passage.text().strip() + "”",
              List.of(
                  new Citation(
                      passage.document(),
                      new Quote(passage.span(), passage.text()),
                      passage.source(),
                      List.of())));
      if (citations().stream().anyMatch(each -> shows(each, passage))) {
        return this;
      }
      String words = "Near it in meaning, and in other words, is:";
      List<Statement> both = new ArrayList<>(nearest);
      both.add(
          nearest.isEmpty() ? near : new Statement(words + " " + near.text(), near.citations()));
      String said = nearest.isEmpty() ? lead + " " + words : lead;
      return Excerpt.count(said + " " + joined(both)) <= MOST_WORDS
          ? new NotTold(silence, said, both)
          : this;
    }

    private static boolean shows(Citation citation, Passage passage) {
      return citation.document().equals(passage.document())
          && citation.quote().span().overlaps(passage.span());
    }

    @Override
    public String text() {
      return nearest.isEmpty() ? lead : lead + " " + joined(nearest);
    }

    @Override
    public List<Citation> citations() {
      return cited(nearest);
    }
  }

  /**
   * The question itself cannot be worked on.
   *
   * @param reason why, in a sentence that helps the asker
   */
  record NotAsked(String reason) implements Answer {
    @Override
    public String text() {
      return reason;
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  private static String joined(List<Statement> statements) {
    return statements.stream().map(Statement::text).collect(Collectors.joining(" "));
  }

  private static List<Citation> cited(List<Statement> statements) {
    return statements.stream().flatMap(s -> s.citations().stream()).distinct().toList();
  }

  private static void checkLength(String text, int most) {
    int words = text.split("\\s+").length;
    if (words > most) {
      throw new IllegalArgumentException("an answer of " + words + " words: '" + text + "'");
    }
  }
}
