package org.attest.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Span;

/** Whether a name that a place has is used for the place here, and not for a person or a thing. */
final class PlacePlausibility {

  private static final int KNOWN_TOWN = 100_000;
  private static final int TOWN_AT_HOME = 2_000;
  private static final int TOWN_ABROAD = 15_000;

  private static final Set<String> PLAIN_WORDS = words("plain-words.txt");
  private static final Set<String> FIRST_NAMES = words("first-names.txt");
  private static final Set<String> COMPANY = words("words-beside-places.txt");
  private static final Set<String> ORGANS = words("words-behind-places.txt");

  private static final Pattern LOCATIVE =
      Pattern.compile(
          "(?i)\\b(?:in|at|near|from|to|of|outside|around|across|towards?|through|between|into|over|"
              + "inside|within|beyond|via|on|north|south|east|west|southeast|southwest|northeast|"
              + "northwest|visited|entered|reached|captured|seized|city|town|village|leaving|central|downtown|northern|southern|eastern|western)(?:"
              + " the)?[\\s]$");

  /** "The ferry Tombouctou", "the frigate Moskva": a name of a vessel. */
  private static final Pattern VESSEL =
      Pattern.compile(
          "(?i)\\b(?:ferry|ship|vessel|tanker|frigate|destroyer|cruiser|corvette|submarine|trawler|freighter|steamer|yacht|patrol"
              + " boat) [\"“'‘]?$");

  private static final Pattern CAPITAL_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}'’.-]*) $");
  private static final Pattern CAPITAL_AFTER = Pattern.compile("^ (\\p{Lu}[\\p{L}'’-]*)");

  private static final Pattern PREFIX = Pattern.compile("(?:^|[\\s(])(?:\\p{Ll}+|Mid)[-–]$");

  private static final Pattern ROVING =
      Pattern.compile(
          "\\b(?:FC|Club|United|Wanderers|Rovers|Saint-Germain|Journal|Herald|Times|Post|Press|Tribune|Daily"
              + "|Inc|Corp|Company|Ltd|Bank|Airlines|Party|Mail|News)\\.?$");

  private static final Pattern COUNTY = Pattern.compile("\\p{L} (?:County|Parish|Township)$");

  /** "TULSA (AP)", "TULSA --": where a report was written. */
  private static final Pattern DATELINE =
      Pattern.compile("^(?:, [\\p{L}. ]{2,20})? (?:\\(\\p{Lu}[\\p{L} ]+\\) ?|[-–—]+ )\\S");

  private static final Pattern SPACE = Pattern.compile(" ");

  private final String text;
  private final PlaceEvidence evidence;

  /** Folded words of the names of persons and actors. */
  private final Set<String> bearers = new HashSet<>();

  private final Set<Integer> starts = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();

  PlacePlausibility(String text, List<PlaceMatch> matches, PlaceEvidence evidence) {
    this.text = text;
    this.evidence = evidence;
    evidence.notPlaces().forEach(span -> addWords(span.of(text)));
    evidence.bearers().forEach(this::addWords);
    for (PlaceMatch match : matches) {
      if (isKnown(match) && !FIRST_NAMES.contains(PlaceKey.of(match.form()))) {
        starts.add(match.span().start());
        ends.add(match.span().end());
      }
    }
  }

  private void addWords(String name) {
    SPACE.splitAsStream(PlaceKey.of(name)).forEach(bearers::add);
  }

  private static Set<String> words(String file) {
    try (InputStream in = PlacePlausibility.class.getResourceAsStream("places/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing: places/" + file);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read places/" + file, e);
    }
  }

  /**
   * Returns whether the name alone says little: a plain word, a first name or a little-known town.
   */
  boolean isDoubtful(PlaceMatch match) {
    return !isKnown(match) || isPlainWord(match) || isPersonal(match);
  }

  /** Returns whether the name may stand for a place where another place beside it says so. */
  boolean couldBeName(PlaceMatch match) {
    return !isPersonal(match);
  }

  /** Returns whether what a tagger takes for a place may be one: not "East", not a surname. */
  boolean couldBeTagged(PlaceMatch match) {
    if (isPartOfName(match.span())) {
      return false;
    }
    boolean doubtful = isPlainWord(match) || bearers.contains(PlaceKey.of(match.form()));
    return !doubtful || hasLocative(match);
  }

  /** Returns whether a name that is a place elsewhere in the text may be it here. */
  boolean couldBeAgain(PlaceMatch match) {
    return !isPersonal(match)
        && !isPlainWord(match)
        && !isPartOfName(match.span())
        && evidence.body(match.span()).isEmpty()
        && !bearers.contains(PlaceKey.of(match.form()));
  }

  /** "Paris Saint-Germain FC", "Kabul Times", "Ohio Casualty Bank": no body that stays there. */
  private boolean isRoving(Span span) {
    return evidence.body(span).filter(body -> ROVING.matcher(body.of(text)).find()).isPresent();
  }

  /** "US$42", "euro-Atlantic", "pro-Russia", "the ferry Tombouctou". */
  private boolean isPartOfName(Span span) {
    return PREFIX.matcher(text.substring(Math.max(0, span.start() - 12), span.start())).find()
        || VESSEL.matcher(beforeWords(span)).find()
        || text.startsWith("$", span.end());
  }

  /**
   * Returns whether the name is used for a place.
   *
   * @param phrase the words around it
   * @param home whether one of its places lies in a country that the text is about
   */
  boolean isPlace(PlaceMatch match, PlacePhrase phrase, boolean home) {
    if (isPersonal(match) || isPartOfName(match.span()) || isRoving(match.span())) {
      return false;
    }
    if (bearers.contains(PlaceKey.of(match.form())) && !isOurs(match) && !hasLocative(match)) {
      return false;
    }
    if (evidence.isPartOfPlace(match.span())
        && match.candidates().stream().allMatch(PlaceEntry::alternate)) {
      return false;
    }
    boolean told = !phrase.kinds().isEmpty() || !phrase.site().isEmpty();
    if (isPlainWord(match)) {
      return told && hasLocative(match) && home;
    }
    if (isKnown(match) || (told && home)) {
      return true;
    }
    int population =
        match.candidates().stream()
            .filter(entry -> !entry.alternate() || home)
            .mapToInt(PlaceEntry::population)
            .max()
            .orElse(0);
    if (hasLocative(match) || opensReport(match)) {
      return home || population >= TOWN_ABROAD;
    }
    return home && population >= TOWN_AT_HOME && !startsSentence(match.span().start());
  }

  private static boolean isKnown(PlaceMatch match) {
    return COUNTY.matcher(match.form()).find()
        || match.candidates().stream().anyMatch(PlacePlausibility::isKnown);
  }

  private static boolean isKnown(PlaceEntry entry) {
    if (entry.isOurs()) {
      return true;
    }
    return switch (entry.precision()) {
      case COUNTRY, REGION, WATER, MOUNTAIN, SITE, PART, ADMIN1 -> true;
      case ADMIN2 -> false;
      case TOWN -> entry.population() >= (entry.alternate() ? 3 * KNOWN_TOWN : KNOWN_TOWN);
    };
  }

  private static boolean isPlainWord(PlaceMatch match) {
    boolean isCountry =
        match.candidates().stream().anyMatch(e -> e.precision() == PlacePrecision.COUNTRY);
    return !isCountry && PLAIN_WORDS.contains(PlaceKey.of(match.form()));
  }

  private static boolean isOurs(PlaceMatch match) {
    return match.candidates().stream().anyMatch(PlaceEntry::isOurs);
  }

  /** "Paris Hilton", "Michael Jordan", "Abu Omar al-Baghdadi", "Mr Lincoln". */
  private boolean isPersonal(PlaceMatch match) {
    Span span = match.span();
    String key = PlaceKey.of(match.form());
    boolean firstName = FIRST_NAMES.contains(key);
    boolean country = isOurs(match);
    if ((country && !firstName) || COUNTY.matcher(match.form()).find()) {
      return false;
    }
    return isSurname(span) || isGivenName(span, firstName) || isByname(match, country);
  }

  private boolean isSurname(Span span) {
    Matcher before =
        CAPITAL_BEFORE.matcher(text.substring(Math.max(0, span.start() - 30), span.start()));
    if (!before.find()) {
      return false;
    }
    int wordEnd = span.start() - 1;
    String word = before.group(1);
    return !COMPANY.contains(word.toLowerCase(Locale.ROOT))
        && !ends.contains(wordEnd)
        && !isShouted(word);
  }

  private boolean isGivenName(Span span, boolean firstName) {
    Matcher after =
        CAPITAL_AFTER.matcher(text.substring(span.end(), Math.min(text.length(), span.end() + 30)));
    if (!after.find() || (!firstName && starts.contains(span.end() + 1))) {
      return false;
    }
    String word = after.group(1).toLowerCase(Locale.ROOT);
    boolean beside =
        COMPANY.contains(word)
            || ORGANS.contains(word.replaceFirst("['’]s$", ""))
            || isShouted(after.group(1));
    return !beside && (firstName || !LOCATIVE.matcher(beforeWords(span)).find());
  }

  private static boolean isShouted(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** A nisba: "al-Baghdadi", "al-Masri". Overlay names such as "al-Hol" are places all the same. */
  private static boolean isByname(PlaceMatch match, boolean ours) {
    String key = PlaceKey.of(match.form());
    return !ours && key.startsWith("al ") && key.endsWith("i");
  }

  private boolean opensReport(PlaceMatch match) {
    Span span = match.span();
    return isShouted(match.form())
        && startsSentence(span.start())
        && DATELINE
            .matcher(text.substring(span.end(), Math.min(text.length(), span.end() + 40)))
            .find();
  }

  private boolean hasLocative(PlaceMatch match) {
    return LOCATIVE.matcher(beforeWords(match.span())).find();
  }

  private String beforeWords(Span span) {
    return text.substring(Math.max(0, span.start() - 24), span.start());
  }

  private boolean startsSentence(int start) {
    int i = start - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "\"'“‘(".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0 || ".!?:;".indexOf(text.charAt(i)) >= 0;
  }
}
