package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Details;
import org.attest.model.Kind;

/** Applies the rules that are written as runs of words to a sentence. */
final class PatternRules {

  /** Slots that are no field of a claim. */
  private static final Set<String> UNFILLED = Set.of("subject", "object", "before", "own");

  private final List<Rule.OnWords> rules = new ArrayList<>();
  private final Posts posts;

  PatternRules(RuleBook book, Posts posts) {
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
    for (Rule.OnWords rule : rules) {
      for (PatternMatcher.Found found : matcher.find(rule)) {
        drafts.addAll(drafts(passage, rule, found));
      }
    }
    return drafts;
  }

  private List<Draft> drafts(Passage passage, Rule.OnWords rule, PatternMatcher.Found found) {
    List<Draft> drafts = new ArrayList<>();
    if (rule.kind() == Kind.ROLE) {
      return role(passage, rule, found);
    }
    List<Participant> subjects = found.actors().getOrDefault("subject", List.of());
    if (subjects.isEmpty()) {
      return drafts;
    }
    Participant subject = subjects.getFirst();
    List<Participant> objects = found.actors().getOrDefault("object", List.of());
    List<String> names =
        objects.stream()
            .map(Participant::name)
            .filter(n -> !n.equals(subject.name()))
            .distinct()
            .toList();
    if (rule.kind() == Kind.TIE && !rule.slots().containsKey("object")) {
      names = passage.partnerAt(subject.span()).map(Participant::name).stream().toList();
    }
    if (rule.kind() == Kind.TIE && names.isEmpty()) {
      return drafts;
    }
    int anchor = anchor(passage, found);
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
          .filter(d -> !(d instanceof Details.Name n) || !n.form().equalsIgnoreCase(subject.name()))
          .filter(d -> !(d instanceof Details.Name) || !standsIn(found, "form"))
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

  /** A role is a claim about the organisation, and where none is named, about the person. */
  private List<Draft> role(Passage passage, Rule.OnWords rule, PatternMatcher.Found found) {
    if (rule.slots().containsKey("before")) {
      return succession(passage, rule, found);
    }
    List<Participant> organisation = found.actors().getOrDefault("organisation", List.of());
    List<String> words = found.texts().getOrDefault("organisation", List.of());
    List<Participant> person = found.actors().getOrDefault("person", List.of());
    String subject =
        organisation.isEmpty()
            ? words.isEmpty() ? person.getFirst().name() : words.getFirst()
            : organisation.getFirst().name();
    Fields fields = fields(rule, found);
    if (!organisation.isEmpty() || !words.isEmpty()) {
      fields.set(Map.of("organisation", subject));
    }
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
      boolean wording = slot.equals("form") || slot.equals("text") || slot.equals("post");
      if (!who.isEmpty() && !wording) {
        fields.add(slot, who.stream().map(Participant::name).toList());
      } else {
        fields.add(slot, found.texts().getOrDefault(slot, List.of()));
      }
      Optional.ofNullable(found.numbers().get(slot)).ifPresent(fields::number);
    }
    return fields;
  }

  /** The highest verb inside the match, or its first word. */
  private static int anchor(Passage passage, PatternMatcher.Found found) {
    return Math.max(0, passage.syntax().top(found.span()));
  }
}
