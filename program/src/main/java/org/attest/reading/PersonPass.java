package org.attest.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Span;
import org.attest.text.Sentence;
import org.attest.text.Token;

/**
 * Finds persons by the tagger, and gives a surname the full name that the report used before.
 *
 * <p>Names are held for the reading only; which of them a claim may keep the rules decide.
 */
final class PersonPass {

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "general",
          "minister",
          "prime",
          "dr",
          "dr.",
          "colonel",
          "gen.",
          "gen",
          "lt.",
          "col.",
          "gov.",
          "governor",
          "senator",
          "secretary",
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "professor",
          "prof.",
          "captain",
          "major",
          "maj.",
          "brigadier",
          "brig.",
          "mullah",
          "sheikh",
          "sayyed",
          "commander",
          "sultan",
          "king",
          "foreign",
          "defence",
          "defense",
          "interior",
          "state",
          "sir",
          "lieutenant",
          "sergeant",
          "ambassador",
          "judge");

  private final Map<String, String> fullNames = new HashMap<>();

  /** Marks the persons of each sentence and returns where they stand. */
  Set<Span> read(List<Passage> passages, List<Sentence> sentences) {
    Set<Span> spans = new HashSet<>();
    for (int k = 0; k < passages.size(); k++) {
      Passage passage = passages.get(k);
      List<Token> tokens = sentences.get(k).tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (isPerson(passage, tokens, i)) {
          int end = i;
          while (end + 1 < tokens.size()
              && (isPerson(passage, tokens, end + 1) || particle(tokens, end + 1))) {
            end++;
          }
          int start = i;
          while (start > 0 && partOfName(passage, tokens, start - 1, i, end)) {
            start--;
          }
          Span span = tokens.get(start).span().and(tokens.get(end).span());
          int head = passage.syntax().top(span);
          if (passage.participant(head).isEmpty()) {
            String name = canonical(passage.words(span));
            passage.put(head, new Participant(name, "person", span, "tagger"));
            spans.add(span);
          }
          i = end;
        }
      }
    }
    return spans;
  }

  private static boolean isPerson(Passage passage, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.name().equals("PERSON")
        && passage.participant(i).isEmpty()
        && (token.tag().startsWith("NN") || token.tag().equals("HYPH"));
  }

  /** A capitalised word left of a name that the parser hangs on it, and that is no title. */
  private static boolean partOfName(Passage passage, List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    return token.tag().equals("NNP")
        && token.relation().equals("compound")
        && token.head() >= from
        && token.head() <= to
        && passage.participant(i).isEmpty()
        && token.name().isEmpty()
        && !TITLES.contains(token.lemma());
  }

  /** "Ataullah abu Ammar Jununi": a small word between two parts of a name. */
  private static boolean particle(List<Token> tokens, int i) {
    return Set.of("abu", "al", "bin", "ibn", "ag", "ould", "von", "de", "el", "ul", "van")
            .contains(tokens.get(i).form())
        && i + 1 < tokens.size()
        && tokens.get(i + 1).tag().startsWith("NNP");
  }

  private String canonical(String words) {
    String name =
        words.replaceAll(
            "^(?:Sayyed|Sheikh|Mullah|Maulana|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sir|Msgr|Monsignor|Archbishop|Bishop|Father)\\.?\\s+(?=\\p{Lu}\\S*\\s\\p{Lu})",
            "");
    List<String> parts = Pattern.compile("\\s+").splitAsStream(name).toList();
    if (parts.size() == 1) {
      return fullNames.getOrDefault(name, name);
    }
    fullNames.putIfAbsent(parts.getLast(), name);
    fullNames.putIfAbsent(parts.getFirst(), name);
    return name;
  }
}
