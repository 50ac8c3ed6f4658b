package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.attest.model.Kind;
import org.attest.model.Span;

/**
 * Matches rules that are written as runs of words.
 *
 * <p>The sentence is first written as a line in which each name is one sign of a private range, so
 * that a pattern can say {@code {subject:actor},? also known as {form:words}}. Slot types: {@code
 * actor}, {@code group}, {@code person}, {@code place}, {@code places} (one or a list), {@code
 * number}, {@code words} (the shortest run that fits), {@code name} (capitalised words, quoted or
 * not), {@code acronym}. The rest is a regular expression of java.util.regex, matched without
 * regard to case.
 */
final class PatternMatcher {

  private static final char ACTOR = '\uE000';
  private static final char PERSON = '\uE200';
  private static final char PLACE = '\uE400';
  private static final char NUMBER = '\uE600';
  private static final char GROUP = '\uE800';
  private static final char ADJECTIVE = '\uEA00';
  private static final int RANGE = 0x1FF;

  /** A pronoun of which is known whom it stands for is written as that actor's sign. */
  private static final String STANDS_FOR = "(?:$1|[\uE000-\uE1FF\uE800-\uE9FF])";

  private static final String PERSONS = "[\uE200-\uE3FF]";
  private static final String ONE_PLACE = "[\uE400-\uE5FF]";
  private static final Map<String, String> TYPES =
      types(
          "actor", "(?:[\uE000-\uE1FF\uE800-\uE9FF])",
          "group", "(?:[\uE800-\uE9FF])",
          "actors",
              "(?:[\uE000-\uE1FF\uE800-\uE9FF](?:(?:, and also|, and| and also| and| or|, as well"
                  + " as|,)(?: with| against)? (?:the |both )?[\uE000-\uE1FF\uE800-\uE9FF])*)",
          "state", "(?:[\uE000-\uE1FF\uE800-\uE9FF\uEA00-\uEBFF])",
          "place", ONE_PLACE,
          "places",
              ONE_PLACE
                  + "(?:(?:,| and| or|, and|, or|, as well as| and in|, in)? ?(?:the |in )?"
                  + ONE_PLACE
                  + ")*",
          "land", "(?:[\uE400-\uE5FF\uE000-\uE1FF\uE800-\uE9FF\uEA00-\uEBFF])",
          "number", "[\uE600-\uE7FF]",
          "words", "[^.;()\\[\\]]+?",
          "name",
              "[\"“'‘_]?(?-i:[A-Z][\\p{L}'’-]*(?:["
                  + " -](?:[A-Z][\\p{L}'’-]*|al|of|the|and|for|e|i|wal|ul|de|la|del))*)[\"”'’_]?",
          "acronym", "(?-i:[A-Z][A-Za-z]*[A-Z][A-Za-z0-9-]*|[A-Z]\\.(?:[A-Z]\\.)+|[A-Z]+-[A-Z]+)");

  /** Words before a post that belong to it ("deputy military"), but no article and no verb. */
  private static final String GRADES =
      "\\b(?:(?!(?:is|was|are|were|been|became|become|named|the|an?|and|its|their|his|of|who|as|under|by|with|to|from|for|in|on|at"
          + "|against|that|said|says|told|after|when|while|but|or|had|has|have|whose|which|then|overthrew|ousted|toppled|killed|accused|met|arrested|attacked"
          + "|warned|backed|replaced|assassinated|murdered|captured|shot|kidnapped|praised|urged|asked)\\b)(?-i:[a-z]+)["
          + " -]){0,3}?";

  private static final Pattern BRACKET =
      Pattern.compile("(?<=[\uE000-\uE1FF\uE800-\uE9FF]) \\([^)]{1,80}\\)");

  /** "X, a splinter of Y, is led by": with the verb the sentence goes on about X, and not Y. */
  private static final Pattern AFTER_ASIDE =
      Pattern.compile(
          "(?<=\\b(?:of|from|by|to|with|against) (?:the )?)[\uE000-\uE1FF\uE800-\uE9FF], (?:is|was|are|were|has|have|had|will|would|may|can|could)\\b");

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+):([a-z]+)}");

  private static Map<String, String> types(String... namesAndPatterns) {
    Map<String, String> types = new LinkedHashMap<>();
    for (int i = 0; i < namesAndPatterns.length; i += 2) {
      types.put(namesAndPatterns[i], namesAndPatterns[i + 1]);
    }
    return types;
  }

  private final Passage passage;
  private final Line line;

  /** The same without brackets behind a name: "X (ABC) is a militia" says that X is one. */
  private final Line bare;

  private final Map<Character, Participant> actors = new LinkedHashMap<>();
  private final Map<Character, Passage.PlaceMention> places = new LinkedHashMap<>();
  private final Map<Character, NumberExpression> numbers = new LinkedHashMap<>();

  /** The sentence with its names as signs, and where each character stands in the document. */
  private record Line(String text, List<Integer> starts, List<Integer> ends, Prefilter.Line held) {

    Line(String text, List<Integer> starts, List<Integer> ends) {
      this(text, starts, ends, new Prefilter.Line(text));
    }

    Line without(Pattern words) {
      StringBuilder left = new StringBuilder();
      List<Integer> from = new ArrayList<>();
      List<Integer> to = new ArrayList<>();
      Matcher matcher = words.matcher(text);
      int skipped = 0;
      for (int i = 0; i < text.length(); i++) {
        if (i >= skipped && matcher.find(i) && matcher.start() == i) {
          skipped = matcher.end();
        }
        if (i >= skipped) {
          left.append(text.charAt(i));
          from.add(starts.get(i));
          to.add(ends.get(i));
        }
      }
      return new Line(left.toString(), from, to);
    }
  }

  /** A match of one rule: its span and what fills the slots. */
  record Found(
      Span span,
      Map<String, List<Participant>> actors,
      Map<String, List<String>> texts,
      Map<String, NumberExpression> numbers) {}

  PatternMatcher(Passage passage) {
    this.passage = passage;
    line = write();
    bare = line.text().indexOf('(') < 0 ? line : line.without(BRACKET);
  }

  /**
   * Returns the pattern with its slots written out.
   *
   * @param slots is filled with the slots' names and types, in order
   * @throws IllegalArgumentException if a slot's type is unknown
   */
  static Pattern compile(
      String written, Map<String, String> slots, Map<String, Set<String>> lists) {
    Matcher matcher = SLOT.matcher(written.replaceAll("\\b(its|their|it)\\b", STANDS_FOR));
    StringBuilder regex = new StringBuilder();
    while (matcher.find()) {
      String type =
          switch (matcher.group(2)) {
            case "post" ->
                GRADES + oneOf(lists, "posts") + "(?: and " + GRADES + oneOf(lists, "posts") + ")?";
            case "statepost" ->
                "(?:(?:former|late|deputy|acting|interim|outgoing|then|first) )*"
                    + oneOf(lists, "state-posts");
            case "person" ->
                "(?:(?:the |an? |his |her )?(?:"
                    + oneOf(lists, "titles")
                    + "\\.?,? ){1,3})?"
                    + PERSONS;
            case "party" ->
                "(?:(?:(?:the |government of )?(?:"
                    + oneOf(lists, "titles")
                    + "|"
                    + oneOf(lists, "state-posts")
                    + ")\\.? ){0,2}[\uE000-\uE3FF\uE800-\uE9FF])";
            case "form" -> "(?:" + TYPES.get("actor") + "|" + TYPES.get("name") + ")";
            default -> TYPES.get(matcher.group(2));
          };
      if (type == null) {
        throw new IllegalArgumentException(
            "unknown slot type in %s; types: %s".formatted(matcher.group(), slotTypes()));
      }
      slots.put(matcher.group(1), matcher.group(2));
      matcher.appendReplacement(
          regex, Matcher.quoteReplacement("(?<" + matcher.group(1) + ">" + type + ")"));
    }
    matcher.appendTail(regex);
    Pattern pattern = compiled(regex.toString(), written);
    pattern.namedGroups().keySet().stream().sorted().forEach(n -> slots.putIfAbsent(n, "words"));
    return pattern;
  }

  private static Pattern compiled(String regex, String written) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the pattern is no regular expression (%s): %s".formatted(e.getDescription(), written),
          e);
    }
  }

  private static List<String> slotTypes() {
    return Stream.concat(
            TYPES.keySet().stream(), Stream.of("post", "statepost", "person", "party", "form"))
        .sorted()
        .toList();
  }

  private static String oneOf(Map<String, Set<String>> lists, String list) {
    return "(?:" + String.join("|", lists.getOrDefault(list, Set.of())) + ")";
  }

  /** Returns the matches of a rule, leftmost first. */
  List<Found> find(Rule.OnWords rule) {
    List<Found> all = new ArrayList<>();
    find(rule, line, all);
    if (rule.kind() != Kind.NAME && bare.text().length() < line.text().length()) {
      find(rule, bare, all);
    }
    return all;
  }

  private void find(Rule.OnWords rule, Line line, List<Found> all) {
    if (!rule.needed().mayMatch(line.held())) {
      return;
    }
    CharSequence text = rule.own() ? new Patience(rule.id(), line.text()) : line.text();
    Matcher matcher = rule.pattern().matcher(text);
    while (matcher.find()) {
      if (AFTER_ASIDE
          .matcher(line.text())
          .useTransparentBounds(true)
          .region(matcher.start(), line.text().length())
          .lookingAt()) {
        continue;
      }
      Map<String, List<Participant>> who = new LinkedHashMap<>();
      Map<String, List<String>> texts = new LinkedHashMap<>();
      Map<String, NumberExpression> counts = new LinkedHashMap<>();
      for (Map.Entry<String, String> slot : rule.slots().entrySet()) {
        int from = matcher.start(slot.getKey());
        if (from >= 0 && matcher.end(slot.getKey()) > from) {
          Span slice = new Span(from, matcher.end(slot.getKey()));
          fill(line, slot.getKey(), slot.getValue(), slice, who, texts, counts);
        }
      }
      Span span = new Span(line.starts().get(matcher.start()), line.ends().get(matcher.end() - 1));
      if (rule.slots().containsKey("subject") && goesOnAboutAnother(line, matcher.end("subject"))) {
        continue;
      }
      boolean acts =
          rule.slots().entrySet().stream()
              .filter(s -> s.getValue().equals("post") && matcher.start(s.getKey()) >= 0)
              .anyMatch(s -> tellsDeed(line, matcher.start(s.getKey()), matcher.end(s.getKey())));
      if (acts) {
        continue;
      }
      if (all.stream().noneMatch(f -> f.span().equals(span))) {
        all.add(new Found(span, who, texts, counts));
      }
    }
  }

  /** "X refused to join Y and swore an oath": after "and" the sentence goes on about X. */
  private boolean goesOnAboutAnother(Line line, int end) {
    Syntax syntax = passage.syntax();
    if (end <= 0 || !line.text().startsWith(" and ", end)) {
      return false;
    }
    int actor = syntax.at(line.starts().get(end - 1));
    int verb = syntax.at(line.starts().get(end + " and ".length()));
    if (verb >= 0 && syntax.tag(verb).equals("RB")) {
      verb++;
    }
    if (actor < 0 || verb < 0 || verb >= syntax.size() || !syntax.tag(verb).matches("VBD|VB[ZP]")) {
      return false;
    }
    List<Integer> agents = Frame.of(syntax, verb).agents();
    return !agents.isEmpty()
        && agents.stream().noneMatch(a -> a == actor || syntax.below(actor, a));
  }

  /** "Mourned former leader": a verb before the post makes it no post of the name before it. */
  private boolean tellsDeed(Line line, int from, int to) {
    Syntax syntax = passage.syntax();
    for (int i = from; i < to; i++) {
      int token = syntax.at(line.starts().get(i));
      if (token >= 0 && syntax.tag(token).matches("VBD|VBZ|VBP")) {
        return true;
      }
    }
    return false;
  }

  private void fill(
      Line line,
      String slot,
      String type,
      Span slice,
      Map<String, List<Participant>> who,
      Map<String, List<String>> texts,
      Map<String, NumberExpression> counts) {
    for (int i = slice.start(); i < slice.end(); i++) {
      char sign = line.text().charAt(i);
      Optional.ofNullable(actors.get(sign))
          .ifPresent(a -> who.computeIfAbsent(slot, _ -> new ArrayList<>()).add(a));
      if (type.startsWith("place") || type.equals("land")) {
        Optional.ofNullable(places.get(sign))
            .ifPresent(p -> texts.computeIfAbsent(slot, _ -> new ArrayList<>()).add(p.name()));
      }
      Optional.ofNullable(numbers.get(sign)).ifPresent(n -> counts.putIfAbsent(slot, n));
    }
    if (!type.startsWith("place") && !(type.equals("land") && texts.containsKey(slot))) {
      texts.put(
          slot,
          new ArrayList<>(
              List.of(
                  passage.words(
                      new Span(
                          line.starts().get(slice.start()), line.ends().get(slice.end() - 1))))));
    }
  }

  private static char range(Participant participant) {
    return participant.person() ? PERSON : participant.group() ? GROUP : ACTOR;
  }

  /** "Afghan militants": a people's name before a noun is no actor. */
  private boolean adjective(int token, Participant participant) {
    return participant.sort().equals("state")
        && Set.of("amod", "compound").contains(passage.syntax().relation(token));
  }

  private Line write() {
    StringBuilder line = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Map<Integer, String> signs = new LinkedHashMap<>();
    Map<Integer, Span> spans = new LinkedHashMap<>();
    int i = 0;
    for (Map.Entry<Integer, Participant> entry :
        passage.participants().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      char start =
          adjective(entry.getKey(), entry.getValue()) ? ADJECTIVE : range(entry.getValue());
      char sign = (char) (start + (i++ & RANGE));
      actors.put(sign, entry.getValue());
      place(signs, spans, entry.getValue().span(), sign);
    }
    i = 0;
    for (Map.Entry<Integer, Passage.PlaceMention> entry :
        passage.places().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      char sign = (char) (PLACE + (i++ & RANGE));
      places.put(sign, entry.getValue());
      place(signs, spans, entry.getValue().span(), sign);
    }
    i = 0;
    for (NumberExpression number : passage.numbers()) {
      if (passage.words(number.span()).equalsIgnoreCase("one")) {
        continue;
      }
      char sign = (char) (NUMBER + (i++ & RANGE));
      numbers.put(sign, number);
      place(signs, spans, number.span(), sign);
    }
    String text = passage.text();
    for (int at = passage.span().start(); at < passage.span().end(); ) {
      Span span = spans.get(at);
      if (span != null && span.end() <= passage.span().end()) {
        line.append(signs.get(at));
        starts.add(at);
        ends.add(span.end());
        at = span.end();
      } else {
        char c = text.charAt(at);
        boolean blank = java.lang.Character.isWhitespace(c);
        if (!blank || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
          line.append(blank ? ' ' : c);
          starts.add(at);
          ends.add(at + 1);
        } else {
          ends.set(ends.size() - 1, at + 1);
        }
        at++;
      }
    }
    return new Line(line.toString(), starts, ends);
  }

  private static void place(
      Map<Integer, String> signs, Map<Integer, Span> spans, Span span, char sign) {
    if (span.length() > 0 && spans.values().stream().noneMatch(s -> s.overlaps(span))) {
      signs.put(span.start(), String.valueOf(sign));
      spans.put(span.start(), span);
    }
  }
}
