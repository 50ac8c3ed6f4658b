package org.attest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * What a report calls a group for short, after it has told its whole name: "the Banner of Dawn",
 * and then "the Banner"; "the White Eagles", and then "the Eagles".
 */
final class ShortNames {

  private static final Pattern TITLE = Pattern.compile("(\\p{Lu}\\p{L}{3,}) (?:of|for) .*");
  private static final Pattern PLURAL = Pattern.compile(".* (\\p{Lu}\\p{L}{3,}s)");

  private static final Pattern ARTICLE =
      Pattern.compile("(\\p{Lu}\\p{L}{3,})-(?:e|i|ul|al|us|ut|as)-\\p{L}.*");

  /** Words that any report has with a capital for something else than the group. */
  private static final Set<String> COMMON =
      Set.of(
          "Forces",
          "Army",
          "Party",
          "State",
          "Union",
          "Council",
          "States",
          "Nations",
          "Government");

  private ShortNames() {}

  /**
   * Returns the short forms of names, each with its name; none that could be short for two.
   *
   * @param names form to canonical name, as the report tells them
   */
  static Map<String, String> of(Map<String, String> names) {
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    names.forEach((form, name) -> {
      for (Pattern pattern : List.of(TITLE, PLURAL)) {
        Matcher matcher = pattern.matcher(form);
        if (matcher.matches() && !COMMON.contains(matcher.group(1))) {
          String other = found.put(matcher.group(1), name);
          if (other != null && !other.equals(name)) {
            shared.add(matcher.group(1));
          }
        }
      }
    });
    found.keySet().removeAll(shared);
    found.keySet().removeAll(names.keySet());
    return found;
  }

  /**
   * Returns what is left of names before "-e-" or "-ul-" ("Lashkar"), each with its name; none that
   * could be short for two.
   *
   * @param named whom the text names; a name counts as it stands there
   */
  static Map<String, String> beforeArticles(String text, List<Participant> named) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    named.stream()
        .filter(Participant::group)
        .forEach(p -> {
          Matcher matcher = ARTICLE.matcher(p.span().of(text));
          if (matcher.matches()) {
            found.computeIfAbsent(matcher.group(1), _ -> new HashSet<>()).add(p.name());
          }
        });
    Map<String, String> one = new LinkedHashMap<>();
    found.forEach((form, names) -> {
      if (names.size() == 1) {
        one.put(form, names.iterator().next());
      }
    });
    return one;
  }

  /** Returns where the text has a short form: behind an article, and no part of a longer name. */
  static List<Span> spans(String text, String form) {
    Matcher matcher =
        Pattern.compile(
                "\\b[Tt]he[ \\n](?<name>"
                    + Pattern.quote(form)
                    + ")(?![\\p{L}\\p{N}-]|[ \\n]\\p{Lu}|[ \\n]of\\b)")
            .matcher(text);
    List<Span> spans = new ArrayList<>();
    while (matcher.find()) {
      spans.add(new Span(matcher.start("name"), matcher.end("name")));
    }
    return spans;
  }
}
