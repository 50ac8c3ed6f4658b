package org.attest.lexicon;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attest.model.When;

/**
 * Somebody who acts and has a name: an armed group, a force, a government, a state, an organisation
 * or a medium.
 *
 * @param name the canonical name, the plain English full name that newsrooms use
 * @param sort what sort of actor it is
 * @param exact whether the name's capitals are needed to find it ("Islamic State")
 * @param types words for what it is, such as "jihadist group"; may be empty
 * @param aliases the other forms of the name, without the canonical one
 * @param parents what it is or was a part of, as far as checked
 * @param theatres the countries where it acts, as ISO 3166 codes of two letters
 * @param from when it began, as far as checked
 * @param to when it ended, as far as checked
 * @param source what was opened to check the entry, or "unchecked"
 * @param finds sentences in which one of its forms must be found
 * @param not sentences in which none of its forms may be found
 */
public record Actor(
    String name,
    Sort sort,
    boolean exact,
    List<String> types,
    List<Alias> aliases,
    List<Parent> parents,
    List<String> theatres,
    When from,
    When to,
    String source,
    List<String> finds,
    List<String> not) {

  /** The word that an entry's source begins with if nobody has looked it up. */
  public static final String UNCHECKED = "unchecked";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** The sorts of actors. */
  public enum Sort {
    /** A group that fights and is no state's regular force. */
    ARMED_GROUP,
    /** An army, police or security service, or a force that states have sent together. */
    STATE_FORCE,
    /** A government, ministry or other organ of a state. */
    GOVERNMENT,
    /** A country. */
    STATE,
    /** A body between states, a charity, a monitor or a company. */
    ORGANISATION,
    /** A newsroom, an agency or a group's mouthpiece. */
    MEDIA;

    /** Returns the word that the data use, such as {@code armed-group}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the sort that {@code word} names.
     *
     * @throws IllegalArgumentException if there is none; the message lists what is allowed
     */
    static Sort of(String word) {
      return Arrays.stream(values())
          .filter(sort -> sort.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "no such sort: '"
                      + word
                      + "'; one of "
                      + Arrays.stream(values()).map(Sort::word).toList()));
    }
  }

  /**
   * What an actor is or was a part of.
   *
   * @param name the canonical name of the parent
   * @param from since when; may be unknown
   * @param to until when; unknown while it lasts or where nobody tells
   */
  public record Parent(String name, When from, When to) {
    /**
     * Checks the order of the dates.
     *
     * @throws IllegalArgumentException if the tie ends before it begins
     */
    public Parent {
      ordered(name, from, to);
    }
  }

  /**
   * Copies the lists and checks codes, dates and forms.
   *
   * @throws IllegalArgumentException if the name is blank, a country code is unknown, a form is
   *     there twice, or the actor ends before it begins
   */
  public Actor {
    types = List.copyOf(types);
    aliases = List.copyOf(aliases);
    parents = List.copyOf(parents);
    theatres = List.copyOf(theatres);
    finds = List.copyOf(finds);
    not = List.copyOf(not);
    if (name.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("an actor without a name or source: '" + name + "'");
    }
    ordered(name, from, to);
    theatres.forEach(Actor::checkCountry);
    checkForms(name, aliases);
  }

  /** Returns whether somebody opened a source for this entry. */
  public boolean checked() {
    return !source.startsWith(UNCHECKED);
  }

  /** Returns whether {@code day} can lie within the actor's life; unknown ends are open. */
  public boolean activeOn(LocalDate day) {
    Optional<LocalDate> first = from.earliest();
    Optional<LocalDate> last = to.latest();
    return first.map(date -> !day.isBefore(date)).orElse(true)
        && last.map(date -> !day.isAfter(date)).orElse(true);
  }

  private static void checkCountry(String code) {
    if (!COUNTRIES.contains(code) && !code.equals("XK")) {
      throw new IllegalArgumentException(
          "no such country: '" + code + "'; ISO 3166 codes of two letters, such as AF");
    }
  }

  private static void checkForms(String name, List<Alias> aliases) {
    Set<String> seen = new HashSet<>(Set.of(name));
    for (Alias alias : aliases) {
      if (!seen.add(alias.form())) {
        throw new IllegalArgumentException("the form is there twice: '" + alias.form() + "'");
      }
    }
  }

  private static void ordered(String name, When from, When to) {
    Optional<LocalDate> first = from.earliest();
    Optional<LocalDate> last = to.latest();
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new IllegalArgumentException(
          "'" + name + "' ends before it begins: " + from.text() + " to " + to.text());
    }
  }
}
