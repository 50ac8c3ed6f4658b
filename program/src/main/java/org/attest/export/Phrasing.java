package org.attest.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.dossier.Wording;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.Status;
import org.attest.model.When;

/**
 * Says a claim in one plain English sentence that keeps its speaker and its status.
 *
 * <p>A claim of responsibility stays "claimed", blame stays "blamed"; what one report states is
 * given as that report's. Words of the report stand in quotation marks exactly where they are part
 * of the claim's quote.
 */
public final class Phrasing {

  private static final Set<String> POSTS =
      Set.of(
          "leader",
          "head",
          "chief",
          "emir",
          "commander",
          "commander-in-chief",
          "spokesman",
          "spokesperson",
          "spokeswoman",
          "deputy",
          "founder",
          "member",
          "caliph",
          "minister",
          "secretary-general",
          "president",
          "chairman");

  private static final Pattern UP_TO_LAST = Pattern.compile(".*\\s");

  private static final Pattern SITE =
      Pattern.compile(
          ".*\\b(?i:airport|prison|jail|camp|hospital|base|border|station|market|school|university|mosque|church)");

  private static final Pattern WITH_THE =
      Pattern.compile(
          "(?!the ).*\\b(?:Mountains|Islands|Hills|Highlands|Delta|Peninsula|Sea|Gulf|River|Strait)"
              + "|(?:Gulf|Strait) of .*|Sahel|West Bank|(?:Central African|Democratic) Republic.*");

  private static final Pattern BODY =
      Pattern.compile(
          "(?is).*\\b(?:group|movement|militia|organi[sz]ation|party|army|force|network|alliance"
              + "|coalition|branch|wing|faction|gang|front|body|unit|outfit|affiliate|cartel|guerrilla)\\b.*");

  private static final Pattern ARTICLE =
      Pattern.compile("(?i)(?:an?|the|its|their|one of|some)\\b");

  private static final Pattern ONE_BODY =
      Pattern.compile("(?:\\p{Ll}+ )?(?:group|faction|militia|wing|unit|movement|party)\\b");

  private static final Pattern SUPERLATIVE =
      Pattern.compile("(?i)\\b(?:\\w{3,}est|main|only|most|leading|first)\\b");

  private Phrasing() {}

  /** Returns the claim as a full sentence with the actor's name and, if need be, the publisher. */
  public static String sentence(Evidence evidence) {
    Claim claim = evidence.claim();
    return sentence(claim, Naming.of(claim.subject()), evidence.source().label());
  }

  /**
   * Returns the claim as a full sentence.
   *
   * @param publisher who reports it; where empty, what a report states as fact has no "… reports"
   */
  static String sentence(Claim claim, Naming subject, String publisher) {
    return finished(claim, attributed(claim, subject), publisher);
  }

  private static String finished(Claim claim, String clause, String publisher) {
    boolean own = claim.voice().isEmpty() && !clause.startsWith("reportedly, ");
    String reports = publisher.contains(" and ") ? " report" : " reports";
    String tail = own && !publisher.isEmpty() ? ", " + publisher + reports : "";
    return capitalised(clause) + tail + ".";
  }

  /** Returns one clause for ties of one kind to several others. */
  static String tieClause(Claim claim, Details.Tie tie, Naming subject, List<String> objects) {
    String clause = TiePhrasing.clause(claim, tie, subject, Wording.list(objects));
    return attributed(claim, subject, clause);
  }

  /** Returns one clause for what several claims tell of one event: its dead, its wounded. */
  static String eventClause(Claim claim, Naming subject, List<Details.Event> events) {
    return EventPhrasing.attributed(claim, events, subject);
  }

  /** Returns one clause for several names; {@code forms} stand in quotation marks already. */
  static String nameClause(Claim claim, Naming subject, List<String> forms) {
    String clause = subject.is() + not(claim) + " also called " + Wording.list(forms);
    return attributed(claim, subject, clause);
  }

  /** Returns the claim as a clause with the speakers that the report names. */
  static String attributed(Claim claim, Naming subject) {
    if (claim.details() instanceof Details.Event event) {
      return EventPhrasing.attributed(claim, event, subject);
    }
    String clause = clause(claim, subject);
    return claim.details() instanceof Details.Statement
        ? according(claim) + clause
        : attributed(claim, subject, clause);
  }

  private static String attributed(Claim claim, Naming subject, String clause) {
    if (claim.voice().equals(List.of(claim.subject()))) {
      return ownAccount(claim, subject) + clause;
    }
    return switch (claim.status()) {
      case STATED, REPORTED ->
          claim.voice().isEmpty() && claim.status() == Status.REPORTED
              ? "reportedly, " + clause
              : according(claim) + clause;
      case CLAIMED -> ownAccount(claim, subject) + clause;
      case BLAMED ->
          claim.voice().isEmpty()
              ? "it is alleged that " + clause
              : voices(claim) + " alleged that " + clause;
      case DENIED ->
          claim.voice().isEmpty()
              ? "it was denied that " + clause
              : sponsors(claim)
                  ? voices(claim) + " denied sponsoring " + subject.words()
                  : voices(claim) + " denied that " + clause;
      case INTENDED -> according(claim) + "the stated intention was that " + clause;
    };
  }

  private static boolean sponsors(Claim claim) {
    return claim.details() instanceof Details.Tie tie
        && tie.relation().equals("sponsored-by")
        && claim.voice().equals(List.of(tie.object()));
  }

  private static String ownAccount(Claim claim, Naming subject) {
    String denial = claim.status() == Status.DENIED ? "it is denied that " : "";
    String plan = claim.status() == Status.INTENDED ? "the intention was that " : "";
    return "by " + subject.its() + " own account, " + denial + plan;
  }

  /** Returns "according to X, cited by Y, " or nothing where the report speaks for itself. */
  static String according(Claim claim) {
    return claim.voice().isEmpty() ? "" : "according to " + voices(claim) + ", ";
  }

  /** Returns "X", or "X, cited by Y" where the outer voice passes on the inner. */
  static String voices(Claim claim) {
    List<String> inward = claim.voice().reversed().stream().map(Phrasing::speaker).toList();
    return inward.isEmpty() ? "" : String.join(", cited by ", inward);
  }

  private static String speaker(String voice) {
    String words = Wording.speaker(voice);
    return words.equals(voice) ? Naming.of(voice).words() : words;
  }

  private static String clause(Claim claim, Naming subject) {
    return switch (claim.details()) {
      case Details.Name name -> name(claim, name, subject);
      case Details.Characterisation character -> character(claim, character, subject);
      case Details.Founding founding -> founding(claim, founding, subject);
      case Details.Tie tie ->
          TiePhrasing.clause(claim, tie, subject, Naming.of(tie.object()).words());
      case Details.Role role -> role(claim, role);
      case Details.Strength strength -> strength(claim, strength, subject);
      case Details.Presence presence -> presence(claim, presence, subject);
      case Details.Event event -> EventPhrasing.attributed(claim, event, subject);
      case Details.Targeting targeting -> targeting(claim, targeting, subject);
      case Details.Statement statement -> StatementPhrasing.clause(claim, statement);
    };
  }

  private static String name(Claim claim, Details.Name name, Naming subject) {
    String form = "“" + name.form() + "”";
    String not = claim.negated() ? " not" : "";
    if (name.role().equals("meaning")) {
      return name.places().isEmpty()
          ? "the name " + form + " is explained in these words: " + quoted(claim)
          : "the name "
              + form
              + (claim.negated() ? " does not stand" : " stands")
              + " for a region in "
              + Wording.list(name.places());
    }
    return name.role().equals("spelling")
        ? subject.owns() + " name is" + not + " also spelled " + form
        : subject.is() + not + " also called " + form;
  }

  private static String character(Claim claim, Details.Characterisation character, Naming subject) {
    String words = ifExact(claim, character.text());
    String not = claim.negated() ? "not " : "";
    return switch (character.aspect()) {
      case "aim" -> subject.owns() + " aim is " + not + "given as: " + words;
      case "method" -> subject.owns() + " way of working is " + not + "described as: " + words;
      case "recruitment" -> subject.owns() + " recruitment is " + not + "described as: " + words;
      case "resources" -> subject.owns() + " means are " + not + "described as: " + words;
      case "assessment" ->
          subject.is()
              + " "
              + not
              + "assessed "
              + (words.startsWith("“") ? "as " : "in like words: ")
              + words;
      default -> // type, ideology
          subject.is() + " " + not + "described as " + article(character.text()) + words;
    };
  }

  /** A sort of body wants an article before it: a “rebel group”, the “largest movement”. */
  private static String article(String text) {
    if (!BODY.matcher(text).matches() || ARTICLE.matcher(text).lookingAt()) {
      return "";
    }
    return SUPERLATIVE.matcher(text).find() ? "the " : text.matches("(?i)[aeiou].*") ? "an " : "a ";
  }

  private static String founding(Claim claim, Details.Founding founding, Naming subject) {
    String verb =
        switch (founding.change()) {
          case "split" ->
              claim.negated() ? subject.words() + " did not split" : subject.words() + " split";
          case "merged" ->
              claim.negated()
                  ? subject.words() + " did not merge"
                  : founding.from().isEmpty()
                      ? subject.words() + " merged"
                      : subject.was() + " formed";
          default -> subject.was() + (claim.negated() ? " not " : " ") + founding.change();
        };
    String out =
        founding.change().equals("merged") && !claim.negated() ? " by a merger of " : ", out of ";
    return verb
        + (founding.by().isEmpty() ? "" : " by " + Naming.of(founding.by()).words())
        + happened(claim.holds())
        + in(founding.places())
        + (founding.from().isEmpty() ? "" : out + Wording.list(sources(founding.from())));
  }

  /** "Out of the militia", "out of a splinter group of the Front". */
  private static List<String> sources(List<String> from) {
    return from.stream()
        .map(each -> ONE_BODY.matcher(each).lookingAt() ? "a " + each : each)
        .toList();
  }

  private static String role(Claim claim, Details.Role role) {
    String organisation = role.organisation().isEmpty() ? claim.subject() : role.organisation();
    Naming owner = Naming.of(organisation);
    String person = role.person().isEmpty() ? "a person who is not named" : role.person();
    String not = claim.negated() ? " not" : "";
    if (role.post().isEmpty()) {
      return person + " is" + not + " named as belonging to " + owner.words();
    }
    String last = UP_TO_LAST.matcher(role.post()).replaceAll("").toLowerCase(Locale.ROOT);
    if (last.equals("founder") && !claim.negated() && claim.holds().from().known()) {
      return person + " founded " + owner.words() + happened(claim.holds());
    }
    return POSTS.contains(last)
        ? new Naming(person, false).isIn(claim.holds())
            + not
            + " "
            + owner.owns()
            + " "
            + role.post()
            + during(claim)
        : person
            + (role.post().contains(organisation) ? "" : " of " + owner.words())
            + " is"
            + not
            + " described as "
            + ifExact(claim, role.post())
            + during(claim);
  }

  private static String strength(Claim claim, Details.Strength strength, Naming subject) {
    String unit = strength.unit().isEmpty() ? "members" : strength.unit();
    String number = Wording.of(strength.count());
    String verb =
        claim.negated()
            ? subject.does("does not have", "do not have")
            : past(claim) ? subject.words() + " had" : subject.has();
    return number.isEmpty()
        ? subject.owns() + " numbers are spoken of in these words: " + quoted(claim)
        : verb + " " + number + " " + (number.equals("1") ? one(unit) : unit) + during(claim);
  }

  /** "1 member", "1 man". */
  private static String one(String units) {
    return units.endsWith("men")
        ? units.substring(0, units.length() - 2) + "an"
        : units.replaceFirst("s$", "");
  }

  private static boolean past(Claim claim) {
    return claim.holds().known() || claim.holds().approximate();
  }

  private static String presence(Claim claim, Details.Presence presence, Naming subject) {
    List<String> named = Wording.named(presence.places());
    String where = named.isEmpty() ? "a place that is not named" : places(named);
    String ground = " ground" + (named.isEmpty() ? "" : " in " + where);
    String clause =
        switch (presence.mode()) {
          case "based" -> subject.isIn(claim.holds()) + not(claim) + " based in " + where;
          case "cells" ->
              (claim.negated()
                      ? subject.does("does not have", "do not have")
                      : past(claim) ? subject.words() + " had" : subject.has())
                  + " cells in "
                  + where;
          case "controls" ->
              (claim.negated()
                      ? subject.does("does not hold", "do not hold")
                      : held(claim, subject))
                  + ground;
          case "lost" ->
              (claim.negated() ? subject.words() + " did not lose" : subject.words() + " lost")
                  + ground;
          case "historical-region" ->
              where
                  + (claim.negated() ? " is not" : " is")
                  + " "
                  + subject.owns()
                  + " historical region";
          default -> subject.isIn(claim.holds()) + not(claim) + " active in " + where; // active
        };
    return clause + (presence.mode().equals("lost") ? happened(claim.holds()) : during(claim));
  }

  private static String held(Claim claim, Naming subject) {
    boolean begun = claim.holds().from().known();
    boolean ended = claim.holds().to().known();
    return ended
        ? subject.words() + " held"
        : begun ? subject.has() + " held" : subject.does("holds", "hold");
  }

  private static String targeting(Claim claim, Details.Targeting targeting, Naming subject) {
    String whom =
        targeting.targets().isEmpty()
            ? "targets that are not named"
            : Wording.list(targeting.targets());
    String where = in(targeting.places());
    String verb =
        switch (claim.status()) {
          case INTENDED ->
              claim.negated()
                  ? subject.does("does not mean to attack", "do not mean to attack")
                  : subject.does("means to attack", "mean to attack");
          case STATED, CLAIMED, BLAMED, REPORTED, DENIED ->
              claim.negated()
                  ? subject.does("does not target", "do not target")
                  : subject.has() + " targeted";
        };
    return verb + " " + whom + where + during(claim);
  }

  private static String not(Claim claim) {
    return claim.negated() ? " not" : "";
  }

  /** Returns the time told by the claim's dates, else by vague words such as "at its height". */
  static String during(Claim claim) {
    boolean vague = !claim.holds().known() && claim.holds().approximate();
    return vague
        ? Wording.vagueTime(claim.quote().words()).map(words -> " " + words).orElse("")
        : during(claim.holds());
  }

  /** Returns " in 2014", " since 2020", " from 2019 to 2021", or nothing; at most as exact. */
  static String during(Holds holds) {
    String words = Wording.of(holds);
    if (words.isEmpty()) {
      return "";
    }
    if (!holds.known()) {
      return ", " + words;
    }
    if (!holds.from().known() || !holds.to().known()) {
      return " " + words;
    }
    if (decade(holds)) {
      return " in the " + holds.from().text() + "s";
    }
    if (!holds.from().equals(holds.to())) {
      return " from " + words;
    }
    return on(holds.from(), holds.approximate() ? "about " : "");
  }

  private static boolean decade(Holds holds) {
    return holds.from() instanceof When.InYear from
        && holds.to() instanceof When.InYear to
        && from.text().endsWith("0")
        && to.text().equals(from.text().substring(0, 3) + "9");
  }

  /** Returns when a thing that happens once did: " in 2014", " around 2014", or nothing. */
  static String happened(Holds holds) {
    boolean begun = holds.from().known() && !holds.to().known();
    if (!begun) {
      return during(holds);
    }
    return holds.approximate() ? " around " + Wording.of(holds.from()) : on(holds.from(), "");
  }

  /** Returns " in Kabul", " at Kabul airport", or nothing. */
  static String in(List<String> places) {
    if (places.isEmpty()) {
      return "";
    }
    boolean site = SITE.matcher(places.getFirst()).matches();
    return (site ? " at " : " in ") + places(places);
  }

  /** Returns a list of places, with "the" where English wants it: "the Qandil Mountains". */
  private static String places(List<String> places) {
    return Wording.list(
        places.stream()
            .map(place -> WITH_THE.matcher(place).matches() ? "the " + place : place)
            .toList());
  }

  static String on(When when, String about) {
    return switch (when) {
      case When.Day _ -> " on " + about + Wording.of(when);
      case When.Month _, When.InYear _ -> " in " + about + Wording.of(when);
      case When.Unknown _ -> "";
    };
  }

  /** Returns the words in quotation marks if they are exactly the report's, else without. */
  static String ifExact(Claim claim, String words) {
    return claim.quote().words().contains(words) ? "“" + words + "”" : words;
  }

  static String quoted(Claim claim) {
    return Shown.quoted(Shown.shortened(claim.quote().words()));
  }

  static String capitalised(String clause) {
    int first = clause.offsetByCodePoints(0, 1);
    return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first);
  }
}
