package org.attest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.Span;

/**
 * Finds what a report calls an actor: "X (ABC)", "ABC – X –", and what a word in a name means.
 *
 * <p>One claim for each form of a name in a document. One instance reads one document; not
 * thread-safe.
 */
final class NameClaims {

  private static final Pattern BETWEEN =
      Pattern.compile("['’]?s?,?\\s*\\((?:the\\s+|or\\s+|also\\s+)?[\"“'‘_]?\\s*");
  private static final Pattern DASH = Pattern.compile("\\s+[–—-]\\s+(?:the\\s+|or\\s+)?");
  private static final Pattern COMMA = Pattern.compile(",\\s+(?:or\\s+|in short\\s+)?(?:the\\s+)?");
  private static final Pattern MEANING =
      Pattern.compile(
          "[\"“'‘]?(?<word>\\p{Lu}\\p{L}+)[\"”'’]?,?\\s+(?:(?:itself\\s+)?(?:is|was|refers|referred|denotes|means|meant|stands|describes)\\b)[^.]{0,40}?\\b(?:histor\\p{L}+|ancient|old|medieval|former)\\b[^.]{0,20}?\\b(?:name|term|region|land|territory|area|province|word)\\b");

  private final Set<String> told = new HashSet<>();
  private final List<Participant> named;

  NameClaims(List<Participant> named) {
    this.named = List.copyOf(named);
  }

  /** Returns the names that the sentence gives. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    List<Participant> here =
        passage.participants().values().stream()
            .filter(p -> !p.how().equals("discourse") && !p.person() && !p.unnamed())
            .sorted(java.util.Comparator.comparing(Participant::span))
            .toList();
    for (int i = 0; i + 1 < here.size(); i++) {
      pair(passage, here.get(i), here.get(i + 1)).ifPresent(drafts::add);
    }
    meaning(passage).ifPresent(drafts::add);
    return drafts;
  }

  private Optional<Draft> pair(Passage passage, Participant first, Participant second) {
    String text = passage.text();
    String between =
        text.substring(first.span().end(), Math.max(first.span().end(), second.span().start()));
    boolean bracket = BETWEEN.matcher(between).matches();
    boolean dash = DASH.matcher(between).matches();
    boolean comma =
        COMMA.matcher(between).matches()
            && acronym(passage.words(second.span()))
            && text.startsWith(",", second.span().end());
    if (!(bracket || dash || comma) || !first.name().equals(second.name())) {
      return Optional.empty();
    }
    String a = passage.words(first.span());
    String b = passage.words(second.span());
    String form = b.length() < a.length() ? b : acronym(a) ? a : b;
    if (!told.add(first.name() + "|" + form)) {
      return Optional.empty();
    }
    int close = bracket ? text.indexOf(')', second.span().end()) + 1 : second.span().end();
    int end =
        close > second.span().end() && close < second.span().end() + 60
            ? close
            : second.span().end();
    Details details = new Details.Name(form, acronym(form) ? "acronym" : "alias", List.of());
    int anchor = Math.max(0, passage.syntax().at(first.span().start()));
    return Optional.of(
        new Draft(
            "name.pair",
            first.name(),
            details,
            new Span(first.span().start(), end),
            anchor,
            Optional.empty(),
            false));
  }

  static boolean acronym(String form) {
    long capitals = form.chars().filter(java.lang.Character::isUpperCase).count();
    return form.length() <= 12 && capitals >= 2 && !form.contains(" ");
  }

  /** "Macina" was a realm on the Niger: the meaning of part of a group's name. */
  private Optional<Draft> meaning(Passage passage) {
    Matcher matcher = MEANING.matcher(passage.span().of(passage.text()).replace('\n', ' '));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String word = matcher.group("word");
    Optional<Participant> bearer =
        named.stream().filter(p -> List.of(p.name().split("[ -]")).contains(word)).findFirst();
    List<String> places = lands(passage).filter(p -> !p.equals(word)).distinct().toList();
    return bearer.map(p ->
        new Draft(
            "name.meaning",
            p.name(),
            new Details.Name(word, "meaning", places),
            passage.span(),
            Math.max(0, passage.syntax().at(passage.span().start() + matcher.start())),
            Optional.empty(),
            false));
  }

  /** The places of a sentence; of land that "belongs to" a state, the state. */
  private static Stream<String> lands(Passage passage) {
    Map<Integer, String> lands = new TreeMap<>();
    passage
        .participants()
        .forEach((token, actor) -> {
          if (actor.sort().equals("state") && passage.syntax().tag(token).startsWith("NN")) {
            lands.put(token, actor.name());
          }
        });
    passage.places().forEach((token, place) -> lands.put(token, place.name()));
    return lands.values().stream();
  }
}
