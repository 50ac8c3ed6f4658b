package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * Finds names of armed groups by how a report introduces them: "the militia X", "X, a breakaway
 * faction", "its armed wing, the X", "gunmen of a group called X". For names that no lexicon knows.
 */
final class Introductions {

  /** A capitalised name or acronym, with a number before it or letters after a hyphen. */
  static final String NAME =
      "(?-i:(?:\\d{1,4} )?\\p{Lu}[\\p{L}\\d'’]*(?:-[\\p{L}\\d]+)*(?:["
          + " \\n](?:(?:of|for|the|al|wal|ul|de|la|el)["
          + " \\n]){0,2}(?:(?:(?:al|el|ul|as|ash|ar|an|at)-)?\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*|\\d{1,3}(?![\\d,.]\\d))){0,6})";

  private static final String ARMED =
      "(?:rebel|armed|militant|insurgent|guerrilla|jihadist|islamist|separatist|secessionist|paramilitary|splinter|breakaway"
          + "|vigilante|terror|terrorist|extremist|self-defen[cs]e|dissident|mercenary|volunteer|clandestine)";
  private static final String BODY =
      "(?:groups?|movements?|organi[sz]ations?|factions?|outfits?|networks?|wings?|alliances?|coalitions?|armies|army|fronts?|forces?"
          + "|formations?|battalions?|brigades?|units?|federations?|bands?|blocs?|columns?|associations?|cells?|squads?)";
  private static final String KIND =
      "(?:"
          + ARMED
          + " "
          + BODY
          + "|militias?|gangs?|cartels?|death"
          + " squads?|guerrillas|vigilantes|insurgency|splinter|mercenaries|paramilitaries|insurgents)";

  /** What a group of any kind may be called, where other words tell that it is armed. */
  private static final String BODY_OR_KIND = "(?:" + KIND + "|" + BODY + "|gunmen|fighters)";

  private static final String FIGHTERS =
      "(?:fighters|gunmen|militants|rebels|insurgents|guerrillas|militiamen|combatants|jihadists)";

  /** What may follow the noun, so that "a militia leader" is none. */
  private static final String END =
      "(?=[,.;:)–—\\n]|"
          + " (?:that|which|who|in|of|from|based|active|led|with|founded|set|formed|operating|fighting|loyal|whose|and"
          + "|backed|made|run|close|allied|linked|on|across|near|has|had|is|was|were|are|created|around|under)\\b)";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?i)(?<name>"
                  + NAME
                  + ")(?: \\([^)]{2,40}\\))?(?:,| –| —| -| is| was| are| were) (?:an?|the|one of the|once an?)"
                  + " (?:(?!(?:by|of|in|on|for|to|led|said)\\b)[\\p{L}\\d'’-]+ ){0,4}?"
                  + KIND
                  + END),
          Pattern.compile(
              "(?i)\\bthe (?<name>"
                  + NAME
                  + "), (?:[\\p{L}-]+ )?(?:militias|death"
                  + " squads|guerrillas|vigilantes|paramilitaries|mercenaries)"
                  + END),
          Pattern.compile(
              "(?i)\\b(?:groups?|gangs?|movements?|organi[sz]ations?|associations?|men|gunmen|fighters|rebels|militants),?"
                  + " (?:calling (?:itself|themselves)|(?:which|that|who) call(?:s|ed)?"
                  + " (?:itself|themselves)|styling (?:itself|themselves)) (?:the"
                  + " )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:an?|another|one|some|by|new|from|and) (?:[\\p{L}-]+ ){0,4}?"
                  + KIND
                  + " (?:that is |which is )?(?:called|known as|named|calling itself|which calls"
                  + " itself|that calls itself|dubbed|styling itself) (?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:armed|military) wing,? (?:the |called the |known as the )?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:suicide|military|armed|elite|urban|special forces|special-forces)"
                  + " (?:wing|arm|squad|unit|brigade|branch),? (?:is |was |called |known as )?the"
                  + " (?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:an?|another) (?:[\\p{L}-]+"
                  + " )?(?:rival|local|breakaway|dissident|splinter|kindred)"
                  + " (?:force|faction|outfit|gang|band|militia), (?:the |so-called )*(?<name>"
                  + NAME
                  + ")(?=[,;.)])"),
          Pattern.compile("(?i)\\bunder the banner of the (?<name>" + NAME + ")"),
          Pattern.compile(
              "(?i)\\b(?:an?|the|another|one) (?:[\\p{L}-]+ ){0,3}?(?:"
                  + KIND
                  + "|bands?|factions?|outfits?) (?:that|which|whom?) (?:[\\p{L}’'-]+ ){1,4}?(?:calls?|called|knows? as|knew"
                  + " as) (?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:the|an?|its|their|another|rival|fellow) (?:[\\p{L}-]+ ){0,2}?(?:"
                  + ARMED
                  + " (?:group|movement|organi[sz]ation|faction|outfit|network|alliance|coalition)|militia|gang|cartel),?"
                  + " (?:the )?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\bthe (?<name>"
                  + NAME
                  + ") (?:militia|gang|cartel|insurgency|battalion|brigade|faction)\\b(?!"
                  + " (?:leader|commander|chief|member|war)s?\\b)"));

  /** "The Tesh Lions burned a village", "laid down their arms": what only armed men do. */
  private static final Pattern DEEDS =
      Pattern.compile(
          "(?:^|[.\\n] ?|, )[Tt]he (?<name>"
              + NAME
              + ") (?:(?:has|have|had|also|later|then|first|again|once) ){0,2}(?:"
              + "(?:killed|shot dead|beheaded|executed|wounded) (?:(?:at|least|about|some|more|than|nearly|around|as|many)"
              + " ){0,3}(?:\\d+|a|an|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|several)\\b"
              + "|(?:attacked|raided|stormed|bombed|burned|overran|looted|besieged|shelled) (?:an?|the|two|three|four|five|several)"
              + " (?:[\\p{L}-]+ ){0,3}?(?:villages?|towns?|bases?|camps?|posts?|convoys?|barracks|checkpoints?|outposts?|patrols?"
              + "|stations?|churche?s?|schools?|mines?)\\b"
              + "|ambushed|abducted|kidnapped|took up arms|laid down (?:its|their) (?:arms|weapons)"
              + "|signed (?:an?|the) (?:[\\p{L}-]+ )?(?:peace|ceasefire|truce)\\b)");

  /** "Los Vega, a cell of the Cartel": what a known group, named next, is told to have. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<name>"
              + NAME
              + "), (?:an?|the|its|once an?) (?:[\\p{L}-]+ ){0,3}?(?:cell|faction|wing|unit|splinter(?: group)?|offshoot|branch|arm"
              + "|subgroup|affiliate) of (?:the )?(?=\\p{Lu})");

  /** By which words a band tells its own name, whole. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "(?:calling|calls?|called|styling|styles) (?:itself|themselves) (?:the )?[\"“'‘]?$");

  /** Forms that name a group of any kind; other words must tell that it is armed. */
  private static final List<Pattern> GROUPS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:an?|another|new) (?:[\\p{L}-]+ ){0,3}?"
                  + BODY_OR_KIND
                  + " (?:that is |which is |are |is )?(?:called|named|dubbed)"
                  + " (?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:an?|another|the|this|new) (?:[\\p{L}-]+ ){0,3}?"
                  + BODY_OR_KIND
                  + " (?:that is |which is |are |is )?known(?: locally)? as"
                  + " (?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:an?|another|some|new|other|rival|local|northern|southern|eastern|western)"
                  + " (?:[\\p{L}-]+ ){0,2}?(?:"
                  + BODY_OR_KIND
                  + "|"
                  + FIGHTERS
                  + ") (?:now |also )?(?:calls?|called|styles?|styled|named) (?:itself|themselves)"
                  + " (?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\bunder (?:an?|the|its|their) (?:new )?name:? (?:of )?(?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\b(?:renamed|rebranded|restyled) (?:itself|themselves) (?:as )?(?:the )?[\"“'‘]?(?<name>"
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?i)\\bthe (?<name>" + NAME + ") (?:group|network|wing|command)\\b(?! of\\b)"),
          Pattern.compile(
              "(?i)\\b" + FIGHTERS + " (?:of|from|belonging to|with) the (?<name>" + NAME + ")"),
          Pattern.compile(
              "(?i)(?:^|[.\\n] ?)the (?<name>"
                  + NAME
                  + ") (?:has |have |later )?(?:claimed responsibility|claimed the|pledged"
                  + " allegiance)\\b"),
          Pattern.compile("(?i)(?<name>" + NAME + "),? an? (?:[\\p{L}-]+ ){0,2}?outfit" + END),
          Pattern.compile(
              "(?i)(?<name>"
                  + NAME
                  + "),? (?:an?|the|its|their|once an?) (?:[\\p{L}-]+"
                  + " ){0,2}?(?:offshoot|splinter|breakaway|umbrella|(?:alliance|coalition|federation|band)"
                  + " of (?:[\\p{L}-]+ ){0,3}?(?:gangs|militias|rebels|fighters|groups))\\b"));

  /** "Zorgan fighters": a group, where the report names Zorgan elsewhere too. */
  private static final Pattern MEMBERS =
      Pattern.compile("(?<name>" + NAME + ") " + FIGHTERS + "\\b");

  /** "ISIL-linked fighters", "Masood's men": whom they follow, and not who they are. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          ".*(?:-(?:linked|backed|led|allied|affiliated|aligned|inspired|based|dominated|speaking|supported|trained|born|era|style|loyal|controlled|funded|sponsored|occupied|held)|['’]s?)$");

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?:(?:North|South|East|West|Far|Middle|Central|Upper|Lower)(?:[-"
              + " ]?(?:east|west|North|South|East|West))?(?:ern)?)(?: East|"
              + " West)?|Gulf|Horn|Levant|Maghreb|Sahel|Caucasus|Balkans|Diaspora|Arab|Soviet"
              + " Union|Cold War|Second World War|First World War|World|Second|First|Third|Great"
              + " War|Civil War");

  /** "Meanwhile, the Front's guerrillas …": what opens a sentence is nobody's name. */
  private static final Pattern LEAD =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}+ly|Meanwhile|However|Moreover|Furthermore|Therefore|Nevertheless|Nonetheless|Thus|Hence|Instead"
              + "|Still|Yet|Then|Later|Earlier|Elsewhere|Today|Tonight|Yesterday|Afterwards?|Besides|Likewise|Otherwise|Indeed|Again"
              + "|Also|Here|There|Now|Once|Overnight|Since");

  /** "The 33rd Front": the number is part of the name. */
  private static final Pattern NUMBERED = Pattern.compile("\\d(?:st|nd|rd|th)\\s$");

  private final Set<String> peoples;

  /**
   * Makes it.
   *
   * @param peoples capitalised words that say what people or faith somebody is of, or which day it
   *     is, and are no group's name
   */
  Introductions(Set<String> peoples) {
    this.peoples = peoples;
  }

  /** Returns the names that the text introduces as those of armed groups, in order. */
  List<Span> names(String text) {
    return found(text, FORMS);
  }

  /**
   * Returns the names that the text introduces as those of groups, which other words may tell to be
   * armed.
   */
  List<Span> groups(String text) {
    return found(text, GROUPS).stream()
        .filter(s -> !leads(s.of(text)) && !surname(text, s))
        .toList();
  }

  /** Returns the names of whom the text tells a deed that only armed men do, in order. */
  List<Span> doers(String text) {
    return found(text, List.of(DEEDS)).stream().filter(s -> !leads(s.of(text))).toList();
  }

  /**
   * Returns the names of what is told to be a part, ally or rival of another, each with where the
   * other's name begins.
   */
  Map<Span, Integer> parts(String text) {
    Map<Span, Integer> parts = new LinkedHashMap<>();
    Matcher matcher = PARTS.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start("name"), matcher.end("name"));
      if (name(text, span)) {
        parts.put(span, matcher.end());
      }
    }
    return parts;
  }

  /** Returns whether a band is told to call itself by the name at a place. */
  static boolean ownName(String text, Span name) {
    return ITSELF.matcher(text.substring(Math.max(0, name.start() - 40), name.start())).find();
  }

  /** Returns the names of whose fighters the text tells, if it names them elsewhere too. */
  List<Span> fighters(String text) {
    return found(text, List.of(MEMBERS)).stream()
        .filter(s -> !leads(s.of(text)) && !surname(text, s) && elsewhere(text, s))
        .toList();
  }

  /** "Haqqani" is a man's name where the report has "Khalil Haqqani". */
  private static boolean surname(String text, Span span) {
    String name = span.of(text);
    return name.indexOf(' ') < 0
        && Pattern.compile(
                "(?<=\\p{Ll},? )(?!The )\\p{Lu}[\\p{Ll}.]* "
                    + Pattern.quote(name)
                    + "(?![\\p{L}-])")
            .matcher(text)
            .find();
  }

  private static boolean leads(String name) {
    return FOLLOWING.matcher(name).matches() || DIRECTION.matcher(name).matches();
  }

  /** Whether the name stands in the text again, inside a sentence. */
  private static boolean elsewhere(String text, Span span) {
    Matcher again =
        Pattern.compile(
                "(?<=[\\p{Ll},;:–—] )"
                    + Pattern.quote(span.of(text))
                    + "(?![\\p{L}\\p{N}-]| "
                    + FIGHTERS
                    + ")")
            .matcher(text);
    return again.find();
  }

  private List<Span> found(String text, List<Pattern> forms) {
    List<Span> found = new ArrayList<>();
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(text);
      int at = 0;
      while (at < text.length() && matcher.find(at)) {
        Span span = new Span(matcher.start("name"), matcher.end("name"));
        if (name(text, span)) {
          found.add(span);
        }
        at = Math.max(matcher.end("name"), matcher.start() + 1);
      }
    }
    return found;
  }

  private boolean name(String text, Span span) {
    List<String> words = List.of(span.of(text).split("[ \\n]"));
    boolean sentenceStart = span.start() == 0 || ".!?\n".indexOf(before(text, span.start())) >= 0;
    boolean plain =
        words.stream()
            .allMatch(w ->
                peoples.contains(w) || peoples.contains(w.replaceFirst("(?:['’]s|s|-.*)$", "")));
    boolean lead = words.size() == 1 && sentenceStart && LEAD.matcher(words.getFirst()).matches();
    boolean shortWord = words.size() == 1 && words.getFirst().length() < 3;
    boolean numbered =
        NUMBERED.matcher(text.substring(Math.max(0, span.start() - 8), span.start())).find();
    return !plain
        && !lead
        && !numbered
        && !shortWord
        && !(words.size() == 1 && sentenceStart && words.getFirst().length() < 4);
  }

  private static char before(String text, int at) {
    int i = at - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(Math.max(0, i));
  }
}
