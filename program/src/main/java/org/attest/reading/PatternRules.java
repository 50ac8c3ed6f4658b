package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Details;
import org.attest.model.Kind;

/** Applies the rules that are written as runs of words to a sentence. */
final class PatternRules {

  /** What became of somebody is no part of the post. */
  private static final Pattern FATE =
      Pattern.compile(
          "(?i)^(?:jailed|imprisoned|slain|late|exiled|ageing|aging|reclusive|fugitive|captured|elusive|charismatic) ");

  /** Slots that keep the words, also where they name or mean somebody. */
  private static final Set<String> WORDINGS = Set.of("form", "text", "content");

  /** Slots that are no field of a claim. */
  private static final Set<String> UNFILLED = Set.of("subject", "object", "before", "own");

  private final List<Rule.OnWords> rules = new ArrayList<>();
  private final Posts posts;
  private final Who who;

  PatternRules(RuleBook book, Who who, Posts posts) {
    this.who = who;
    this.posts = posts;
    for (Rule rule : book.rules()) {
      if (rule instanceof Rule.OnWords words) {
        rules.add(words);
      }
    }
  }

  /** Returns what the rules find. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    PatternMatcher matcher = new PatternMatcher(passage);
    apply(passage, matcher, drafts, false);
    posts.note(drafts);
    apply(passage, matcher, drafts, true);
    return drafts;
  }

  /** Rules of succession come second: they ask which post the one before has held. */
  private void apply(
      Passage passage, PatternMatcher matcher, List<Draft> drafts, boolean succession) {
    for (Rule.OnWords rule : rules) {
      if (rule.slots().containsKey("before") == succession) {
        for (PatternMatcher.Found found : matcher.find(rule)) {
          drafts.addAll(drafts(passage, rule, found));
        }
      }
    }
  }

  private List<Draft> drafts(Passage passage, Rule.OnWords rule, PatternMatcher.Found found) {
    List<Draft> drafts = new ArrayList<>();
    if (rule.kind() == Kind.ROLE) {
      return role(passage, rule, found);
    }
    // "The alliance of A, B and C", "contested by A and B": each of them.
    boolean each = Set.of(Kind.TIE, Kind.PRESENCE).contains(rule.kind());
    filling(passage, rule, found, "subject").stream()
        .limit(each ? Long.MAX_VALUE : 1)
        .forEach(subject -> drafts.addAll(drafts(passage, rule, found, subject)));
    return drafts;
  }

  private List<Draft> drafts(
      Passage passage, Rule.OnWords rule, PatternMatcher.Found found, Participant subject) {
    List<Draft> drafts = new ArrayList<>();
    List<Participant> objects = filling(passage, rule, found, "object");
    List<String> names =
        objects.stream()
            .map(Participant::name)
            .filter(n -> !n.equals(subject.name()))
            .distinct()
            .toList();
    if (rule.kind() == Kind.TIE && objects.isEmpty() && !rule.slots().containsKey("object")) {
      names = passage.partnerAt(subject.span()).map(Participant::name).stream().toList();
    }
    if (rule.kind() == Kind.TIE && names.isEmpty()) {
      return drafts;
    }
    int anchor = anchor(passage, found);
    if (rule.kind() != Kind.ROLE && rule.slots().containsKey("object")) {
      passage
          .partnerAt(subject.span())
          .filter(p -> rule.kind() == Kind.TIE)
          .ifPresent(p -> drafts.addAll(tied(rule, found, p.name(), objects, anchor)));
    }
    for (String object : names.isEmpty() ? List.of("") : names) {
      Fields fields = fields(rule, found);
      if (!object.isEmpty()) {
        fields.set(Map.of("object", object));
      }
      if (rule.kind() == Kind.STATEMENT) {
        fields.set(Map.of("speaker", subject.name()));
      }
      Optional<Details> details = fields.details(rule.kind());
      details
          .filter(d -> !(d instanceof Details.Name n) || !calledSo(passage, subject, n.form()))
          .filter(d -> !(d instanceof Details.Name) || !standsIn(found, "form"))
          .filter(d -> !(d instanceof Details.Name) || !calls(subject))
          .ifPresent(d ->
              drafts.add(
                  new Draft(
                      rule.id(),
                      subject.name(),
                      d,
                      found.span(),
                      anchor,
                      rule.status(),
                      rule.negated())));
    }
    return drafts;
  }

  /** Who fills a slot; {@code @group} in its place is the group that the report speaks of. */
  private static List<Participant> filling(
      Passage passage, Rule.OnWords rule, PatternMatcher.Found found, String slot) {
    if (!rule.set().getOrDefault(slot, "").equals("@group")) {
      return found.actors().getOrDefault(slot, List.of());
    }
    return passage.salientGroup().stream()
        .map(group -> new Participant(group, "armed-group", found.span(), "discourse"))
        .toList();
  }

  /** "Both groups are part of X": the second of the two as well. */
  private static List<Draft> tied(
      Rule.OnWords rule,
      PatternMatcher.Found found,
      String subject,
      List<Participant> objects,
      int anchor) {
    return objects.stream()
        .map(Participant::name)
        .distinct()
        .filter(o -> !o.equals(subject))
        .flatMap(o -> fields(rule, found).set(Map.of("object", o)).details(rule.kind()).stream())
        .map(d ->
            new Draft(rule.id(), subject, d, found.span(), anchor, rule.status(), rule.negated()))
        .toList();
  }

  /** "He called the Front …": he names somebody else. */
  private static boolean calls(Participant subject) {
    return subject.person() && subject.how().equals("discourse");
  }

  /** Whether the words that name the subject are the very form. */
  private static boolean calledSo(Passage passage, Participant subject, String form) {
    return form.equalsIgnoreCase(
        subject.how().equals("discourse") ? subject.name() : passage.words(subject.span()));
  }

  /** A role is a claim about the organisation, and where none is named, about the person. */
  private List<Draft> role(Passage passage, Rule.OnWords rule, PatternMatcher.Found found) {
    if (rule.slots().containsKey("before")) {
      return succession(passage, rule, found);
    }
    List<Participant> organisation = found.actors().getOrDefault("organisation", List.of());
    List<String> words = found.texts().getOrDefault("organisation", List.of());
    List<Participant> person = found.actors().getOrDefault("person", List.of());
    Fields fields = fields(rule, found);
    Optional<String> held =
        organisation.isEmpty()
            ? words.isEmpty() ? implied(passage, rule, person) : Optional.of(words.getFirst())
            : Optional.of(who.office(organisation.getFirst(), postOf(rule, found)));
    boolean postless = !rule.slots().containsKey("post") && !rule.set().containsKey("post");
    if ((held.isEmpty() && rule.set().containsKey("organisation"))
        || (postless && standsIn(found, "organisation"))) {
      return List.of();
    }
    String subject = held.orElseGet(() -> person.getFirst().name());
    fields.set(Map.of("organisation", held.orElse("")));
    return fields.details(Kind.ROLE).stream()
        .map(d ->
            new Draft(
                rule.id(),
                subject,
                d,
                found.span(),
                anchor(passage, found),
                rule.status(),
                rule.negated()))
        .toList();
  }

  private static String postOf(Rule.OnWords rule, PatternMatcher.Found found) {
    return found
        .texts()
        .getOrDefault("post", List.of(rule.set().getOrDefault("post", "")))
        .getFirst();
  }

  /** Whose post it is where the words name nobody: the group that the report speaks of. */
  private Optional<String> implied(Passage passage, Rule.OnWords rule, List<Participant> person) {
    Optional<String> known =
        person.stream().flatMap(p -> posts.organisationOf(p.name()).stream()).findFirst();
    return switch (rule.set().getOrDefault("organisation", "")) {
      case "@group" -> known.or(passage::salientGroup);
      case "@state" ->
          person.stream().anyMatch(p -> who.foreignLeader(p.name()))
              ? known
              : known.or(passage::government);
      default -> Optional.empty();
    };
  }

  /** "His successor, X": X holds the post that the report told of the one before. */
  private List<Draft> succession(Passage passage, Rule.OnWords rule, PatternMatcher.Found found) {
    Optional<String> organisation =
        found.actors().getOrDefault("before", List.of()).stream()
            .map(Participant::name)
            .flatMap(p -> posts.organisationOf(p).stream())
            .findFirst();
    return organisation
        .flatMap(o -> fields(rule, found).set(Map.of("organisation", o)).details(Kind.ROLE))
        .map(d ->
            new Draft(
                rule.id(),
                organisation.orElseThrow(),
                d,
                found.span(),
                anchor(passage, found),
                rule.status(),
                rule.negated()))
        .stream()
        .toList();
  }

  /** A pronoun is nobody's name. */
  private static boolean standsIn(PatternMatcher.Found found, String slot) {
    return found.actors().getOrDefault(slot, List.of()).stream()
        .anyMatch(p -> p.how().equals("discourse"));
  }

  private static Fields fields(Rule.OnWords rule, PatternMatcher.Found found) {
    Fields fields = new Fields().set(rule.set());
    for (String slot : rule.slots().keySet()) {
      if (UNFILLED.contains(slot)) {
        continue;
      }
      List<Participant> who = found.actors().getOrDefault(slot, List.of());
      if (slot.equals("post")) {
        fields.add(
            slot,
            found.texts().getOrDefault(slot, List.of()).stream()
                .map(post -> FATE.matcher(post).replaceFirst(""))
                .toList());
        continue;
      }
      boolean wording = WORDINGS.contains(slot);
      if (!who.isEmpty() && !wording) {
        fields.add(slot, who.stream().map(Participant::name).toList());
      } else {
        fields.add(slot, found.texts().getOrDefault(slot, List.of()));
      }
      Optional.ofNullable(found.numbers().get(slot)).ifPresent(fields::number);
    }
    return fields;
  }

  /**
   * The highest verb inside the match, or its first word. Of "a force that has been at war with X"
   * it is the verb of the clause that the match ends in, and not the noun that the clause
   * describes; of "is believed to number 900 and is led by X", the second verb; of "say they have
   * no ties to X", what is said.
   */
  private static int anchor(Passage passage, PatternMatcher.Found found) {
    Syntax syntax = passage.syntax();
    int top = Math.max(0, syntax.top(found.span()));
    int last = syntax.at(found.span().end() - 1);
    int verb = last < 0 ? -1 : Quotes.clauseTop(syntax, last);
    boolean joined =
        verb >= 0
            && syntax.relation(verb).equals("conj")
            && syntax.verb(top)
            && syntax.below(verb, top)
            && finite(syntax, verb)
            && found.span().covers(syntax.token(verb).span());
    boolean told =
        verb >= 0
            && syntax.relation(verb).equals("ccomp")
            && syntax.head(verb) == top
            && found.span().covers(syntax.token(verb).span());
    boolean describes =
        verb >= 0
            && syntax.verb(verb)
            && !syntax.verb(top)
            && syntax.relation(verb).equals("relcl")
            && syntax.below(verb, top)
            && found.span().covers(syntax.token(verb).span());
    return describes || told || joined ? verb : top;
  }

  private static boolean finite(Syntax syntax, int verb) {
    return syntax.tag(verb).matches("VB[DZP]")
        || syntax.children(verb, "aux", "auxpass").stream()
            .anyMatch(a -> syntax.tag(a).matches("VB[DZP]|MD"));
  }
}
