package org.attest.export;

import java.util.List;

/**
 * A document to be shown, before its format is chosen; its words are raw and escaped by the format.
 *
 * @param title the title
 * @param blocks what follows it, in order
 */
record Page(String title, List<Block> blocks) {

  Page {
    blocks = List.copyOf(blocks);
  }

  /** A piece of a page. */
  sealed interface Block {

    /** A heading below the title; level 1 is a section, 2 a part of it. */
    record Heading(int level, String words) implements Block {}

    /** Words of Attest's own about what is shown. */
    record Remark(String words) implements Block {}

    /** One claim: its sentence, its quote, and what is known about it. */
    record Entry(String sentence, String quote, String facts) implements Block {}

    /** Sentences that read on, each with its footnotes. */
    record Paragraph(List<Footnoted> sentences) implements Block {
      public Paragraph {
        sentences = List.copyOf(sentences);
      }
    }

    /** The footnote that a sentence points to; {@code claims} are ids, or empty. */
    record Footnote(int number, String quote, String facts, String claims) implements Block {}
  }

  /** A sentence and the numbers of its footnotes. */
  record Footnoted(String words, List<Integer> notes) {
    Footnoted {
      notes = List.copyOf(notes);
    }
  }
}
