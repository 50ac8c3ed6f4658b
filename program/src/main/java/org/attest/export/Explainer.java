package org.attest.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attest.answer.Citation;
import org.attest.dossier.Dossier;
import org.attest.dossier.Silence;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Quote;

/**
 * A question-and-answer article about one group, every sentence of which is footnoted.
 *
 * @param dossier what it is written from
 * @param chapters the questions that the reports answer, with the answers
 * @param notes the footnotes, in the order in which the text first uses them; the same words of a
 *     report are one, whatever claims they carry
 */
public record Explainer(Dossier dossier, List<Chapter> chapters, List<Note> notes) {

  /** Copies the lists. */
  public Explainer {
    chapters = List.copyOf(chapters);
    notes = List.copyOf(notes);
  }

  /** How much of a dossier is told. */
  public enum Length {
    /** The two or three things that matter most under each question. */
    SHORT,
    /** Every claim of the dossier. */
    LONG
  }

  /** Gives the sentence around a claim's words, for quoting. */
  @FunctionalInterface
  public interface Context {

    /** Knows only the claims' own quotes. */
    Context NONE = Claim::quote;

    /** Returns the report's sentence that holds the claim's quote, or the quote itself. */
    Quote around(Claim claim);
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
   * What a sentence stands on.
   *
   * @param citation the exact words, their place, the report, and the claims read from them
   * @param facts publisher, dates, status and review, in one line
   */
  public record Note(Citation citation, String facts) {

    static Note of(Evidence evidence, Quote quote) {
      return new Note(
          new Citation(
              evidence.claim().document(),
              quote,
              evidence.source(),
              List.of(evidence.claim().id())),
          Facts.footnote(evidence));
    }

    /** What a reader sees of it; notes that show the same are one footnote. */
    record Shown(DocumentId document, Quote quote, String facts) {}

    Shown shown() {
      return new Shown(citation.document(), citation.quote(), facts);
    }

    private Note and(Note other) {
      List<ClaimId> claims =
          Stream.concat(citation.claims().stream(), other.citation.claims().stream())
              .distinct()
              .toList();
      return new Note(
          new Citation(citation.document(), citation.quote(), citation.source(), claims), facts);
    }

    static Note of(Citation citation) {
      return new Note(citation, Facts.footnote(citation));
    }
  }

  /**
   * A sentence and what it stands on.
   *
   * @param words the sentence
   * @param notes never empty
   */
  public record Sentence(String words, List<Note> notes) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no footnote
     */
    public Sentence {
      notes = List.copyOf(notes);
      if (notes.isEmpty()) {
        throw new IllegalArgumentException("a sentence without a footnote: " + words);
      }
    }

    Sentence with(List<Note> more) {
      return new Sentence(words, Stream.concat(notes.stream(), more.stream()).distinct().toList());
    }

    /** Returns the claims that it stands on. */
    public List<ClaimId> claims() {
      return notes.stream().flatMap(note -> note.citation().claims().stream()).distinct().toList();
    }
  }

  /** Writes the explainer that a dossier gives. */
  public static Explainer of(Dossier dossier, Length length, Context context) {
    return new ExplainerWriter(dossier, length, context).write();
  }

  /** Writes the answers to questions of the user's own as an explainer. */
  public static Explainer answering(Dossier dossier, List<Answered> answers) {
    List<Chapter> chapters = answers.stream().map(Answered::chapter).toList();
    return new Explainer(dossier, chapters, notes(chapters));
  }

  static List<Note> notes(List<Chapter> chapters) {
    Map<Note.Shown, Note> notes = new LinkedHashMap<>();
    chapters.stream()
        .flatMap(chapter -> chapter.paragraphs().stream())
        .flatMap(List::stream)
        .flatMap(sentence -> sentence.notes().stream())
        .forEach(note -> notes.merge(note.shown(), note, Note::and));
    return List.copyOf(notes.values());
  }

  /** Returns the number of the footnote that shows each of these notes, from 1, without doubles. */
  List<Integer> numbers(List<Note> cited) {
    List<Note.Shown> all = notes.stream().map(Note::shown).toList();
    return cited.stream().map(note -> all.indexOf(note.shown()) + 1).distinct().toList();
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

  /** Returns what is told only of groups that are neither parent nor branch of this one. */
  List<Silence> ofOthers() {
    return dossier
        .silences()
        .filter(silence -> SilencePhrasing.ofOthers(silence, dossier.kin()))
        .toList();
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

  /** Returns JSON that a machine can check: sentences, what they stand on, and their quotes. */
  public String json() {
    return ExplainerJson.of(this);
  }

  /** Returns a Word document, the same bytes for the same explainer. */
  public byte[] docx() {
    return PageDocx.of(ExplainerPage.of(this));
  }

  /** Returns a PDF, the same bytes for the same explainer. */
  public byte[] pdf() {
    return PagePdf.of(ExplainerPage.of(this));
  }
}
