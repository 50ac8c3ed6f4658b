package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * Finds capitalised names that by a word of their own are a group's: "the Jabar Front", "Katiba
 * Salam", "the United Guard for Kasai", "Battalion 313".
 */
final class LongNames {

  private static final String WORD = "\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*";
  private static final String ARTICLE = "(?:(?:al|el|ul|as|ash|ar|an|at|ad|az)-)?";
  private static final String JOINER = "(?:of|for|the|and|in|al|wal|ul|e|i|de|la|del|para|da|do)";

  /** Capitalised words with what may stand between them. */
  static final String NAME =
      WORD + "(?:[ \\n](?:" + JOINER + "[ \\n]){0,2}" + ARTICLE + WORD + "){0,7}";

  private static final Pattern LONG_NAME = Pattern.compile("\\b" + NAME);

  /** Units that take a name of their own. */
  private static final Set<String> UNITS =
      Set.of("Squad", "Brigade", "Battalion", "Regiment", "Column", "Legion");

  /** "the 33rd Front": so the FARC named their fronts, and their successors do. */
  private static final Pattern NUMBERED_FRONT =
      Pattern.compile("\\b\\d{1,3}(?:st|nd|rd|th) Front\\b");

  /** "Battalion 313", unless an army is told to have it. */
  private static final Pattern NUMBERED_UNIT =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(?<!(?:army|military|troops|soldiers|infantry|navy)(?:['’]s)? (?:of )?)(?<name>(?:Battalion|Brigade|Katiba)"
              + " \\d{2,4})\\b(?![.,]\\d|-| of the| \\()");

  private static final Pattern OWNER = Pattern.compile("[ \\n]of[ \\n]");

  /** "The People's Guard for Kasai": a group by the word before its aim. */
  private static final Pattern AIM = Pattern.compile(" (?<head>\\p{Lu}\\p{L}+) for ");

  /** What may part two names; with an article it always does. */
  private static final Pattern AND = Pattern.compile("[ \\n]and[ \\n](the[ \\n])?");

  private static final Pattern SELF_DEFENCE =
      Pattern.compile("Self-Defen[cs]e (?:Groups?|Units?|Committees?|Militias?)$");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:The|A|An|In|On|At|But|And|For|Since|When|As|If|While|After|By|That|This|Both|Some|Meanwhile"
              + "|(?:Fighters|Members|Militants|Rebels|Leaders|Commanders|Gunmen)\\s+(?:of|from)(?:\\s+the)?)\\s+");

  private static final int BEFORE = 60;
  private static final int BEHIND = 80;

  private final RuleBook book;

  LongNames(RuleBook book) {
    this.book = book;
  }

  /**
   * Adds to {@code forms} and {@code sorts} each such name that is nobody's yet, and takes out of
   * {@code found} what only stands inside one.
   */
  void find(
      String text, List<Participant> found, Map<String, String> forms, Map<String, String> sorts) {
    LONG_NAME
        .matcher(text)
        .results()
        .flatMap(m -> apart(text, withoutLead(text, new Span(m.start(), m.end()))).stream())
        .forEach(whole -> add(text, whole, found, forms, sorts));
    NUMBERED_FRONT.matcher(text).results().forEach(m -> put(m.group(), forms, sorts));
    NUMBERED_UNIT
        .matcher(text)
        .results()
        .filter(m -> found.stream().noneMatch(p -> p.span().overlaps(new Span(m.start(), m.end()))))
        .forEach(m -> put(m.group("name"), forms, sorts));
  }

  private static void put(String name, Map<String, String> forms, Map<String, String> sorts) {
    forms.put(name, name);
    sorts.put(name, "armed-group");
  }

  /** "The Jabar Front and the Tisal Brigade" are two. */
  private List<Span> apart(String text, Span whole) {
    Matcher and = AND.matcher(whole.of(text));
    while (and.find()) {
      Span left = new Span(whole.start(), whole.start() + and.start());
      Span right = new Span(whole.start() + and.end(), whole.end());
      if (and.group(1) != null || groupLike(text, left)) {
        return List.of(left, right);
      }
    }
    return List.of(whole);
  }

  private void add(
      String text,
      Span whole,
      List<Participant> found,
      Map<String, String> forms,
      Map<String, String> sorts) {
    Span span = groupLike(text, whole) ? whole : withoutOwner(text, whole);
    String name = words(text, span);
    if (name.indexOf(' ') > 0 && groupLike(text, span)) {
      found.removeIf(p -> borrows(p, span, name));
      if (found.stream().noneMatch(p -> p.span().overlaps(span))) {
        put(name, forms, sorts);
      }
    }
  }

  private static String words(String text, Span span) {
    return span.of(text).replaceAll("\\s+", " ");
  }

  /** "The Fateh Squad of the BLA": the name ends before its owner's. */
  private static Span withoutOwner(String text, Span span) {
    Matcher owner = OWNER.matcher(span.of(text));
    return owner.find() ? new Span(span.start(), span.start() + owner.start()) : span;
  }

  /**
   * "The Fateh Squad" is a unit of its own, and nothing of Fatah's; "Saraya Ansar al-Hadi" is not
   * the Ansar, nor Mai-Mai Tesh all Mai-Mai, and "the Soldiers of Chad" are not Chad.
   */
  private boolean borrows(Participant known, Span span, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    boolean unit =
        known.span().start() == span.start()
            && known.span().end() + 1 + last.length() == span.end()
            && known.sort().equals("armed-group")
            && UNITS.contains(last)
            && !name.substring(0, name.lastIndexOf(' ')).equals(known.name());
    String opening = name.substring(0, name.indexOf(' '));
    boolean opened =
        known.sort().equals("armed-group")
            && (known.span().end() == span.end()
                ? known.span().start() > span.start()
                : known.name().equals(opening))
            && book.words("group-openers-alone").contains(opening);
    return unit || opened || landIn(known, span);
  }

  /** Whether a name is that of the land in which a longer one ends. */
  static boolean landIn(Participant known, Span name) {
    return known.sort().equals("state")
        && known.span().start() > name.start()
        && known.span().end() == name.end();
  }

  /** A sentence's first word and a leading "The" are no part of the name that follows. */
  static Span withoutLead(String text, Span span) {
    Matcher lead = LEAD.matcher(span.of(text));
    return lead.find() ? new Span(span.start() + lead.end(), span.end()) : span;
  }

  private boolean groupLike(String text, Span span) {
    String name = words(text, span);
    List<String> parts = Pattern.compile("[ -]").splitAsStream(name).toList();
    String first = parts.getFirst();
    String opening = name.indexOf(' ') > 0 ? name.substring(0, name.indexOf(' ')) : "";
    String last = parts.getLast();
    Matcher aim = AIM.matcher(name);
    boolean head =
        book.words("group-heads").contains(last)
            || (aim.find() && book.words("group-heads").contains(aim.group("head")))
            || SELF_DEFENCE.matcher(name).find()
            || (book.words("group-plurals").contains(last) && described(text, span));
    boolean front =
        (book.words("group-openers").contains(first) && parts.size() > 2)
            || book.words("group-openers-alone").contains(opening)
            || (book.words("group-titles").contains(first)
                && parts.size() > 2
                && parts.get(1).equals("of"));
    boolean state = book.words("no-group-names").stream().anyMatch(name::contains);
    return (head || front) && !state;
  }

  /** Returns whether the words around a name call it an armed group. */
  boolean described(String text, Span span) {
    String around =
        text.substring(
                Math.max(0, span.start() - BEFORE), Math.min(text.length(), span.end() + BEHIND))
            .toLowerCase(Locale.ROOT);
    return book.words("group-signs").stream().anyMatch(around::contains);
  }
}
