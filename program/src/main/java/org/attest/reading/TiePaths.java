package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.Span;

/**
 * Finds ties by the way that leads from one actor to another through the sentence's tree, whatever
 * its shape: "X's main ally, Y", "militias that the government armed", "payments to X from Y".
 *
 * <p>A word of a family on the way (an enemy, a backer, a part, an ally) says what ties the two,
 * and on which side of it each stands says whose tie it is. The rules on words see only what stands
 * right beside their word; this sees past conjuncts, relative clauses and nouns between.
 */
final class TiePaths {

  /** The rule's name in its claims. */
  static final String RULE = "tie.path";

  /** In tokens between the two; over a longer way two names meet by chance. */
  private static final int FAR = 5;

  /** What leads out of what a sentence says of its actors. */
  private static final Set<String> APART = Set.of("advcl", "parataxis", "ccomp", "dep");

  private static final Set<String> PARTIES =
      Set.of("armed-group", "state-force", "government", "state");

  private static final Set<String> OF = Set.of("poss", "of", "from", "within");

  /** What several make up: "Haiti's coalition of gangs" is no friend of Haiti. */
  private static final Set<String> UNIONS =
      Set.of("alliance", "coalition", "partnership", "brotherhood");

  private static final Set<String> WITHIN = Set.of("part-of", "splinter-of");
  private static final Set<String> WITH = Set.of("with", "between", "alongside", "beside");
  private static final Set<String> AGAINST = Set.of("against", "with", "between", "on", "to");
  private static final Set<String> DOES = Set.of("agent", "subject", "poss", "by", "between", "of");

  /** "The mission reported fighting between the two": who tells of it is no party to it. */
  private static final Set<String> REPORTING =
      Set.of("report", "describe", "note", "document", "record", "observe", "confirm", "monitor");

  private final Who who;

  TiePaths(Who who) {
    this.who = who;
  }

  /** An actor at its token. */
  private record End(int token, Participant actor) {}

  /** What a family of words makes of the two. */
  private record Found(End subject, End object, String relation) {}

  /** Returns the ties of a sentence. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    List<End> ends = new ArrayList<>();
    for (Map.Entry<Integer, Participant> entry : new TreeMap<>(passage.participants()).entrySet()) {
      if (party(passage, entry.getKey(), entry.getValue())) {
        ends.add(new End(entry.getKey(), entry.getValue()));
      }
    }
    for (int i = 0; i < ends.size(); i++) {
      for (int k = i + 1; k < ends.size(); k++) {
        tie(passage, ends.get(i), ends.get(k)).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  /** Whoever can be tied; "Turkish" of "a Turkish charity" is no party. */
  private boolean party(Passage passage, int token, Participant actor) {
    Syntax syntax = passage.syntax();
    boolean adjective =
        actor.sort().equals("state") && syntax.relation(token).matches("amod|compound");
    return PARTIES.contains(actor.sort())
        && (!adjective || who.listed("state-agents", syntax.lemma(syntax.head(token))));
  }

  private Optional<Draft> tie(Passage passage, End a, End b) {
    boolean group = a.actor().group() || b.actor().group();
    if (!group || a.actor().name().equals(b.actor().name())) {
      return Optional.empty();
    }
    for (int word : way(passage, a, b)) {
      Optional<Found> found = found(passage, word, a, b);
      if (found.isPresent()) {
        return found.map(f ->
            new Draft(
                RULE,
                f.subject().actor().name(),
                new Details.Tie(f.object().actor().name(), f.relation(), ""),
                quote(passage, word, a, b),
                word,
                Optional.empty(),
                false));
      }
    }
    return Optional.empty();
  }

  /** The tokens between the two in the tree; none where the way is long or leads past another. */
  private static List<Integer> way(Passage passage, End a, End b) {
    Syntax syntax = passage.syntax();
    List<Integer> up = syntax.ancestors(a.token());
    List<Integer> other = syntax.ancestors(b.token());
    int meet = up.stream().filter(other::contains).findFirst().orElse(-1);
    if (meet < 0) {
      return List.of();
    }
    List<Integer> below =
        Stream.concat(
                up.subList(0, up.indexOf(meet)).stream(),
                other.subList(0, other.indexOf(meet)).stream())
            .toList();
    if (below.stream().anyMatch(t -> APART.contains(syntax.relation(t)))) {
      return List.of();
    }
    List<Integer> between =
        Stream.concat(below.stream(), Stream.of(meet))
            .filter(t -> t != a.token() && t != b.token())
            .distinct()
            .toList();
    boolean bridged = syntax.relation(b.token()).equals("conj") && between.isEmpty();
    if (bridged && syntax.preposition(a.token()).equals("between") && syntax.head(a.token()) >= 0) {
      return List.of(syntax.head(a.token()));
    }
    boolean past =
        between.stream()
            .flatMap(t -> passage.participant(t).stream())
            .anyMatch(
                p -> !p.name().equals(a.actor().name()) && !p.name().equals(b.actor().name()));
    return past || between.size() > FAR ? List.of() : between;
  }

  private Optional<Found> found(Passage passage, int word, End a, End b) {
    String one = side(passage.syntax(), a.token(), word);
    String two = side(passage.syntax(), b.token(), word);
    if (ofThings(passage.syntax(), word, a, b)) {
      return Optional.empty();
    }
    return relation(passage, word, one, two)
        .map(r -> new Found(a, b, r))
        .or(() -> relation(passage, word, two, one).map(r -> new Found(b, a, r)))
        .filter(f -> bothGroups(f) || !WITHIN.contains(f.relation()))
        .filter(f -> !f.relation().equals("sponsored-by") || !itsOwn(passage, word, f.object()))
        .filter(f -> f.subject().actor().armed() || f.object().actor().group());
  }

  /** "Its statement tied the blast to X's dealings with Y": what is tied is neither of the two. */
  private boolean ofThings(Syntax syntax, int word, End a, End b) {
    return syntax.verb(word)
        && who.listed("tie-links", syntax.lemma(word))
        && syntax.children(word, "dobj").stream()
            .anyMatch(
                o -> Stream.of(a, b).noneMatch(e -> e.token() == o || syntax.below(e.token(), o)));
  }

  /** The relation of whoever stands on the first side to whoever stands on the other. */
  private Optional<String> relation(Passage passage, int word, String subject, String object) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(word);
    boolean verb = syntax.verb(word);
    if (!verb && who.listed("tie-parts", lemma) && subject.equals("same") && OF.contains(object)) {
      return Optional.of(who.listed("tie-splinters", lemma) ? "splinter-of" : "part-of");
    }
    if (verb && who.listed("tie-backing-verbs", lemma)) {
      return when(
          Set.of("patient", "to", "for").contains(subject)
              && object.equals("agent")
              && (syntax.has(word, "dobj")
                  || Frame.passive(syntax, word, 0)
                  || subject.equals("patient")),
          "sponsored-by");
    }
    if (!verb && who.listed("tie-backing-nouns", lemma)) {
      boolean gets = Set.of("to", "for", "subject").contains(subject);
      boolean gives = OF.contains(object) || object.equals("by");
      boolean sends = object.equals("subject") && Set.of("to", "for").contains(subject);
      return when((gets && gives) || sends, "sponsored-by");
    }
    if (who.listed("tie-hostile", lemma)) {
      boolean beside = object.equals("alongside") || object.equals("beside");
      boolean does = verb ? subject.equals("agent") : DOES.contains(subject);
      boolean suffers = AGAINST.contains(object) || (verb && object.equals("patient"));
      boolean foe = who.listed("tie-foes", lemma) && subject.equals("same") && OF.contains(object);
      if (verb && syntax.tag(word).equals("VBD") && !passage.times().isEmpty()) {
        return Optional.empty();
      }
      return beside && does
          ? Optional.of("ally-of")
          : when(
              (does && suffers) || foe,
              foe || who.listed("tie-rivalries", lemma) ? "rival-of" : "fights");
    }
    if (who.listed("tie-friendly", lemma)) {
      boolean friend =
          !verb && subject.equals("same") && OF.contains(object) && !UNIONS.contains(lemma);
      boolean acts = verb ? subject.equals("agent") : DOES.contains(subject);
      return when(friend || (acts && WITH.contains(object)), "ally-of");
    }
    if (who.listed("tie-pledges", lemma)) {
      return when(
          (DOES.contains(subject) || subject.equals("same")) && object.equals("to"),
          "allegiance-to");
    }
    if (who.listed("tie-links", lemma)) {
      return when(
          (DOES.contains(subject) || subject.equals("patient"))
              && Set.of("to", "with", "between").contains(object),
          "linked-to");
    }
    return Optional.empty();
  }

  private static boolean bothGroups(Found found) {
    return found.subject().actor().group() && found.object().actor().group();
  }

  /** "Laid down its weapons": whose they are is no giver. */
  private static boolean itsOwn(Passage passage, int word, End end) {
    Syntax syntax = passage.syntax();
    return syntax.tag(end.token()).equals("PRP$") && syntax.head(end.token()) == word;
  }

  private static Optional<String> when(boolean so, String relation) {
    return so ? Optional.of(relation) : Optional.empty();
  }

  /** On which side of a word an actor stands: its doer, its owner, behind a preposition, itself. */
  private static String side(Syntax syntax, int end, int word) {
    if (syntax.below(end, word)) {
      return below(syntax, branch(syntax, end, word), word);
    }
    int meet = meet(syntax, end, word);
    String up = syntax.relation(branch(syntax, word, meet));
    if (syntax.verb(word)) {
      return verbal(syntax, end, word, meet, up);
    }
    boolean itself = meet == end;
    if (itself && Set.of("appos", "compound", "amod").contains(up)) {
      return "same";
    }
    if (itself || !syntax.verb(meet)) {
      return "";
    }
    int arm = branch(syntax, end, meet);
    String role = syntax.relation(arm);
    if (!role.startsWith("nsubj") || ownSubject(syntax, word, meet)) {
      return "";
    }
    boolean said =
        Set.of("attr", "oprd").contains(up)
            || syntax.preposition(branch(syntax, word, meet)).equals("as");
    return said ? "same" : "subject";
  }

  /** Whether a verb between the word and where the two meet has a doer of its own. */
  private static boolean ownSubject(Syntax syntax, int word, int meet) {
    return syntax.ancestors(word).stream()
        .takeWhile(t -> t != meet)
        .anyMatch(t -> syntax.has(t, "nsubj", "nsubjpass"));
  }

  /** The side of an actor that stands below the word. */
  private static String below(Syntax syntax, int arm, int word) {
    String relation = syntax.relation(arm);
    boolean passive = syntax.verb(word) && Frame.passive(syntax, word, 0);
    if (syntax.lemma(arm).equals("side") && syntax.preposition(arm).matches("on|at|by")) {
      return "beside";
    }
    return switch (relation) {
      case "nsubj" -> passive ? "patient" : "agent";
      case "nsubjpass", "dobj" -> "patient";
      case "poss", "compound", "amod" -> "poss";
      case "appos" -> "same";
      case "nmod", "obl" ->
          passive && syntax.preposition(arm).equals("by") ? "agent" : syntax.preposition(arm);
      default -> "";
    };
  }

  /**
   * The side of an actor that a verb borrows from above: its relative's head, its conjunct's doer.
   */
  private static String verbal(Syntax syntax, int end, int word, int meet, String up) {
    boolean passive = Frame.passive(syntax, word, 0);
    if (Set.of("relcl", "acl").contains(up) && meet >= 0) {
      boolean ofHead = syntax.below(meet, end) || syntax.below(end, meet);
      boolean own =
          syntax.children(word, "nsubj").stream().anyMatch(s -> !syntax.tag(s).startsWith("W"));
      return !ofHead ? "" : passive || own ? "patient" : "agent";
    }
    boolean reported = up.equals("xcomp") && meet >= 0 && REPORTING.contains(syntax.lemma(meet));
    boolean subject =
        !reported && meet != end && syntax.relation(branch(syntax, end, meet)).startsWith("nsubj");
    return subject && Set.of("conj", "xcomp").contains(up) ? (passive ? "patient" : "agent") : "";
  }

  /** The token right below {@code top} under which a token stands, or the token itself. */
  private static int branch(Syntax syntax, int token, int top) {
    int at = token;
    while (at != top && syntax.head(at) >= 0 && syntax.head(at) != top) {
      at = syntax.head(at);
    }
    return at;
  }

  private static int meet(Syntax syntax, int a, int b) {
    List<Integer> up = syntax.ancestors(a);
    return syntax.ancestors(b).stream().filter(up::contains).findFirst().orElse(-1);
  }

  /** The clause of a verb; of a noun, the words from the one actor to the other. */
  private static Span quote(Passage passage, int word, End a, End b) {
    Syntax syntax = passage.syntax();
    if (syntax.verb(word)) {
      return Quotes.clause(passage, word);
    }
    Span span = whole(syntax, a).and(whole(syntax, b)).and(syntax.token(word).span());
    return span.length() > Quotes.LONGEST ? Quotes.clause(passage, word) : span;
  }

  /** An actor with the noun that it modifies: "the ISIL core". */
  private static Span whole(Syntax syntax, End end) {
    boolean inside = syntax.relation(end.token()).matches("compound|amod|poss");
    Span own = end.actor().span();
    return inside ? own.and(syntax.token(syntax.head(end.token())).span()) : own;
  }
}
