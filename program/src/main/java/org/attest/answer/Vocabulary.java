package org.attest.answer;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known about words: stems, words of like meaning, and lists such as months. */
final class Vocabulary {

  private static final Pattern TOKEN =
      Pattern.compile("[$£€]?\\d[\\d,.]*\\d|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?|[$£€]\\d\\w*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");

  /** From here on letters can be more than one mark. */
  private static final int ACCENTED = 0x80;

  private static final int SHORTEST_FUZZY = 6;
  private static final Set<String> PEOPLE = Set.of("n", "i", "an", "ian", "ese");

  private final Map<String, String> irregular = new HashMap<>();
  private final Map<String, Set<Integer>> alike = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Set<String>> counted = new HashMap<>();

  private Vocabulary() {}

  /** A word of a text: where it stands, how it is written, and its stem. */
  record Word(Span span, String written, String stem) {
    boolean capitalised() {
      return Character.isUpperCase(written.codePointAt(0));
    }

    /** Returns where the word stands in the report, given where its sentence stands. */
    Span at(Span sentence) {
      return span.moved(sentence.start());
    }
  }

  /** Returns the vocabulary that comes with the program. */
  static Vocabulary builtIn() {
    JsonNode root = resource("words.json");
    Vocabulary words = new Vocabulary();
    root.path("irregular")
        .propertyStream()
        .forEach(entry -> words.irregular.put(entry.getKey(), entry.getValue().stringValue()));
    int number = 0;
    for (JsonNode group : root.path("alike")) {
      for (String lemma : strings(group)) {
        words.alike.computeIfAbsent(words.stem(lemma), _ -> new HashSet<>()).add(number);
      }
      number++;
    }
    for (String list :
        List.of(
            "stop",
            "reasons",
            "numbers",
            "weapons",
            "calledArmed",
            "calledAid",
            "speech",
            "denials",
            "months",
            "privatePersons",
            "otherLanguages",
            "englishMarks")) {
      words.lists.put(list, new HashSet<>(strings(root.path(list))));
    }
    root.path("counted")
        .propertyStream()
        .forEach(
            entry -> words.counted.put(entry.getKey(), words.stems(strings(entry.getValue()))));
    return words;
  }

  static JsonNode resource(String name) {
    InputStream stream = Vocabulary.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its file " + name);
    }
    return JsonMapper.builder().build().readTree(stream);
  }

  static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  /** Returns the words of a text, in order; a hyphenated word is several. */
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(
          new Word(
              new Span(matcher.start(), matcher.end()), matcher.group(), stem(matcher.group())));
    }
    return words;
  }

  /** Returns what all forms of a word have in common, in lower case and without accents. */
  String stem(String word) {
    String plain = plain(word);
    String lemma = irregular.get(plain);
    return lemma != null ? ending(lemma) : ending(plain);
  }

  private static String ending(String word) {
    String stem = word;
    int n = stem.length();
    if (n > 4 && (stem.endsWith("ies") || stem.endsWith("ied"))) {
      stem = stem.substring(0, n - 3) + "y";
    } else if (n > 5 && stem.endsWith("ing")) {
      stem = undoubled(stem.substring(0, n - 3));
    } else if (n > 4 && stem.endsWith("ed")) {
      stem = undoubled(stem.substring(0, n - 2));
    } else if (n > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
      stem = stem.substring(0, n - 1);
    }
    return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String undoubled(String stem) {
    int n = stem.length();
    boolean twice = n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2);
    return twice && "lsz".indexOf(stem.charAt(n - 1)) < 0 ? stem.substring(0, n - 1) : stem;
  }

  /** Returns a word in lower case, without accents and possessive. */
  static String plain(String word) {
    String bare = plainLetters(word) ? word : unaccented(word);
    String lower = bare.toLowerCase(Locale.ROOT);
    return lower.indexOf('\'') < 0 && lower.indexOf('’') < 0
        ? lower
        : APOSTROPHE.matcher(POSSESSIVE.matcher(lower).replaceAll("")).replaceAll("");
  }

  private static boolean plainLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= ACCENTED) {
        return false;
      }
    }
    return true;
  }

  private static String unaccented(String word) {
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  /** A word in lower case, without accents, and where it stands. */
  record Plain(Span span, String word) {}

  /** Returns the words of a text in lower case, without accents and possessives, in order. */
  static List<Plain> plainTokens(String text) {
    List<Plain> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(new Plain(new Span(matcher.start(), matcher.end()), plain(matcher.group())));
    }
    return words;
  }

  static List<String> plainWords(String text) {
    return plainTokens(text).stream().map(Plain::word).toList();
  }

  Set<String> stems(Iterable<String> words) {
    Set<String> stems = new HashSet<>();
    words.forEach(word -> stems.add(stem(word)));
    return stems;
  }

  boolean contentful(String word) {
    return word.length() > 1 && !is("stop", plain(word));
  }

  /** Returns whether a list of the resource holds {@code word}, in lower case. */
  boolean is(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  /** Returns the stems of the nouns that a number can stand beside to count {@code noun}. */
  Set<String> countedAs(String noun) {
    Set<String> known = counted.get(noun);
    return known != null ? known : Set.of(stem(noun));
  }

  /** Returns whether a word is on a list, in the singular or plural, and in no other form. */
  boolean isNoun(String list, String word) {
    String plain = plain(word);
    return is(list, plain)
        || (plain.endsWith("s") && is(list, plain.substring(0, plain.length() - 1)));
  }

  /** Returns whether two stems mean much the same. */
  boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    Set<Integer> groups = alike.getOrDefault(a, Set.of());
    return !groups.isEmpty() && alike.getOrDefault(b, Set.of()).stream().anyMatch(groups::contains);
  }

  /** Returns whether two proper names differ in at most one letter. */
  static boolean spelledAlike(String a, String b) {
    if (Math.min(a.length(), b.length()) < SHORTEST_FUZZY
        || Math.abs(a.length() - b.length()) > 1) {
      return a.equals(b);
    }
    int i = 0;
    int most = Math.min(a.length(), b.length());
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    return tail(restA, 1).equals(tail(restB, 1))
        || restA.equals(tail(restB, 1))
        || tail(restA, 1).equals(restB);
  }

  /** Returns whether a word is what is said of a place's people: "Kenyan", "Iraqi". */
  static boolean ofPlace(String place, String word) {
    return place.length() > 3
        && word.startsWith(place.endsWith("a") ? place.substring(0, place.length() - 1) : place)
        && PEOPLE.contains(word.substring(Math.min(word.length(), place.length())));
  }

  private static String tail(String word, int from) {
    return word.length() < from ? word : word.substring(from);
  }
}
