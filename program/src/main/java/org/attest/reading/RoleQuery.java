package org.attest.reading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words around a trigger are asked for, and what they must name.
 *
 * <p>Written {@code role[(word,word)][:type][?]}, as in {@code agent:armed}, {@code pp(to):actor}
 * or {@code pp(in,at):places?}. Roles: {@code agent}, {@code patient}, {@code pp(prepositions)},
 * {@code poss} (possessor or noun modifier), {@code attr}, {@code is} (what the noun is said of),
 * {@code head} (the noun it modifies), {@code self}, {@code comp} (the infinitive or clause below).
 * Types: {@code actor}, {@code armed}, {@code group}, {@code person}, {@code speaker} (any of
 * these, and an office or body: "the ministry"), {@code places}, {@code text}, {@code clause},
 * {@code any}.
 *
 * @param role the role's name
 * @param words the prepositions of {@code pp}
 * @param type what the words must name
 * @param optional whether the claim stands without it
 */
record RoleQuery(String role, Set<String> words, String type, boolean optional) {

  private static final Pattern FORM =
      Pattern.compile("([a-z]+)(?:\\(([^)]*)\\))?(?::([a-z]+))?(\\?)?");
  private static final Set<String> ROLES =
      Set.of("agent", "patient", "pp", "poss", "attr", "is", "head", "self", "comp", "others");
  private static final Set<String> TYPES =
      Set.of("actor", "armed", "group", "person", "speaker", "places", "text", "clause", "any");

  /**
   * Returns the query that the text writes.
   *
   * @throws IllegalArgumentException if it is none
   */
  static RoleQuery of(String written) {
    Matcher matcher = FORM.matcher(written.strip());
    if (!matcher.matches() || !ROLES.contains(matcher.group(1))) {
      throw new IllegalArgumentException(
          "not a role: '" + written + "'; roles: " + ROLES.stream().sorted().toList());
    }
    String type = matcher.group(3) == null ? "any" : matcher.group(3);
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException(
          "not a type: '" + type + "'; types: " + TYPES.stream().sorted().toList());
    }
    Set<String> words = new LinkedHashSet<>();
    if (matcher.group(2) != null) {
      Arrays.stream(matcher.group(2).split(",")).map(String::strip).forEach(words::add);
    }
    return new RoleQuery(matcher.group(1), words, type, matcher.group(4) != null);
  }
}
