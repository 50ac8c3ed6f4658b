package org.attest.web;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/**
 * A dossier, ready to be shown.
 *
 * @param group the group
 * @param scope on what it rests, in a sentence
 * @param rests where that is told in figures
 * @param kin whom it belongs to and who belongs to it
 * @param tabs the group's other pages
 * @param times what it is held to
 * @param chapters the standing questions, answered
 * @param spellings how reports write its name, and who
 * @param exports where it can be had in other forms
 * @param last the visitor's last decision, to be undone; empty where there is none
 */
record DossierView(
    String group,
    String scope,
    String rests,
    List<Named> kin,
    List<Tab> tabs,
    TimesView times,
    List<Chapter> chapters,
    List<Written> spellings,
    List<Named> exports,
    List<ReviewPage.Decided> last)
    implements Marked {

  DossierView {
    kin = List.copyOf(kin);
    tabs = List.copyOf(tabs);
    chapters = List.copyOf(chapters);
    spellings = List.copyOf(spellings);
    exports = List.copyOf(exports);
    last = List.copyOf(last);
  }

  /** Returns the kinds of claims, in the codebook's words. */
  public List<String> kinds() {
    return Stream.of(Kind.values()).map(Kind::word).toList();
  }

  @Override
  public Tlp tlp() {
    return chapters.stream().map(Chapter::tlp).reduce(Tlp.NONE, Tlp::stricter);
  }

  /** Something with a page of its own: what it is, what it is called, and where it is. */
  record Named(String sort, String name, String link) {}

  /** A way to write the name, who writes it so, and where it stands. */
  record Written(String form, String publishers, String link) {}

  /** One of a group's pages. */
  record Tab(String words, String link, String current) {}

  /**
   * The answer to one standing question.
   *
   * @param number 1 to 12
   * @param question in the codebook's words
   * @param claims how many lines answer it
   * @param measured how well claims of these kinds are read, in a sentence; may be empty
   * @param parts the lines
   * @param contrasts where they differ
   * @param silences what is not told
   * @param notices what publishers say of their own reports that the lines rest on, each once
   * @param tlp the strictest mark of these reports
   */
  record Chapter(
      int number,
      String question,
      int claims,
      String measured,
      List<Part> parts,
      List<Contrast> contrasts,
      List<Unsaid> silences,
      List<ClaimView.Notice> notices,
      Tlp tlp)
      implements Marked {
    Chapter {
      parts = List.copyOf(parts);
      contrasts = List.copyOf(contrasts);
      silences = List.copyOf(silences);
      notices = List.copyOf(notices);
    }
  }

  /**
   * Lines that belong together.
   *
   * @param title what they have in common
   * @param first the first few
   * @param more those that are folded away; empty where the page brings them only when asked
   * @param left how many are folded away or not brought
   * @param rest where all of them are; empty where the page has them
   */
  record Part(String title, List<ClaimView> first, List<ClaimView> more, int left, String rest) {
    Part {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }

  /**
   * Two reports set against each other.
   *
   * @param relation the codebook's word
   * @param reason why
   * @param between who differs
   * @param link the two side by side
   * @param more how many further pairs have the same reason
   */
  record Contrast(String relation, String reason, String between, String link, int more) {}

  /** What is asked and not told, with the nearest thing that is. */
  record Unsaid(String asked, String kind, List<ClaimView> nearest) {
    Unsaid {
      nearest = List.copyOf(nearest);
    }
  }
}
