package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Span;

/** Applies the rules on words and their arguments to a sentence. */
final class WordMatcher {

  private static final Set<String> SPLIT = Set.of("object", "person", "form");

  private final Map<String, List<Rule.OnWord>> byTrigger = new HashMap<>();
  private final Who who;

  WordMatcher(RuleBook book, Who who) {
    this.who = who;
    for (Rule rule : book.rules()) {
      if (rule instanceof Rule.OnWord word) {
        word.triggers()
            .forEach(t -> byTrigger.computeIfAbsent(t, _ -> new ArrayList<>()).add(word));
      }
    }
  }

  /** Returns what the rules find, in the order of the trigger words. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    Roles roles = new Roles(passage, who);
    for (int i = 0; i < passage.syntax().size(); i++) {
      for (Rule.OnWord rule : rulesAt(passage.syntax(), i)) {
        if (part(passage.syntax(), i, rule) && met(passage, roles, rule, i)) {
          claim(passage, roles, rule, i, drafts);
        }
      }
    }
    return drafts;
  }

  private List<Rule.OnWord> rulesAt(Syntax syntax, int i) {
    List<Rule.OnWord> found = new ArrayList<>(byTrigger.getOrDefault(syntax.lemma(i), List.of()));
    for (int particle : syntax.children(i, "prt", "advmod", "case")) {
      found.addAll(
          byTrigger.getOrDefault(syntax.lemma(i) + " " + syntax.form(particle), List.of()));
    }
    return found;
  }

  private static boolean part(Syntax syntax, int i, Rule.OnWord rule) {
    return switch (rule.part()) {
      case "verb" -> syntax.verb(i);
      case "noun" -> syntax.tag(i).startsWith("NN");
      default -> syntax.tag(i).startsWith("JJ") || syntax.verb(i);
    };
  }

  private static boolean met(Passage passage, Roles roles, Rule.OnWord rule, int at) {
    if (rule.practice() && (!Habit.is(passage.syntax(), at) || counts(passage, at))) {
      return false;
    }
    for (Map.Entry<String, Set<String>> need : rule.needs().entrySet()) {
      if (!stands(passage, roles, need.getKey(), need.getValue(), at)) {
        return false;
      }
    }
    return rule.bars().entrySet().stream()
        .noneMatch(bar -> stands(passage, roles, bar.getKey(), bar.getValue(), at));
  }

  /** "Has killed more than 4,000 people": a count, and no practice. */
  private static boolean counts(Passage passage, int verb) {
    return passage.syntax().lemma(verb).matches("kill|murder|massacre")
        && Frame.of(passage.syntax(), verb).patients().stream()
            .anyMatch(p -> passage.numberOf(p).isPresent());
  }

  /** Whether a word of the list stands in the role; "*" stands for any word. */
  private static boolean stands(
      Passage passage, Roles roles, String role, Set<String> words, int at) {
    Syntax syntax = passage.syntax();
    List<Integer> tokens =
        role.startsWith("child(")
            ? syntax.children(at, role.substring(6, role.length() - 1).split(","))
            : roles.tokens(RoleQuery.of(role), at);
    return tokens.stream()
        .anyMatch(t ->
            words.contains("*")
                || (words.contains("@actor") && passage.participant(t).isPresent())
                || (words.contains("@name") && syntax.tag(t).startsWith("NNP"))
                || words.contains(syntax.lemma(t))
                || words.contains(syntax.form(t)));
  }

  private void claim(Passage passage, Roles roles, Rule.OnWord rule, int at, List<Draft> drafts) {
    for (int subject : roles.tokens(rule.subject(), at)) {
      if (roles.fits(rule.subject(), subject)) {
        List<String> names = roles.values(rule.subject(), subject);
        if (!names.isEmpty()) {
          fill(passage, roles, rule, at, subject, names.getFirst(), drafts);
        }
        passage
            .partner(subject)
            .ifPresent(p -> fill(passage, roles, rule, at, subject, p.name(), drafts));
      }
    }
  }

  private void fill(
      Passage passage,
      Roles roles,
      Rule.OnWord rule,
      int at,
      int subject,
      String name,
      List<Draft> drafts) {
    Fields common = new Fields().set(rule.set());
    Map<String, List<String>> split = new HashMap<>();
    for (Map.Entry<String, RoleQuery> field : rule.fields().entrySet()) {
      List<String> values = new ArrayList<>();
      for (int token : roles.tokens(field.getValue(), at)) {
        if ((token != subject || field.getKey().equals("organisation"))
            && roles.fits(field.getValue(), token)) {
          roles.values(field.getValue(), token).stream()
              .map(v -> field.getKey().equals("post") ? alone(passage, token, v) : v)
              .filter(v -> !v.equals(name) || !field.getKey().equals("object"))
              .forEach(values::add);
        }
        if (field.getKey().equals("count")) {
          passage.numberOf(token).ifPresent(common::number);
        }
      }
      if (values.isEmpty() && !field.getValue().optional()) {
        return;
      }
      if (SPLIT.contains(field.getKey()) && values.size() > 1) {
        split.put(field.getKey(), values);
      } else {
        common.add(field.getKey(), values);
      }
    }
    if (rule.kind() == Kind.STATEMENT) {
      common.set(Map.of("speaker", name));
    }
    add(passage, rule, at, name, common, split, drafts);
  }

  /** "Chief of the TTP" is the post of chief: in what it is held is told elsewhere. */
  private static String alone(Passage passage, int post, String words) {
    for (int child : passage.syntax().children(post, "nmod")) {
      Optional<Participant> held = passage.participant(child).filter(p -> !p.person());
      int end = held.map(p -> words.indexOf(passage.words(p.span()))).orElse(-1);
      if (end > 0) {
        return words.substring(0, end).replaceFirst("(?i) (?:of|for|in|at|within) (?:the )?$", "");
      }
    }
    return words;
  }

  private void add(
      Passage passage,
      Rule.OnWord rule,
      int at,
      String subject,
      Fields common,
      Map<String, List<String>> split,
      List<Draft> drafts) {
    Span quote = Quotes.clause(passage, at);
    if (split.isEmpty()) {
      common.details(rule.kind()).ifPresent(d -> drafts.add(draft(rule, subject, d, quote, at)));
      return;
    }
    Map.Entry<String, List<String>> several = split.entrySet().iterator().next();
    String field = several.getKey();
    for (String value : several.getValue()) {
      Optional<Details> details = common.set(Map.of(field, value)).details(rule.kind());
      details.ifPresent(d -> drafts.add(draft(rule, subject, d, quote, at)));
    }
  }

  private static Draft draft(
      Rule.OnWord rule, String subject, Details details, Span quote, int at) {
    return new Draft(rule.id(), subject, details, quote, at, rule.status(), rule.negated());
  }
}
