package org.attest.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.dossier.Comparison;
import org.attest.model.ClaimId;
import org.attest.model.Evidence;
import org.attest.model.Tlp;

/** Two claims side by side, with how they stand to each other and why. */
final class ContrastPage {

  private ContrastPage() {}

  /**
   * Two claims side by side.
   *
   * @param group whose dossier sent the visitor here
   * @param back that dossier
   * @param relation how they stand to each other; empty where they cannot be set side by side
   * @param meaning what the relation means
   * @param reason why
   * @param first one claim
   * @param second the other
   * @param fields where they differ, field by field
   * @param here the page's own address
   */
  record Contrasted(
      String group,
      String back,
      String relation,
      String meaning,
      String reason,
      ClaimView first,
      ClaimView second,
      List<Field> fields,
      String here)
      implements Marked {
    Contrasted {
      fields = List.copyOf(fields);
    }

    /** Returns where it is decided whether two claims of events tell of one. */
    String oneOrTwo() {
      return Link.to("/events")
          .with("claim", first.id())
          .with("claim", second.id())
          .with("back", here)
          .toString();
    }

    @Override
    public Tlp tlp() {
      return first.tlp().stricter(second.tlp());
    }
  }

  /** One field of the codebook in both claims. */
  record Field(String name, String first, String second) {}

  static void show(Visit visit) throws IOException {
    Evidence first = claim(visit, "first");
    Evidence second = claim(visit, "second");
    String group = visit.text("group").isEmpty() ? first.claim().subject() : visit.text("group");
    var comparison = visit.desk().compared(first.claim(), second.claim());
    boolean ordered = first.claim().id().compareTo(second.claim().id()) <= 0;
    Map<String, Field> fields = new LinkedHashMap<>();
    comparison.ifPresent(each ->
        each.differences()
            .forEach(one ->
                fields.put(
                    one.field(),
                    new Field(
                        one.field(),
                        told(ordered ? one.first() : one.second()),
                        told(ordered ? one.second() : one.first())))));
    visit.show(
        "contrast.jte",
        "Side by side",
        "groups",
        new Contrasted(
            Plain.line(group),
            Link.group(group, visit.view()).toString(),
            comparison.map(each -> each.relation().word()).orElse("not comparable"),
            comparison
                .map(each -> meaning(each))
                .orElse("The two speak of things that cannot be set side by side."),
            comparison.map(each -> Plain.line(each.reason())).orElse(""),
            ClaimView.of(first),
            ClaimView.of(second),
            List.copyOf(fields.values()),
            Link.to("/contrast")
                .with("group", group)
                .with("first", first.claim().id().value())
                .with("second", second.claim().id().value())
                .with(visit.view())
                .toString()));
  }

  private static String told(String value) {
    return value.isEmpty() ? "not told" : Plain.line(value);
  }

  private static String meaning(Comparison comparison) {
    return switch (comparison.relation()) {
      case SAME -> "They agree.";
      case MORE_PRECISE -> "They agree, and one tells more exactly.";
      case OTHER_TIME -> "They speak of different times: both can hold.";
      case OTHER_SCOPE -> "They count or name different things: both can hold.";
      case SAME_ORIGIN -> "They have one origin and count once.";
      case CONFLICT -> "Both cannot hold of the same thing at the same time.";
    };
  }

  private static Evidence claim(Visit visit, String key) throws IOException {
    return visit
        .desk()
        .claim(new ClaimId(visit.text(key)))
        .orElseThrow(() -> new Refused(404, "This record has no such claim any more."));
  }
}
