package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.lexicon.AcronymRule;
import org.attest.lexicon.Actor;
import org.attest.lexicon.ActorMatch;
import org.attest.lexicon.Alias;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Lexicon;
import org.attest.lexicon.NameContext;
import org.attest.lexicon.Place;
import org.attest.model.Document;
import org.attest.model.Span;

/**
 * Finds the names of actors in a text: by the lexicon, and by the alias grammar, which learns from
 * the report itself.
 *
 * <p>"X (ABC)" makes ABC a name of X for the rest of the report, and a name that ends in Front,
 * Army or Brigade is a group even where no lexicon knows it.
 */
final class NamePass {

  private static final Pattern BRACKET =
      Pattern.compile(
          "("
              + LongNames.NAME
              + "),?[ \\n]\\((?:the[ ])?[\"“'‘]?(\\p{Lu}[\\p{L}\\p{N}./-]{1,11})[\"”'’]?[),;]");

  /** "The Front for Bari, or FB,": an acronym without brackets. */
  private static final Pattern OR =
      Pattern.compile(
          "("
              + LongNames.NAME
              + "),?[ \\n](?:or|known (?:also |better |locally )?(?:as|by its (?:acronym|initials))|abbreviated(?: as| to)?)"
              + " (?:the )?(\\p{Lu}{2}[\\p{Lu}\\p{N}-]{0,8})(?=[,.;)])");

  private static final Pattern PERSONS_NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’-]+ (?:al|el|ul)-|\\b(?:Abdel|Abdul|Abdoul|Abd|Abu|Ibn)[ -])$");

  private static final Pattern BY_ARTICLE =
      Pattern.compile(" (?:al|ul|as|ash|ar|an)-\\p{Lu}[\\p{L}'’]+");

  private final RuleBook book;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final LongNames longNames;

  NamePass(RuleBook book, Lexicon lexicon, Gazetteer gazetteer) {
    this.book = book;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.longNames = new LongNames(book);
  }

  /**
   * Names found in one text.
   *
   * @param participants each with the span of its name, in order, without overlaps
   * @param learnt names that the report gives to an actor: form to canonical name
   */
  record Names(List<Participant> participants, Map<String, String> learnt) {}

  /** Returns the actors that the text names. */
  Names find(Document document) {
    String text = document.text();
    List<ActorMatch> matches = lexicon.find(text);
    NameContext context = NameContext.of(matches, countries(text, matches), document.publishedOn());
    List<Participant> found = new ArrayList<>();
    Set<String> longer = new LinkedHashSet<>();
    for (ActorMatch match : matches) {
      List<Actor> actors = lexicon.resolve(match, context);
      Optional<String> whole = longer(text, match);
      whole.ifPresent(longer::add);
      if (whole.isEmpty() && !actors.isEmpty() && !inPersonsName(text, match.span())) {
        found.add(named(match, actors, match.span().of(text)));
      }
    }
    Map<String, String> learnt = learn(text, found, longer);
    found.sort(Comparator.comparing(Participant::span));
    return new Names(withoutOverlaps(found), learnt);
  }

  /**
   * A name that several armed actors bear, and that nothing in the report gives to one of them,
   * stays as it is written: a claim about nobody known is better than one about the wrong group.
   */
  private static Participant named(ActorMatch match, List<Actor> actors, String words) {
    Actor first = actors.getFirst();
    boolean open =
        actors.size() > 1
            && actors.stream().allMatch(NamePass::armed)
            && actors.stream().noneMatch(actor -> actor.name().equalsIgnoreCase(words));
    if (open) {
      return new Participant(words, first.sort().word(), match.span(), Participant.AMBIGUOUS);
    }
    Actor actor =
        actors.stream()
            .filter(each -> each.name().equalsIgnoreCase(words))
            .findFirst()
            .orElse(first);
    return new Participant(
        actor.name(),
        actor.sort().word(),
        match.span(),
        match.type() == Alias.Type.METONYM ? Participant.METONYM : "lexicon");
  }

  private static boolean armed(Actor actor) {
    return actor.sort() == Actor.Sort.ARMED_GROUP || actor.sort() == Actor.Sort.STATE_FORCE;
  }

  /** "Abdul-Malik al-Houthi": the family's name, and not the movement's. */
  private static boolean inPersonsName(String text, Span span) {
    return PERSONS_NAME
        .matcher(text.substring(Math.max(0, span.start() - 30), span.start()))
        .find();
  }

  /** "Fatah al-Islam" is not Fatah: the whole name, where a group's is only its beginning. */
  private static Optional<String> longer(String text, ActorMatch match) {
    String name = match.span().of(text);
    Matcher rest = BY_ARTICLE.matcher(text).region(match.span().end(), text.length());
    return match.actors().stream().allMatch(a -> a.sort() == Actor.Sort.ARMED_GROUP)
            && name.indexOf(' ') < 0
            && rest.lookingAt()
        ? Optional.of(name + rest.group())
        : Optional.empty();
  }

  /** The countries of the places named, which tell groups of one name apart. */
  private List<String> countries(String text, List<ActorMatch> matches) {
    if (matches.stream().allMatch(m -> m.sole().isPresent())) {
      return List.of();
    }
    List<Span> names = matches.stream().map(ActorMatch::span).toList();
    return gazetteer.places(text, names).stream()
        .map(Place::country)
        .filter(c -> !c.isEmpty())
        .toList();
  }

  /** Reads new names and adds every place where they stand. */
  private Map<String, String> learn(String text, List<Participant> found, Set<String> longer) {
    Map<String, String> forms = new LinkedHashMap<>();
    Map<String, String> sorts = new HashMap<>();
    longer.forEach(name -> forms.put(name, name));
    longNames.find(text, found, forms, sorts);
    introduced(text, found, forms, sorts);
    Stream.of(BRACKET, OR).forEach(form -> shortened(text, form, found, forms, sorts));
    forms.forEach(
        (form, name) -> addAll(text, form, name, sorts.getOrDefault(name, "armed-group"), found));
    ShortNames.beforeArticles(text, found).entrySet().stream()
        .filter(e -> lexicon.named(e.getKey()).isEmpty())
        .forEach(e -> addAll(text, e.getKey(), e.getValue(), "armed-group", found));
    ShortNames.of(forms)
        .forEach((form, name) ->
            ShortNames.spans(text, form).stream()
                .filter(s -> found.stream().noneMatch(p -> p.span().overlaps(s)))
                .forEach(s ->
                    found.add(
                        new Participant(
                            name, sorts.getOrDefault(name, "armed-group"), s, "alias-grammar"))));
    return forms;
  }

  /** "The militia X", "X, a breakaway faction": a name that no lexicon knows and no map shows. */
  private void introduced(
      String text, List<Participant> found, Map<String, String> forms, Map<String, String> sorts) {
    Introductions introductions = new Introductions(book.words("peoples"));
    List<Span> introduced =
        Stream.of(
                introductions.names(text).stream(),
                introductions.fighters(text).stream(),
                introductions.groups(text).stream().filter(s -> longNames.described(text, s)),
                introductions.doers(text).stream().filter(s -> several(s.of(text))),
                partsOfGroups(introductions.parts(text), found))
            .flatMap(s -> s)
            .map(s -> LongNames.withoutLead(text, s))
            .filter(s -> unknown(s.of(text).replaceAll("\\s+", " "), forms))
            .filter(s -> found.stream().allMatch(p -> free(text, s, p)))
            .filter(s -> found.stream().noneMatch(p -> p.name().startsWith(s.of(text) + " ")))
            .toList();
    if (introduced.isEmpty()) {
      return;
    }
    found.removeIf(p -> introduced.stream().anyMatch(s -> p.span().overlaps(s)));
    List<Place> places = gazetteer.places(text, found.stream().map(Participant::span).toList());
    for (Span bare : introduced) {
      boolean town = places.stream().anyMatch(p -> p.toponym().covers(bare));
      Span span = town || factional(text, bare) ? withKind(text, bare) : bare;
      if (!town || span.length() > bare.length()) {
        String name = span.of(text).replaceAll("\\s+", " ");
        forms.putIfAbsent(name, name);
        sorts.putIfAbsent(name, "armed-group");
      }
    }
  }

  /** A deed alone makes a group of a longer name or an acronym that begins with no land's. */
  private boolean several(String name) {
    List<String> words = Pattern.compile("[ \\n]").splitAsStream(name).toList();
    boolean official =
        words.stream().anyMatch(w -> book.words("official-names").contains(w))
            || lexicon.named(words.getFirst()).stream().anyMatch(a -> a.sort() == Actor.Sort.STATE);
    return !official && (words.size() > 1 || name.matches("\\p{Lu}[\\p{Lu}\\d-]{2,}"));
  }

  /** "Los Vega, a cell of the X", where X is an armed group. */
  private static Stream<Span> partsOfGroups(Map<Span, Integer> parts, List<Participant> found) {
    return parts.entrySet().stream()
        .filter(part ->
            found.stream()
                .anyMatch(
                    p -> p.sort().equals("armed-group") && p.span().start() == part.getValue()))
        .map(Map.Entry::getKey);
  }

  /** "Calling itself X Y", where X is known: the band is not the one that X is. */
  private static boolean free(String text, Span introduced, Participant known) {
    return !known.span().overlaps(introduced)
        || (known.group()
            && known.span().length() < introduced.length()
            && introduced.covers(known.span())
            && Introductions.ownName(text, introduced));
  }

  /** "The Misrata militia" is named by its town, and the town is no group. */
  private static Span withKind(String text, Span name) {
    Matcher kind =
        Pattern.compile(
                "\\G[ \\n](?:militia|gang|cartel|battalion|brigade|faction|wing|command)\\b")
            .matcher(text);
    return kind.find(name.end()) ? new Span(name.start(), kind.end()) : name;
  }

  /** "The Marri faction" is named after a man, and he is no group. */
  private static boolean factional(String text, Span name) {
    return text.startsWith(" faction", name.end())
        || text.startsWith(" wing", name.end())
        || text.startsWith(" command", name.end());
  }

  private boolean unknown(String name, Map<String, String> forms) {
    return !forms.containsKey(name)
        && lexicon.named(name).isEmpty()
        && book.words("no-group-names").stream().noneMatch(name::contains);
  }

  private void shortened(
      String text,
      Pattern form,
      List<Participant> found,
      Map<String, String> forms,
      Map<String, String> sorts) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      String acronym = matcher.group(2);
      Span bracket = new Span(matcher.start(2), matcher.end(2));
      Span nameSpan = LongNames.withoutLead(text, new Span(matcher.start(1), matcher.end(1)));
      Optional<Participant> known =
          found.stream()
              .filter(p ->
                  !LongNames.landIn(p, nameSpan)
                      && p.span().end() <= bracket.start()
                      && p.span().end() >= nameSpan.end() - 1
                      && p.span().start() >= nameSpan.start())
              .findFirst();
      if (known.isPresent()) {
        if (!known.get().sort().equals("state")
            && abbreviates(known.get(), text, acronym)
            && found.stream()
                .noneMatch(
                    p -> p.span().overlaps(bracket) && !p.name().equals(known.get().name()))) {
          forms.put(acronym, known.get().name());
          sorts.put(known.get().name(), known.get().sort());
        }
        continue;
      }
      String name = nameSpan.of(text).replaceAll("\\s+", " ");
      if (indefinite(text, nameSpan)) {
        continue;
      }
      if (forms.containsKey(name)) {
        if (abbreviates(name, acronym)) {
          found.removeIf(p -> p.span().of(text).equals(acronym));
        }
        forms.put(acronym, forms.get(name));
      } else if (name.indexOf(' ') > 0
          && abbreviates(name, acronym)
          && found.stream()
              .noneMatch(p -> p.span().overlaps(nameSpan) && !LongNames.landIn(p, nameSpan))) {
        found.removeIf(p -> p.span().of(text).equals(acronym) || LongNames.landIn(p, nameSpan));
        forms.put(name, name);
        forms.put(acronym, name);
        sorts.put(
            name,
            longNames.described(text, new Span(matcher.start(), matcher.end()))
                    || actsArmed(text, acronym)
                    || besideAGroup(text, nameSpan, found)
                ? "armed-group"
                : "organisation");
      }
    }
  }

  /**
   * "Unity for Peace in Central African Republic (UPC)": the land at the end may give one letter.
   */
  private static boolean abbreviates(String name, String acronym) {
    String shorter = name;
    for (int dropped = 0; dropped < 3 && shorter.indexOf(' ') > 0; dropped++) {
      if (AcronymRule.matches(shorter, acronym) && (dropped == 0 || acronym.length() > 2)) {
        return true;
      }
      shorter = shorter.substring(0, shorter.lastIndexOf(' '));
    }
    return false;
  }

  /** "(Maoist)" or "(deceased)" after a name says something of it; a short form has capitals. */
  private boolean abbreviates(Participant known, String text, String form) {
    long capitals = form.chars().filter(java.lang.Character::isUpperCase).count();
    return capitals > 1
        || known.span().of(text).contains(form)
        || !(book.words("ideology-words").contains(form.toLowerCase(java.util.Locale.ROOT))
            || book.words("peoples").contains(form)
            || gazetteer.places(form, List.of()).stream().findAny().isPresent());
  }

  /** "an Ethnic Armed Organisation (EAO)" is a sort of thing and nobody's name. */
  private static boolean indefinite(String text, Span name) {
    return text.substring(Math.max(0, name.start() - 4), name.start()).matches("(?s).*\\ban?\\s");
  }

  /** "ABC fighters", "the ABC battled": what only an armed group has or does. */
  private static boolean actsArmed(String text, String acronym) {
    return Pattern.compile(
            "\\b"
                + Pattern.quote(acronym)
                + " (?:fighters|militants|rebels|gunmen|commanders?|guerrillas|militiamen|battled|attacked|ambushed|clashed|overran|fought)\\b|\\b(?:fighters|militants|rebels|gunmen|guerrillas|commander)"
                + " (?:of|from) (?:the )?"
                + Pattern.quote(acronym)
                + "\\b|\\b[Cc]ommanded by [^,.]{3,40}, (?:the )?"
                + Pattern.quote(acronym)
                + "\\b")
        .matcher(text)
        .find();
  }

  /** "The X (XYZ) and the Y (ABC)": listed with an armed group. */
  private static boolean besideAGroup(String text, Span name, List<Participant> found) {
    String before = text.substring(Math.max(0, name.start() - 8), name.start());
    return before.matches("(?s).*\\)(?:,| and|, and) (?:the )?")
        && found.stream()
            .anyMatch(p ->
                p.sort().equals("armed-group")
                    && p.span().end() < name.start()
                    && name.start() - p.span().end() < 12);
  }

  private static void addAll(
      String text, String form, String name, String sort, List<Participant> found) {
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])"
                + Pattern.quote(form).replace(" ", "\\E\\s+\\Q")
                + "(?![\\p{L}\\p{N}])");
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (found.stream().noneMatch(p -> p.span().overlaps(span))) {
        found.add(new Participant(name, sort, span, "alias-grammar"));
      }
    }
  }

  private static List<Participant> withoutOverlaps(List<Participant> sorted) {
    List<Participant> kept = new ArrayList<>();
    int end = 0;
    for (Participant participant : sorted) {
      if (participant.span().start() >= end) {
        kept.add(participant);
        end = participant.span().end();
      }
    }
    return kept;
  }
}
