package org.attest;

import java.util.Locale;
import org.attest.export.ClaimJson;
import org.attest.model.Claim;
import org.attest.model.Holds;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.attest.reading.Explanation;

/** Why a claim was read, as text for the eye. */
final class WhyText {

  private final StringBuilder text = new StringBuilder();

  private WhyText() {}

  static String of(Explanation why) {
    WhyText page = new WhyText();
    page.claim(why.claim());
    page.line("rule", why.claim().rule());
    page.line("", why.ruleText().isEmpty() ? "found by a pass of the program" : why.ruleText());
    for (Explanation.Name name : why.names()) {
      page.line("name", "\"%s\" is %s: %s".formatted(name.words(), name.name(), name.how()));
    }
    why.places().forEach(page::place);
    for (Explanation.Time time : why.times()) {
      String result = time.result().isEmpty() ? "no date" : time.result();
      page.line("time", "\"%s\" is %s: %s".formatted(time.words(), result, time.how()));
    }
    page.said(why);
    return page.text.toString();
  }

  private void claim(Claim claim) {
    line("claim", claim.id().value() + " of report " + claim.document().value());
    line("quote", "\"" + claim.quote().words().replaceAll("\\s+", " ") + "\"");
    line("", ClaimJson.write(claim));
  }

  private void place(Mention place) {
    line(
        "place",
        place
            .location()
            .map(where -> "%s is %s".formatted(place.name(), words(where, place.how())))
            .orElse(place.name() + " is in no gazetteer: it stays named"));
  }

  private static String words(Location where, String how) {
    String area =
        where.admin1().isEmpty() ? where.country() : where.admin1() + ", " + where.country();
    return String.format(
        Locale.ROOT,
        "%s (%s%s) at %.2f, %.2f: %s",
        where.entry(),
        where.precision(),
        area.isEmpty() ? "" : " in " + area,
        where.latitude(),
        where.longitude(),
        how);
  }

  private void said(Explanation why) {
    Claim claim = why.claim();
    for (Explanation.Saying saying : why.sayings()) {
      line(
          "saying",
          "\"%s\" by %s makes it %s"
              .formatted(
                  saying.cue(),
                  saying.source().isEmpty() ? "somebody unnamed" : saying.source(),
                  saying.status()));
    }
    String voice =
        claim.voice().isEmpty() ? "the report itself" : String.join(" by ", claim.voice());
    line("voice", voice);
    line("status", claim.status().name().toLowerCase(Locale.ROOT) + ": " + why.status());
    line("negated", (claim.negated() ? "yes: " : "no: ") + why.negation());
    line("holds", span(claim.holds()) + ": " + why.holds());
    line("said", (claim.said().known() ? claim.said().text() : "no date") + ": " + why.said());
  }

  private static String span(Holds holds) {
    String about = holds.approximate() ? "about " : "";
    if (!holds.known()) {
      return about + "no date";
    }
    if (holds.from().equals(holds.to())) {
      return about + holds.from().text();
    }
    String from = holds.from().known() ? "from " + holds.from().text() : "";
    String to = holds.to().known() ? "to " + holds.to().text() : "";
    return about + (from + " " + to).strip();
  }

  private void line(String label, String words) {
    text.append("%-8s ".formatted(label)).append(words).append('\n');
  }
}
