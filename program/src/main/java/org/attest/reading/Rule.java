package org.attest.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Kind;
import org.attest.model.Status;

/**
 * One way in which English says a claim, as the resources {@code rules/*.json} hold it.
 *
 * <p>Every rule has an example that must match and one that must not.
 */
sealed interface Rule {

  /** Returns the rule's name, unique in its rule book. */
  String id();

  /** Returns the kind of claim that the rule finds. */
  Kind kind();

  /** Returns what the rule fills in whatever the words. */
  Map<String, String> set();

  /** Returns the status that the rule itself gives; empty where the context decides. */
  Optional<Status> status();

  /** Returns whether the rule's words deny the claim. */
  boolean negated();

  /** Returns the same rule, made with other word lists. */
  Rule with(Map<String, Set<String>> lists);

  /** Returns the sentences that must and must not match. */
  Examples examples();

  /**
   * Sentences that show what a rule is for.
   *
   * @param match must give a claim by this rule
   * @param not must give none by this rule
   */
  record Examples(List<String> match, List<String> not) {
    /** Copies the lists. */
    public Examples {
      match = List.copyOf(match);
      not = List.copyOf(not);
    }
  }

  /**
   * One example of a rule.
   *
   * @param file where the rule stands
   * @param rule the rule's name, as its claims have it
   * @param matches whether the rule must find a claim in it
   * @param sentence the words
   */
  record Example(String file, String rule, boolean matches, String sentence) {}

  /**
   * A rule on a word and its arguments.
   *
   * @param triggers lemmas, a particle after a blank ("set up")
   * @param part {@code verb}, {@code noun} or {@code adjective}
   * @param needs for a role, the lemmas one of which must stand in it
   * @param bars for a role, the lemmas none of which may stand in it
   * @param subject the role of the claim's subject
   * @param fields for each field of the claim, the role that fills it
   * @param practice whether the verb must tell of a practice and not of one deed
   */
  record OnWord(
      String id,
      Kind kind,
      Set<String> triggers,
      String part,
      Map<String, Set<String>> needs,
      Map<String, Set<String>> bars,
      RoleQuery subject,
      Map<String, RoleQuery> fields,
      Map<String, String> set,
      Optional<Status> status,
      boolean negated,
      boolean practice,
      Examples examples)
      implements Rule {

    @Override
    public Rule with(Map<String, Set<String>> lists) {
      return this;
    }
  }

  /**
   * A rule on a run of words, for what no parser gets right.
   *
   * @param written the pattern as its file has it
   * @param pattern over the sentence with its names put in as single signs; see {@link
   *     PatternMatcher}
   * @param needed what a sentence must hold for the pattern to be tried
   * @param slots the named slots of the pattern and their types, in order
   * @param own whether an analyst wrote it: nobody has measured how long it takes
   */
  record OnWords(
      String id,
      Kind kind,
      String written,
      Pattern pattern,
      Prefilter needed,
      Map<String, String> slots,
      Map<String, String> set,
      Optional<Status> status,
      boolean negated,
      boolean own,
      Examples examples)
      implements Rule {

    /**
     * Makes a rule of its pattern.
     *
     * @param lists the word lists that its slots may need
     * @throws IllegalArgumentException if the pattern is none
     */
    static OnWords of(
        String id,
        Kind kind,
        String written,
        Map<String, Set<String>> lists,
        Map<String, String> set,
        Optional<Status> status,
        boolean negated,
        boolean own,
        Examples examples) {
      Map<String, String> slots = new LinkedHashMap<>();
      Pattern pattern = PatternMatcher.compile(written, slots, lists);
      return new OnWords(
          id,
          kind,
          written,
          pattern,
          Prefilter.of(pattern),
          Map.copyOf(slots),
          set,
          status,
          negated,
          own,
          examples);
    }

    @Override
    public Rule with(Map<String, Set<String>> lists) {
      return of(id, kind, written, lists, set, status, negated, own, examples);
    }
  }
}
