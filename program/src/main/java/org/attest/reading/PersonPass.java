package org.attest.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /** Capitalised words, with the small words that stand between the parts of a name. */
  private static final String NAME =
      "(?-i:\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:["
          + " \\n](?:(?:al|el|bin|ibn|ag|ould|abu|von|van|de|del|la|dos|da)["
          + " \\n])?(?:(?:al|el|ul|ad|as|ar|an)-)?\\p{Lu}[\\p{L}'’-]+){1,3})";

  /** What stands right after one of these is a place, whoever bears its name. */
  private static final Set<String> TOWN = Set.of("in", "at", "near", "around", "outside", "-");

  /** What is done to towns only. */
  private static final Set<String> OVERRUN =
      Set.of("overrun", "recapture", "retake", "reconquer", "storm", "besiege", "shell");

  private final Set<String> surnames = new HashSet<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final RuleBook book;
  private final Pattern introduced;

  /** Makes it; the lists of posts and titles tell persons whom the tagger does not know. */
  PersonPass(RuleBook book) {
    this.book = book;
    String posts =
        String.join("|", book.words("posts")) + "|" + String.join("|", book.words("titles"));
    introduced =
        Pattern.compile(
            "(?i)(?:\\b(?:"
                + posts
                + ")\\.?,? (?:is |was"
                + " )?|\\b(?:led|headed|commanded|founded|directed|run|chaired|established|set"
                + " up|created) by (?:(?:an?|the|his|its) [a-z]+,? )?)(?<name>"
                + NAME
                + ")(?![-\\p{L}])|(?<![-\\p{L}.] )\\b(?<before>"
                + NAME
                + "),? (?:alias\\b|nom de guerre|whose (?:real|nom)|(?:the|its|their|an?)"
                + " (?:[a-z-]+ ){0,2}(?:"
                + String.join("|", book.words("posts"))
                + ")\\b)");
  }

  /** Where the words say that a name is a person's: "its chief X", "led by X", "X, alias Y". */
  private Set<Span> introduced(String text) {
    Set<Span> found = new HashSet<>();
    java.util.regex.Matcher matcher = introduced.matcher(text);
    while (matcher.find()) {
      String group = matcher.group("name") != null ? "name" : "before";
      Span span = new Span(matcher.start(group), matcher.end(group));
      boolean institution =
          Pattern.compile("[ \\n-]")
              .splitAsStream(span.of(text))
              .anyMatch(w ->
                  book.words("no-person-words").contains(w)
                      || book.words("peoples").contains(w.replaceFirst("s$", "")));
      if (!institution) {
        found.add(span);
      }
    }
    return found;
  }

  /** Marks the persons of each sentence and returns where they stand. */
  Set<Span> read(List<Passage> passages, List<Sentence> sentences) {
    Set<Span> spans = new HashSet<>();
    Set<Span> told = passages.isEmpty() ? Set.of() : introduced(passages.getFirst().text());
    for (int k = 0; k < passages.size(); k++) {
      Passage passage = passages.get(k);
      List<Token> tokens = sentences.get(k).tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (isPerson(passage, tokens, i, told)) {
          int end = i;
          while (end + 1 < tokens.size()
              && (isPerson(passage, tokens, end + 1, told) || particle(tokens, end + 1))) {
            end++;
          }
          int start = i;
          while (start > 0 && partOfName(passage, tokens, start - 1, i, end)) {
            start--;
          }
          Span span = tokens.get(start).span().and(tokens.get(end).span());
          int head = passage.syntax().top(span);
          boolean place =
              peopled(tokens, start)
                  || (start == end && town(tokens, i, told))
                  || ground(tokens, start, end, told);
          if (passage.participant(head).isEmpty() && !place) {
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

  private boolean isPerson(Passage passage, List<Token> tokens, int i, Set<Span> told) {
    Token token = tokens.get(i);
    return (token.name().equals("PERSON")
            || surname(tokens, i)
            || told.stream().anyMatch(s -> s.covers(token.span()) && nobodyIn(passage, s)))
        && passage.participant(i).isEmpty()
        && (token.tag().startsWith("NN") || token.tag().equals("HYPH"));
  }

  /** A lone surname of whom the report has named in full, unless the words make it a town. */
  private boolean surname(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean alone =
        (i == 0 || !tokens.get(i - 1).tag().startsWith("NNP"))
            && (i + 1 == tokens.size() || !tokens.get(i + 1).tag().startsWith("NNP"));
    boolean town = i > 0 && TOWN.contains(tokens.get(i - 1).form().toLowerCase(Locale.ROOT));
    return token.tag().equals("NNP") && alone && !town && surnames.contains(token.form());
  }

  /** "In Gojjam", "Arauca, Chocó and Bolívar": one word that the tagger takes for a person. */
  private boolean town(List<Token> tokens, int i, Set<Span> told) {
    Token token = tokens.get(i);
    if (i == 0
        || fullNames.containsKey(token.form())
        || token.name().equals("LOCATION")
        || told.stream().anyMatch(s -> s.covers(token.span()))) {
      return false;
    }
    String before = tokens.get(i - 1).form().toLowerCase(Locale.ROOT);
    boolean possessor = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("POS");
    boolean listed =
        Set.of(",", "and", "or").contains(before)
            && i > 1
            && tokens.get(i - 2).name().equals("LOCATION");
    return !possessor && (listed || (TOWN.contains(before) && !before.equals("-")));
  }

  /** "Rebels overran Oulad Merin", "captured Tarkindo": what is taken so is no person. */
  private boolean ground(List<Token> tokens, int start, int end, Set<Span> told) {
    String verb = start == 0 ? "" : tokens.get(start - 1).lemma();
    boolean known =
        told.stream().anyMatch(s -> s.covers(tokens.get(start).span()))
            || fullNames.containsKey(tokens.get(start).form())
            || fullNames.containsKey(tokens.get(end).form());
    boolean described = end + 1 < tokens.size() && tokens.get(end + 1).form().equals(",");
    return !known
        && (OVERRUN.contains(verb)
            || (start == end && !described && Set.of("capture", "seize").contains(verb)));
  }

  /** "Residents of Mount Darwin", "the town of General Santos": what people live in is a place. */
  private boolean peopled(List<Token> tokens, int start) {
    String noun = start < 2 ? "" : tokens.get(start - 2).lemma();
    return start > 1
        && tokens.get(start - 1).form().equals("of")
        && (book.words("inhabitants").contains(noun) || book.words("settlements").contains(noun));
  }

  private static boolean nobodyIn(Passage passage, Span span) {
    return passage.participants().values().stream()
        .filter(p -> !p.person())
        .noneMatch(p -> p.span().overlaps(span));
  }

  /** A capitalised word left of a name that the parser hangs on it, and that is no title. */
  private boolean partOfName(Passage passage, List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    return token.tag().equals("NNP")
        && token.relation().equals("compound")
        && token.head() >= from
        && token.head() <= to
        && passage.participant(i).isEmpty()
        && token.name().isEmpty()
        && !title(token);
  }

  private boolean title(Token token) {
    String word = token.lemma().replaceFirst("\\.$", "");
    return book.words("titles").contains(word)
        || book.words("posts").stream().anyMatch(p -> (" " + p + " ").contains(" " + word + " "));
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
    surnames.add(parts.getLast());
    if (parts.getLast().matches("(?:al|el|ul|an|as|at)-\\p{Lu}.+")) {
      String bare = parts.getLast().substring(3);
      fullNames.putIfAbsent(bare, name);
      surnames.add(bare);
    }
    fullNames.putIfAbsent(parts.getFirst(), name);
    return name;
  }
}
