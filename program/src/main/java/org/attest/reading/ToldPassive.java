package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.reading.Cue.Need;
import org.attest.reading.Cue.Takes;

/** What a passive verb tells: "the firm is said to have closed", "was accused of fraud". */
final class ToldPassive {

  private ToldPassive() {}

  /**
   * Returns what is told; empty where the cue needs more.
   *
   * @param by who tells it; nobody where no agent is named
   */
  static Set<Integer> of(Syntax syntax, int verb, Cue cue, CueSource by) {
    Set<Integer> content = new TreeSet<>();
    boolean told = cue.takes(Takes.PASSIVE);
    List<Integer> clauses =
        syntax.children(verb, "ccomp", "xcomp", "acomp", "attr").stream()
            .filter(c -> c > verb)
            .toList();
    if (told) {
      clauses = withShared(syntax, verb, clauses);
    }
    boolean object = cue.takes(Takes.OBJECT) && by.head() >= 0;
    boolean clause = cue.takes(Takes.CLAUSE) && by.head() >= 0 && !clauses.isEmpty();
    List<Integer> more =
        Stream.concat(
                syntax.children(verb, "nmod", "advcl").stream(),
                by.head() < 0
                    ? Stream.<Integer>empty()
                    : syntax.children(by.head(), "acl").stream()
                        .filter(c -> CueSource.ofAgent(syntax, c)))
            .filter(c -> c > verb && cue.prepositions().contains(ToldObject.marker(syntax, c)))
            .toList();
    if (cue.needs().contains(Need.COMPLEMENT) && clauses.isEmpty() && more.isEmpty()) {
      return content;
    }
    boolean infinitive = clauses.stream().anyMatch(c -> CueVerbs.toInfinitive(syntax, c));
    if (!(told && (!clauses.isEmpty() || !more.isEmpty())) && !object && !clause) {
      return content;
    }
    clauses.forEach(c -> content.addAll(syntax.subtree(c)));
    if (!clause || told || object || infinitive) {
      more.forEach(c -> content.addAll(syntax.subtree(c)));
      Frame.surfaceSubjects(syntax, verb, 0).stream()
          .filter(s -> !syntax.tag(s).startsWith("W") && !syntax.form(s).equals("it"))
          .flatMap(s -> CueSource.phrase(syntax, s, verb).stream())
          .filter(t -> !ToldObject.besideTheObject(syntax, t))
          .forEach(content::add);
    }
    return content;
  }

  /**
   * "Is thought to number 300 and to live on smuggling": the parser may hang the one on "is" and
   * the other beside "thought".
   */
  private static List<Integer> withShared(Syntax syntax, int verb, List<Integer> clauses) {
    List<Integer> all = new ArrayList<>(clauses);
    syntax.children(verb, "auxpass").stream()
        .flatMap(is -> syntax.children(is, "xcomp").stream())
        .filter(c -> c > verb)
        .forEach(all::add);
    syntax.children(verb, "conj").stream()
        .filter(c -> CueVerbs.toInfinitive(syntax, c) && !syntax.has(c, "nsubj"))
        .forEach(all::add);
    return all;
  }
}
