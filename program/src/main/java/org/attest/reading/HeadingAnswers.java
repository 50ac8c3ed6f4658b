package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Details;

/**
 * Reads the short answer under a heading that asks: "Is X linked to Y?" – "Only indirectly, through
 * Z." The heading names the two, the answer the third.
 */
final class HeadingAnswers {

  private static final Pattern LINK =
      Pattern.compile(
          "\\b(?:links?|linked|ties?|tied|connected|connections?|friend|allied|all(?:y|ies))\\b");
  private static final Pattern THROUGH =
      Pattern.compile("\\b(?:via|through|by way of|thanks to|by means of)\\b");
  private static final Set<String> NAY = Set.of("no", "not", "hardly", "never");

  private HeadingAnswers() {}

  /** Returns the tie that {@code answer} tells under the heading {@code question}. */
  static Optional<Draft> tie(Passage question, Passage answer, Who who) {
    String asked = question.span().of(question.text()).toLowerCase(Locale.ROOT);
    String told = answer.span().of(answer.text()).toLowerCase(Locale.ROOT);
    if (question.part() != Passage.Part.QUESTION
        || answer.syntax().size() > 20
        || !LINK.matcher(asked).find()
        || !THROUGH.matcher(told).find()) {
      return Optional.empty();
    }
    List<String> named = names(question);
    List<String> third = names(answer).stream().filter(n -> !named.contains(n)).toList();
    String subject = named.size() > 1 ? named.getFirst() : who.topic();
    Optional<String> object = named.stream().filter(n -> !n.equals(subject)).findFirst();
    if (subject.isEmpty() || object.isEmpty() || third.isEmpty()) {
      return Optional.empty();
    }
    boolean negated = NAY.contains(answer.syntax().form(0));
    return Optional.of(
        new Draft(
            "tie.heading-answer",
            subject,
            new Details.Tie(object.get(), "linked-to", third.getFirst()),
            answer.span(),
            0,
            Optional.empty(),
            negated));
  }

  private static List<String> names(Passage passage) {
    return passage.participants().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> e.getValue())
        .filter(p -> !p.person() && !p.unnamed() && !p.sort().equals("media"))
        .map(Participant::name)
        .distinct()
        .toList();
  }
}
