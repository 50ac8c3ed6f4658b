package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Attribution.Manner;

/**
 * A source within a source: "citing a UN report, officials said that …", "…, the paper reported,
 * quoting two nurses". What is said is also said by whoever is cited.
 */
final class Citing {

  /** The cue's name. */
  static final String CUE = "citing";

  private Citing() {}

  /** Returns what the source cited by a participle says: the content of the saying around it. */
  static Optional<SayingDraft> of(
      Passage passage,
      int participle,
      CueBook book,
      Set<String> speakers,
      List<SayingDraft> sayings) {
    Syntax syntax = passage.syntax();
    List<CueBook.Entry> entries = book.at("cited", syntax.lemma(participle));
    List<Integer> objects = syntax.children(participle, "dobj");
    int head = syntax.head(participle);
    if (entries.isEmpty() || objects.size() != 1 || head < 0) {
      return Optional.empty();
    }
    int object = objects.getFirst();
    if (!tells(passage, object, speakers)) {
      return Optional.empty();
    }
    return sayings.stream()
        .filter(s -> s.cue().manner() == Manner.SPEECH && !s.content().isEmpty())
        .filter(s -> s.at() != participle && s.speaker() >= 0 && s.speaker() != object)
        .filter(s -> s.at() == head || joined(syntax, head, s.at()))
        .findFirst()
        .map(s -> {
          Set<Integer> content = new TreeSet<>(s.content());
          content.removeAll(Set.copyOf(syntax.subtree(participle)));
          List<Integer> phrase = CueSource.phrase(syntax, object, participle);
          return new SayingDraft(
              entries.getFirst().cue(),
              passage,
              participle,
              object,
              phrase,
              List.of(participle),
              content);
        })
        .filter(d -> !d.content().isEmpty());
  }

  /** Whether a noun is somebody or something written: of "citing a sore throat" it is none. */
  private static boolean tells(Passage passage, int noun, Set<String> speakers) {
    Syntax syntax = passage.syntax();
    return passage.participant(noun).isPresent()
        || syntax.tag(noun).startsWith("NNP")
        || speakers.contains(syntax.lemma(noun))
        || CueSource.text(syntax, noun);
  }

  /** "The road, the paper said, citing …, is closed": hung on what is said. */
  private static boolean joined(Syntax syntax, int head, int saying) {
    return syntax.head(saying) == head && syntax.relation(saying).matches("parataxis|ccomp");
  }
}
