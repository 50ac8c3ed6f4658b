package org.attest.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.When;

/** Says whether what stands around a trigger is what its entry asks for. */
final class EventNeeds {

  private static final Set<String> NAMES =
      Set.of(
          "actor",
          "answering",
          "any-actor",
          "any-actor-or-person",
          "armed",
          "armed-or-person",
          "armed-target",
          "conflict",
          "day",
          "driven-from",
          "fighting",
          "group",
          "group-target",
          "land",
          "main-clause",
          "money",
          "no-object",
          "no-target",
          "number",
          "number-near",
          "place",
          "responsibility",
          "share",
          "target",
          "target-actor",
          "toll-before",
          "victim");

  private static final Set<String> ASK_LISTS = Set.of("words:", "target:", "no-target:", "agent:");

  private static final Pattern COMMA = Pattern.compile(",");

  private static final Set<String> SHARES = Set.of("most", "much", "half", "part", "all", "some");

  private static final Set<String> APART = Set.of("advcl", "relcl", "parataxis", "ccomp");

  private final Who who;

  EventNeeds(Who who) {
    this.who = who;
  }

  /**
   * Looks at a need as an entry writes it; whether there is such a word list, the book looks.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static void check(String need) {
    if (!NAMES.contains(need) && ASK_LISTS.stream().noneMatch(need::startsWith)) {
      throw new IllegalArgumentException(
          "no such need: '%s'; one of %s, or words:LIST, target:LIST, no-target:LIST, agent:LIST"
              .formatted(need, NAMES.stream().sorted().toList()));
    }
  }

  /**
   * Returns whether all needs of the hit's trigger are met.
   *
   * @param memory what the sentences before told
   */
  boolean met(Passage passage, EventHit hit, List<Integer> targets, EventMemory memory) {
    return hit.trigger().needs().stream()
        .allMatch(need ->
            switch (need) {
              case "toll-before" ->
                  memory.countedDead(passage) && Tolls.countedAnew(passage, hit.at());
              case "conflict" ->
                  memory.lastAttack(passage, hit.at(), EventMemory.REACH).isPresent()
                      || conflict(passage, hit);
              default -> met(passage, need, hit, targets);
            });
  }

  private boolean met(Passage passage, String need, EventHit hit, List<Integer> targets) {
    Syntax syntax = passage.syntax();
    return switch (need) {
      case "actor" -> !hit.actors().isEmpty();
      case "armed" ->
          hit.actors().stream().anyMatch(p -> p.armed() || p.unnamed() || p.sort().equals("state"));
      case "target" -> !targets.isEmpty();
      case "no-target" -> targets.isEmpty();
      case "no-object" -> syntax.children(hit.at(), "dobj").isEmpty();
      case "group" ->
          hit.actors().stream().anyMatch(Participant::group) || namesGroup(passage, targets);
      case "any-actor" -> !hit.actors().isEmpty() || namesActor(passage, targets);
      case "land" -> targets.isEmpty() || targets.stream().anyMatch(t -> land(passage, t));
      case "place" -> !hit.places().isEmpty();
      case "number" -> targets.stream().anyMatch(t -> passage.numberOf(t).isPresent());
      case "fighting" ->
          hit.actors().stream().anyMatch(EventNeeds::fights)
              || targets.stream()
                  .anyMatch(t ->
                      who.at(passage, t)
                          .filter(p -> fights(p) && (!p.unnamed() || hit.actors().isEmpty()))
                          .isPresent());
      case "victim" ->
          targets.isEmpty()
              || targets.stream()
                  .anyMatch(t -> human(passage, t) && !bareName(passage, hit.at(), t));
      case "target-actor" ->
          targets.stream().anyMatch(t -> who.at(passage, t).filter(p -> !p.unnamed()).isPresent());
      case "money" -> passage.numbers().stream().anyMatch(n -> !n.money().isEmpty());
      case "group-target" -> namesGroup(passage, targets);
      case "armed-target" ->
          targets.stream()
              .anyMatch(t -> who.at(passage, t).filter(p -> p.armed() || p.unnamed()).isPresent());
      case "armed-or-person" ->
          targets.stream()
              .anyMatch(t -> who.at(passage, t).filter(p -> p.person() || p.armed()).isPresent());
      case "any-actor-or-person" ->
          !hit.actors().isEmpty()
              || targets.stream()
                  .anyMatch(t -> who.at(passage, t).filter(p -> !p.unnamed()).isPresent());
      case "responsibility" -> hit.claimed().isPresent();
      case "number-near" -> EventArguments.numberNear(passage, hit.at()).isPresent();
      case "day" -> hit.dateIn(passage).filter(t -> t.last() instanceof When.Day).isPresent();
      case "main-clause" -> !syntax.relation(hit.at()).matches("acl|relcl|amod");
      case "driven-from" -> drivenFrom(passage, hit);
      case "share" -> definite(syntax, hit.at()) && Share.of(passage, hit.at()).isPresent();
      case "answering" -> false;
      case String lists when lists.startsWith("words:") ->
          lists(lists).stream().anyMatch(list -> mentions(passage, hit.at(), list));
      case String lists when lists.startsWith("no-target:") ->
          lists(lists).stream()
              .noneMatch(list -> targets.stream().anyMatch(t -> who.listed(list, syntax.lemma(t))));
      case String lists when lists.startsWith("target:") ->
          lists(lists).stream()
              .anyMatch(list -> targets.stream().anyMatch(t -> listed(passage, list, t)));
      case "agent:explosives" ->
          new Roles(passage, who)
              .tokens(RoleQuery.of("agent:any"), hit.at()).stream()
                  .anyMatch(t -> Weapons.explosive(syntax, who, t));
      case "agent:aircraft" ->
          new Roles(passage, who)
              .tokens(RoleQuery.of("agent:any"), hit.at()).stream()
                  .anyMatch(t -> Weapons.aircraft(passage, who, t));
      case String lists when lists.startsWith("agent:") ->
          lists(lists).stream()
              .anyMatch(list ->
                  new Roles(passage, who)
                      .tokens(RoleQuery.of("agent:any"), hit.at()).stream()
                          .anyMatch(t -> listed(passage, list, t)));
      default ->
          throw new IllegalStateException(
              "unknown need '" + need + "' of trigger " + hit.trigger().id());
    };
  }

  /** Returns the word lists that a need names: of {@code target:sites,roads} both. */
  static List<String> lists(String need) {
    int from = need.indexOf(':') + 1;
    return from == 0 ? List.of() : COMMA.splitAsStream(need.substring(from)).toList();
  }

  private boolean listed(Passage passage, String list, int target) {
    Syntax syntax = passage.syntax();
    boolean some = syntax.lemma(target).equals("part") && !syntax.has(target, "nmod");
    return !some
        && (who.listed(list, syntax.lemma(target))
            || who.listed(list, syntax.form(target))
            || (list.equals("sites") && passage.place(target).isPresent()));
  }

  /** Whether somebody armed, or fighting, is named in the sentence: deaths are of a conflict. */
  private boolean conflict(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    return hit.refersBack()
        || passage.participants().values().stream().anyMatch(Participant::armed)
        || IntStream.range(0, syntax.size())
            .anyMatch(t ->
                who.listed("military-people", syntax.lemma(t))
                    || who.listed("conflict-words", syntax.lemma(t)));
  }

  /** "Goma", "the town", "much of Masisi", "Goma's port": no weapons or persons. */
  private boolean land(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return passage.place(token).isPresent()
        || who.listed("sites", syntax.lemma(token))
        || syntax
            .lemma(token)
            .matches(
                "control|power|most|much|half|quarter|building|junction|road|post|outpost"
                    + "|checkpoint|station|position|compound|bridge|hill|ridge|front|land|ground")
        || Stream.concat(
                syntax.children(token, "poss", "compound").stream(),
                syntax.obliques(token, Set.of("of")).stream())
            .anyMatch(c -> passage.place(c).isPresent() || who.listed("sites", syntax.lemma(c)));
  }

  /** "Drove it out of Goma", "threw it out in 2007": of nowhere, or of a group, no land is lost. */
  private boolean drivenFrom(Passage passage, EventHit hit) {
    List<Integer> from = passage.syntax().obliques(hit.at(), Set.of("from", "of", "out of"));
    boolean expelled =
        from.stream().anyMatch(t -> who.at(passage, t).filter(Participant::group).isPresent());
    boolean when = ClauseTimes.ofDeed(passage, hit.at(), hit.quote(passage)).isPresent();
    return !expelled && (!hit.places().isEmpty() || !from.isEmpty() || when);
  }

  /** "Captured Ceel Garas": a name without a word on whom it names may be a place's. */
  private boolean bareName(Passage passage, int verb, int token) {
    Syntax syntax = passage.syntax();
    return syntax.lemma(verb).equals("capture")
        && syntax.tag(token).startsWith("NNP")
        && syntax.has(verb, "dobj")
        && syntax.children(token, "appos", "amod", "relcl", "det").isEmpty()
        && who.at(passage, token).filter(p -> !p.how().equals("tagger")).isEmpty();
  }

  private static boolean fights(Participant p) {
    return p.armed() || p.unnamed() || p.sort().equals("state") || p.sort().equals("government");
  }

  private boolean human(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    List<Integer> whole = syntax.obliques(token, Set.of("of"));
    if (SHARES.contains(syntax.lemma(token)) && !whole.isEmpty()) {
      return whole.stream().anyMatch(t -> human(passage, t));
    }
    String lemma = syntax.lemma(token);
    if (passage.place(token).isPresent()
        || syntax.form(token).equals("it")
        || who.listed("sites", syntax.lemma(token))
        || who.listed("no-humans", syntax.lemma(token))) {
      return false;
    }
    return passage.numberOf(token).isPresent()
        || !syntax.tag(token).matches("NNS?")
        || who.at(passage, token).isPresent()
        || List.of(
                "persons",
                "deed-people",
                "military-people",
                "crew",
                "fugitives",
                "offices",
                "leader-nouns",
                "captives",
                "posts")
            .stream()
            .anyMatch(list -> who.listed(list, lemma))
        || lemma.matches(".{2,}(?:ist|man|men|woman|women|ian|eer|er|or|ee|ant)");
  }

  private static boolean definite(Syntax syntax, int token) {
    return syntax.children(token, "det").stream().anyMatch(d -> syntax.form(d).equals("the"));
  }

  private boolean mentions(Passage passage, int at, String list) {
    Syntax syntax = passage.syntax();
    return syntax.subtree(at, c -> !APART.contains(syntax.relation(c))).stream()
        .anyMatch(t ->
            t != at && (who.listed(list, syntax.lemma(t)) || who.listed(list, syntax.form(t))));
  }

  private boolean namesGroup(Passage passage, List<Integer> targets) {
    return targets.stream().flatMap(t -> who.at(passage, t).stream()).anyMatch(Participant::group);
  }

  private boolean namesActor(Passage passage, List<Integer> targets) {
    return targets.stream().flatMap(t -> who.at(passage, t).stream()).anyMatch(p -> !p.unnamed());
  }
}
