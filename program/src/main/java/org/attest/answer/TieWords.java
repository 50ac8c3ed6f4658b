package org.attest.answer;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attest.model.Details.Tie;

/** By which words a question asks for one sort of tie; "linked" and the like ask for any. */
final class TieWords {

  private static final Pattern ANY =
      Pattern.compile("(?i)\\b(?:link|connect|tie|relat|associat|involve)\\w*");

  /** The words of each sort; sorts that share a word are near enough to answer for each other. */
  private static final Map<String, Pattern> WORDS =
      Map.of(
          "part-of", words("part", "belong", "wing", "member"),
          "affiliate-of", words("affiliat", "branch", "part", "belong", "province"),
          "allegiance-to", words("allegian", "pledg", "loyal", "belong", "affiliat"),
          "ally-of", words("all(?:y|ie)", "cooperat", "work", "back", "support", "side"),
          "cooperates-with", words("cooperat", "work", "all(?:y|ie)", "support", "back", "train"),
          "rival-of", words("rival", "enem", "fight", "war", "odds"),
          "fights", words("fight", "fought", "enem", "war", "rival"),
          "splinter-of", words("splinter", "split", "br[eo]ak", "part"),
          "linked-to", words("link", "deal", "contact", "cooperat", "work"),
          "sponsored-by",
              words(
                  "sponsor", "support", "back", "fund", "financ", "arm", "train", "prox", "pupp",
                  "contr", "run", "direct", "steer"));

  private TieWords() {}

  private static Pattern words(String... stems) {
    return Pattern.compile("(?i)\\b(?:" + String.join("|", List.of(stems)) + ")\\w*");
  }

  /** Returns whether a question asks for ties of this sort. */
  static boolean asked(Tie tie, String question) {
    Pattern words = WORDS.getOrDefault(tie.relation(), ANY);
    boolean some = WORDS.values().stream().anyMatch(each -> each.matcher(question).find());
    return !some || ANY.matcher(question).find() || words.matcher(question).find();
  }

  /** Returns "ally of the Front". */
  static String words(Tie tie) {
    return tie.relation().replace('-', ' ') + " " + tie.object();
  }
}
