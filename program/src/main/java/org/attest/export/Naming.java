package org.attest.export;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.dossier.Memo;
import org.attest.model.Holds;

/**
 * An actor as the subject or object of an English clause.
 *
 * @param words the name with its article, or a pronoun
 * @param plural whether verbs after it are plural
 */
public record Naming(String words, boolean plural) {

  private static final Set<String> PLURALS =
      Set.of(
          "taliban",
          "houthis",
          "maoists",
          "naxalites",
          "tigers",
          "forces",
          "militants",
          "rebels",
          "fighters",
          "attackers",
          "gunmen",
          "people",
          "brigades",
          "volunteers",
          "hawks",
          "units");
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "taliban",
          "houthis",
          "maoists",
          "naxalites",
          "tigers",
          "network",
          "front",
          "army",
          "forces",
          "volunteers",
          "hawks",
          "units",
          "group",
          "party",
          "movement",
          "brigade",
          "brigades",
          "government",
          "coalition",
          "military",
          "police",
          "states",
          "union",
          "nations",
          "emirates",
          "council",
          "alliance",
          "guard",
          "corps",
          "report",
          "mission",
          "panel",
          "office",
          "institute",
          "ministry",
          "department",
          "commission",
          "tribunal",
          "agency",
          "observatory");
  private static final Set<String> NO_ARTICLE = Set.of("the", "a", "an", "some", "several", "many");

  /** What follows the noun that decides on article and number: "… working for the UN". */
  private static final Pattern HEAD =
      Pattern.compile("(?<=\\p{L})\\s+(?:of|in|for|from|to|at|on|with|working|based|near)\\s.*$");

  private static final Memo<Naming> KNOWN = new Memo<>(Naming::made);

  /** Returns the name with the article that English wants. */
  public static Naming of(String name) {
    return KNOWN.of(name);
  }

  private static Naming made(String name) {
    String head = HEAD.matcher(name).replaceFirst("");
    String last = head.replaceAll(".*\\s", "").toLowerCase(Locale.ROOT);
    String first = name.replaceAll("\\s.*", "").toLowerCase(Locale.ROOT);
    boolean proper =
        Character.isUpperCase(name.codePointAt(0)) || name.matches("\\p{Ll}{2,3}-\\p{Lu}.*");
    boolean common = !proper && !last.endsWith("s") && !PLURALS.contains(last);
    boolean owned = first.endsWith("'s") || first.endsWith("’s");
    boolean article =
        ((WITH_ARTICLE.contains(last) && proper) || common)
            && !owned
            && !NO_ARTICLE.contains(first);
    return new Naming(
        article ? "the " + name : name, PLURALS.contains(last) || (!proper && last.endsWith("s")));
  }

  /** Returns "it" or "they". */
  Naming pronoun() {
    return new Naming(plural ? "they" : "it", plural);
  }

  String is() {
    return words + (plural ? " are" : " is");
  }

  /**
   * Returns "is", "has been" (since a time) or "was" (in a time that is over), for the time told.
   */
  String isIn(Holds holds) {
    if (!holds.known() && !holds.approximate()) {
      return is();
    }
    return holds.from().known() && !holds.to().known() ? has() + " been" : was();
  }

  String has() {
    return words + (plural ? " have" : " has");
  }

  String was() {
    return words + (plural ? " were" : " was");
  }

  String does(String singular, String pluralForm) {
    return words + " " + (plural ? pluralForm : singular);
  }

  public String its() {
    return plural ? "their" : "its";
  }

  /** Returns the possessive: "Islamic State's", "the Taliban's", "its". */
  String owns() {
    return switch (words) {
      case "it", "they" -> its();
      default -> words.endsWith("s") ? words + "'" : words + "'s"; // any name
    };
  }
}
