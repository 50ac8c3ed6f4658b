package org.attest.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.answer.Candidate.Verdict;
import org.attest.dossier.Comparison;
import org.attest.dossier.Geography;
import org.attest.dossier.Independence;
import org.attest.dossier.Relation;
import org.attest.dossier.Silence;
import org.attest.model.Claim;
import org.attest.model.Evidence;
import org.attest.model.Kind;

/** Tells in what the reports contradict each other or differ, where a question asks just that. */
final class Disagreements {

  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:(?:on|about|in) )?(?:what|where|how|which [\\p{L} ]+?) (?:do|does|did|are|is)\\b.*"
              + "\\b(?:sources|reports|accounts|publishers|papers|they)\\b.*"
              + "\\b(?:disagree|differ|contradict\\w*|conflict\\w*|at odds)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST = 3;

  private static final int WORDS_OF_A_QUOTE = 26;

  /** So many claims of one kind about one group are held against each other. */
  private static final int MOST_OF_A_KIND = 60;

  private final Composer composer;
  private final List<Sentence> sentences;
  private final Geography geography;

  Disagreements(Composer composer, List<Sentence> sentences, Geography geography) {
    this.composer = composer;
    this.sentences = sentences;
    this.geography = geography;
  }

  private record Pair(Evidence one, Evidence other, Relation relation, double divergence) {
    private static final Comparator<Pair> WIDEST_FIRST =
        Comparator.comparing((Pair pair) -> pair.relation() != Relation.CONFLICT)
            .thenComparing(pair -> !pair.ofTwoReports())
            .thenComparing(Comparator.comparingDouble(Pair::divergence).reversed())
            .thenComparing(pair -> pair.one().claim().id());

    boolean ofTwoReports() {
      return !one.claim().document().equals(other.claim().document());
    }

    boolean ofTwoSpeakers() {
      return ofTwoReports() || !one.claim().voice().equals(other.claim().voice());
    }
  }

  /** Whose claims of which kind are held against each other. */
  private record Ground(String subject, Kind kind) {
    private static final Comparator<Ground> ORDER =
        Comparator.comparing(Ground::subject).thenComparing(Ground::kind);
  }

  static boolean asked(String question) {
    return ASKED.matcher(question.strip()).find();
  }

  /** Returns the widest differences, contradictions first, one of a kind and group. */
  Answer of(List<String> actors) {
    Map<Ground, List<Evidence>> grounds =
        sentences.stream()
            .flatMap(sentence -> sentence.claims().stream())
            .distinct()
            .filter(each -> actors.isEmpty() || actors.contains(each.claim().subject()))
            .sorted(Comparator.comparing(each -> each.claim().id()))
            .collect(
                Collectors.groupingBy(
                    each -> new Ground(each.claim().subject(), each.claim().kind()),
                    () -> new TreeMap<>(Ground.ORDER),
                    Collectors.toList()));
    List<Pair> widest =
        grounds.values().stream()
            .flatMap(claims -> widest(claims).stream())
            .sorted(Pair.WIDEST_FIRST)
            .toList();
    List<Answer.Statement> told = told(widest);
    return told.isEmpty()
        ? new Answer.NotTold(
            Silence.Kind.NEVER_MENTIONED,
            "Attest finds no two reports that differ in this.",
            List.of())
        : new Answer.Told(told, true, Independence.NONE);
  }

  private Optional<Pair> widest(List<Evidence> all) {
    List<Evidence> claims = all.stream().limit(MOST_OF_A_KIND).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (Evidence other : claims.subList(i + 1, claims.size())) {
        Evidence one = claims.get(i);
        Comparison.of(one.claim(), other.claim(), geography)
            .filter(found -> differs(found.relation(), one.claim().kind()))
            .map(found -> new Pair(one, other, found.relation(), divergence(found)))
            .filter(pair -> pair.ofTwoSpeakers() && pair.divergence() > 0)
            .ifPresent(pairs::add);
      }
    }
    return pairs.stream().min(Pair.WIDEST_FIRST);
  }

  /** That one report tells of one town and another of the next is no difference to speak of. */
  private static boolean differs(Relation relation, Kind kind) {
    return switch (relation) {
      case CONFLICT -> true;
      case OTHER_TIME, OTHER_SCOPE -> kind == Kind.STRENGTH || kind == Kind.FOUNDING;
      case SAME, MORE_PRECISE, SAME_ORIGIN -> false;
    };
  }

  /** What both may hold of, since it is not one thing, is no contradiction: that is said. */
  private static String standing(Relation relation) {
    return switch (relation) {
      case OTHER_TIME -> " (of different times)";
      case OTHER_SCOPE -> " (not of the same thing)";
      case CONFLICT, SAME, MORE_PRECISE, SAME_ORIGIN -> "";
    };
  }

  private static double divergence(Comparison comparison) {
    return comparison.differences().stream()
        .mapToDouble(Comparison.Difference::divergence)
        .max()
        .orElse(0);
  }

  private List<Answer.Statement> told(List<Pair> widest) {
    List<Answer.Statement> told = new ArrayList<>();
    Set<String> said = new HashSet<>();
    int left = Answer.MOST_WORDS_OF_DIFFERENCES;
    for (Pair pair : widest) {
      Optional<Answer.Statement> statement = statement(pair);
      int words = statement.map(each -> Excerpt.count(each.text())).orElse(Integer.MAX_VALUE);
      if (told.size() < MOST && words <= left && said.add(quotes(statement))) {
        told.add(statement.orElseThrow());
        left -= words;
      }
    }
    return told;
  }

  private static String quotes(Optional<Answer.Statement> statement) {
    return statement.stream()
        .flatMap(each -> each.citations().stream())
        .map(citation -> citation.quote().words())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private Optional<Answer.Statement> statement(Pair pair) {
    Optional<Answer.Statement> one = side(pair.one());
    Optional<Answer.Statement> other = side(pair.other());
    return one.flatMap(first ->
        other.map(second -> {
          List<Citation> citations = new ArrayList<>(first.citations());
          citations.addAll(second.citations());
          return new Answer.Statement(
              matter(pair.one().claim())
                  + standing(pair.relation())
                  + ": "
                  + first.text()
                  + " But: "
                  + second.text(),
              citations);
        }));
  }

  private Optional<Answer.Statement> side(Evidence evidence) {
    return sentences.stream()
        .filter(sentence -> sentence.claims().contains(evidence))
        .findFirst()
        .map(sentence ->
            composer.statement(
                new Candidate(sentence, Optional.of(evidence), Verdict.ANSWERS, 0, 1),
                WORDS_OF_A_QUOTE));
  }

  private static String matter(Claim claim) {
    String of = claim.subject().isEmpty() ? "" : " of " + claim.subject();
    return switch (claim.kind()) {
      case NAME -> "The name" + of;
      case CHARACTER -> "The nature" + of;
      case FOUNDING -> "The founding" + of;
      case TIE -> "The ties" + of;
      case ROLE -> "A post" + of;
      case STRENGTH -> "The strength" + of;
      case PRESENCE -> "The places" + of;
      case EVENT -> "An event" + of;
      case TARGETING -> "The targets" + of;
      case STATEMENT -> "The words" + of;
    };
  }
}
